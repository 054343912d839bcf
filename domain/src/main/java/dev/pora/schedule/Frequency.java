package dev.pora.schedule;

import java.time.temporal.ChronoUnit;

/** The unit in which a recurring rule steps; the names are those of FREQ in RFC 5545, section 3.3.10. */
public enum Frequency {
    MINUTELY(ChronoUnit.MINUTES),
    HOURLY(ChronoUnit.HOURS),
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Frequency(ChronoUnit unit) {
        this.unit = unit;
    }

    public ChronoUnit unit() {
        return unit;
    }

    /** Whether steps are counted as elapsed time on the instant line instead of on the calendar. */
    public boolean isElapsed() {
        return unit.isTimeBased();
    }
}
