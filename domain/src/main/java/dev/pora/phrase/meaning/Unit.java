package dev.pora.phrase.meaning;

import java.time.Duration;
import java.time.Period;

/** Units of time. */
public enum Unit {
    SECOND(Period.ZERO, Duration.ofSeconds(1)),
    MINUTE(Period.ZERO, Duration.ofMinutes(1)),
    HOUR(Period.ZERO, Duration.ofHours(1)),
    /** Exactly 24 hours, whatever the clock does. */
    FULL_DAY(Period.ZERO, Duration.ofDays(1)),
    DAY(Period.ofDays(1), Duration.ZERO),
    WEEK(Period.ofWeeks(1), Duration.ZERO),
    MONTH(Period.ofMonths(1), Duration.ZERO),
    QUARTER(Period.ofMonths(3), Duration.ZERO),
    YEAR(Period.ofYears(1), Duration.ZERO);

    private final Period calendar;
    private final Duration elapsed;

    Unit(Period calendar, Duration elapsed) {
        this.calendar = calendar;
        this.elapsed = elapsed;
    }

    public boolean isElapsed() {
        return calendar.isZero();
    }

    public Period calendar() {
        return calendar;
    }

    public Duration elapsed() {
        return elapsed;
    }

    /** The unit of which {@code share} make one of this, as "half a day" is twelve hours; this itself when there is none. */
    public Unit smaller() {
        return switch (this) {
            case SECOND, MINUTE -> SECOND;
            case HOUR -> MINUTE;
            case FULL_DAY, DAY -> HOUR;
            case WEEK -> DAY;
            case MONTH -> DAY;
            case QUARTER, YEAR -> MONTH;
        };
    }

    /** How many of {@link #smaller()} one of this has, where that is always the same; 0 where it is not. */
    public int ofSmaller() {
        return switch (this) {
            case MINUTE, HOUR -> 60;
            case FULL_DAY, DAY -> 24;
            case WEEK -> 7;
            case QUARTER -> 3;
            case YEAR -> 12;
            case SECOND, MONTH -> 0;
        };
    }
}
