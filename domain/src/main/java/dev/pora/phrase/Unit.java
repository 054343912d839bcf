package dev.pora.phrase;

import java.time.Duration;
import java.time.Period;
import java.util.List;

/** A unit of time in the order of the lexicons' values for {@link Category#UNIT}. */
enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** "сутки": exactly 24 hours. */
    ROUND_THE_CLOCK,
    FORTNIGHT;

    private static final List<Unit> ALL = List.of(values());

    static Unit of(int value) {
        return ALL.get(value);
    }

    boolean isElapsed() {
        return this == SECOND || this == MINUTE || this == HOUR || this == ROUND_THE_CLOCK;
    }

    Duration elapsed() {
        return switch (this) {
            case SECOND -> Duration.ofSeconds(1);
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
            case ROUND_THE_CLOCK -> Duration.ofDays(1);
            default -> throw new IllegalStateException(this + " is counted on the calendar");
        };
    }

    Period calendar(int number) {
        return switch (this) {
            case DAY -> Period.ofDays(number);
            case WEEK -> Period.ofWeeks(number);
            case FORTNIGHT -> Period.ofWeeks(2 * number);
            case MONTH -> Period.ofMonths(number);
            case YEAR -> Period.ofYears(number);
            default -> throw new IllegalStateException(this + " is counted as elapsed time");
        };
    }
}
