package dev.pora.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    private final Function<Year, YearOff> calendar;
    private final Map<Year, YearOff> years = new ConcurrentHashMap<>();

    private WorkingDays(OwnDays own, Set<DayOfWeek> weekend, Function<Year, YearOff> calendar) {
        this.own = own;
        this.weekend = weekend;
        this.calendar = calendar;
    }

    /** Those of somebody who said nothing of a country. */
    public static WorkingDays mondayToFriday() {
        return new WorkingDays(OwnDays.none(), Weekend.of(Optional.empty()), _ -> YearOff.weekendsOnly());
    }

    /** Reads the holidays of a year when it is first asked of, and keeps them: make one for a decision, not for good. */
    public static WorkingDays of(Optional<Country> country, OwnDays own, PublicHolidays holidays) {
        return new WorkingDays(
                own,
                Weekend.of(country),
                year -> country.map(place -> holidays.in(place, year)).orElseGet(YearOff::weekendsOnly));
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
        return years.computeIfAbsent(Year.from(date), calendar);
    }

    private Optional<LocalDate> nearest(LocalDate date, UnaryOperator<LocalDate> step) {
        return Stream.iterate(date, step)
                .limit(REACH_DAYS + 1L)
                .filter(this::isWorking)
                .findFirst();
    }
}
