package dev.pora.holidays;

import dev.pora.workday.Country;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.YearOff;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays from 1900 to 2170. A day that only some regions of a country keep counts as worked: in doubt a reminder
 * comes. Making one is cheap; the first answer takes a part of a second, because the calendars are read only then.
 *
 * <p>Where a government moves days of rest by yearly decree, the decrees that moved-days.txt holds are kept; in other
 * years only the rule is known, and a person's own days have to say the rest.
 */
public final class JollydayHolidays implements PublicHolidays {
    /** The Islamic calendar of the JDK (Umm al-Qura) reaches from 1882 to 2174. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2170;
    private static final int MOST_YEARS_KEPT = 1000;

    private record Asked(Country country, Year year) {}

    private final MovedDays moved = new MovedDays();
    private final Calendars calendars = new Calendars();
    private final Recent<Asked, YearOff> recent = new Recent<>(MOST_YEARS_KEPT);

    @Override
    public YearOff in(Country country, Year year) {
        return isWithinReach(year) && knows(country)
                ? recent.get(new Asked(country, year), this::read)
                : YearOff.weekendsOnly();
    }

    @Override
    public boolean knows(Country country) {
        return calendars.has(country);
    }

    private static boolean isWithinReach(Year year) {
        return year.getValue() >= FIRST_YEAR && year.getValue() <= LAST_YEAR;
    }

    private YearOff read(Asked asked) {
        Set<LocalDate> working = moved.working(asked.country, asked.year);
        Set<LocalDate> off = Stream.concat(
                        calendars.holidays(asked.country, asked.year).stream(),
                        moved.off(asked.country, asked.year).stream())
                .filter(date -> !working.contains(date))
                .collect(Collectors.toUnmodifiableSet());
        return new YearOff(off, working);
    }
}
