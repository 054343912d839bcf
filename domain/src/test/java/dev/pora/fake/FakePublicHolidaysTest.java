package dev.pora.fake;

import dev.pora.workday.PublicHolidays;
import dev.pora.workday.PublicHolidaysContract;

class FakePublicHolidaysTest extends PublicHolidaysContract {
    @Override
    protected PublicHolidays holidays() {
        return new FakePublicHolidays();
    }
}
