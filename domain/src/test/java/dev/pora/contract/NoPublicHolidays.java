package dev.pora.contract;

import dev.pora.workday.Country;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.YearOff;
import java.time.Year;

/** A calendar with nothing but weekends. */
final class NoPublicHolidays implements PublicHolidays {
    @Override
    public YearOff in(Country country, Year year) {
        return YearOff.weekendsOnly();
    }

    @Override
    public boolean knows(Country country) {
        return false;
    }
}
