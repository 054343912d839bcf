package dev.pora.workday;

import java.time.Year;

/** The public holidays of countries. Implementations pass {@code PublicHolidaysContract} and may be shared by threads. */
public interface PublicHolidays {
    /** Nothing but the weekend for a country or a year that is not known. */
    YearOff in(Country country, Year year);

    boolean knows(Country country);
}
