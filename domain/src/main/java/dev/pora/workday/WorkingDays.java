package dev.pora.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which days a person works. Their own word comes first, then their country's holidays and moved days, then its
 * weekend; without a country Saturdays and Sundays are free and there are no holidays. May be shared by threads.
 */
public final class WorkingDays {
    /** A search looks at the given day and at this many after or before it. */
    public static final int REACH_DAYS = 366;

    private final OwnDays own;
    private final Set<DayOfWeek> weekend;
    private final Optional<Country> country;
    private final PublicHolidays holidays;
    private final Map<Year, YearOff> years = new ConcurrentHashMap<>();

    private WorkingDays(Optional<Country> country, OwnDays own, PublicHolidays holidays) {
        this.country = country;
        this.own = own;
        this.holidays = holidays;
        this.weekend = Weekend.of(country);
    }

    /** Reads the holidays of a year when it is first asked of, and keeps them: make one for a decision, not for good. */
    public static WorkingDays of(Optional<Country> country, OwnDays own, PublicHolidays holidays) {
        return new WorkingDays(country, own, holidays);
    }

    public boolean isWorking(LocalDate date) {
        if (own.working().contains(date)) {
            return true;
        }
        return !own.off().contains(date) && isWorkingInTheCountry(date);
    }

    /** This date when it is worked, else the nearest after it; empty when that is more than {@link #REACH_DAYS} away. */
    public Optional<LocalDate> sameOrNext(LocalDate date) {
        return nearest(date, day -> day.plusDays(1));
    }

    /** This date when it is worked, else the nearest before it; empty when that is more than {@link #REACH_DAYS} away. */
    public Optional<LocalDate> sameOrPrevious(LocalDate date) {
        return nearest(date, day -> day.minusDays(1));
    }

    private boolean isWorkingInTheCountry(LocalDate date) {
        YearOff year = year(date);
        if (year.off().contains(date)) {
            return false;
        }
        return year.working().contains(date) || !weekend.contains(date.getDayOfWeek());
    }

    private YearOff year(LocalDate date) {
        return country.map(place -> years.computeIfAbsent(Year.from(date), year -> holidays.in(place, year)))
                .orElseGet(YearOff::weekendsOnly);
    }

    private Optional<LocalDate> nearest(LocalDate date, UnaryOperator<LocalDate> step) {
        return Stream.iterate(date, step)
                .limit(REACH_DAYS + 1L)
                .filter(this::isWorking)
                .findFirst();
    }
}
