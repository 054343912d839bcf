package dev.pora.phrase;

import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.phrase.meaning.TimeOfDay.Half;
import dev.pora.user.DayPart;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Settles which half of the day an hour from 1 to 12 is in. */
final class Clocks {
    private static final int HALF_DAY = 12;
    private static final int EARLIEST = 7;
    private static final int LATEST = 22;
    private static final int LAST_OF_AFTERNOON = 19;
    private static final int FIRST_OF_EVENING = 16;
    private static final int FIRST_OF_NIGHT = 19;

    private final boolean wholeDay;

    Clocks(boolean wholeDay) {
        this.wholeDay = wholeDay;
    }

    /** Whether it may be in either half. */
    boolean isOpen(Clock clock) {
        return clock.half() == Half.OPEN || (clock.half() == Half.WRITTEN && !wholeDay);
    }

    /** With a date: 7 to 12 are the morning and noon, 1 to 6 the afternoon. */
    LocalTime onADate(Clock clock) {
        return isOpen(clock) && clock.time().getHour() < EARLIEST ? other(clock.time()) : clock.time();
    }

    /** The time in a part of the day; null when it cannot lie there. */
    static @Nullable Clock in(DayPart part, Clock clock) {
        if (clock.half() != Half.SETTLED) {
            return clock.within(part);
        }
        int hour = clock.time().getHour();
        boolean fits = switch (part) {
            case EARLY_MORNING, MORNING -> hour < HALF_DAY;
            case LUNCH, AFTERNOON -> hour >= HALF_DAY && hour < LAST_OF_AFTERNOON;
            case END_OF_DAY -> hour >= HALF_DAY;
            case EVENING -> hour >= FIRST_OF_EVENING;
            case NIGHT -> hour >= FIRST_OF_NIGHT || hour < EARLIEST;
        };
        return fits ? clock : null;
    }

    /** The end of a stretch of the day: of two halves the one that comes first. */
    LocalTime after(LocalTime from, Clock end) {
        LocalTime time = end.time();
        return isOpen(end) && since(from, other(time)) < since(from, time) ? other(time) : time;
    }

    /** So long after the other time, round the clock; a whole day after the same. */
    private static long since(LocalTime from, LocalTime time) {
        long seconds = Duration.between(from, time).toSeconds();
        return seconds > 0 ? seconds : seconds + Duration.ofDays(1).toSeconds();
    }

    static LocalTime other(LocalTime time) {
        return time.plusHours(HALF_DAY);
    }

    static boolean isWaking(LocalTime time) {
        return time.getHour() >= EARLIEST && time.getHour() <= LATEST;
    }
}
