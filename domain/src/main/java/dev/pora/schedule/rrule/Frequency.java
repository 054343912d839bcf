package dev.pora.schedule.rrule;

import java.time.temporal.ChronoUnit;

/** FREQ of RFC 5545, section 3.3.10: the period whose occurrences a rule describes. From the finest to the coarsest. */
public enum Frequency {
    SECONDLY(ChronoUnit.SECONDS),
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

    /** Whether its periods are parts of a day: hours, minutes and seconds. */
    public boolean isTimeBased() {
        return unit.isTimeBased();
    }
}
