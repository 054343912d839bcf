package dev.pora.phrase;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What an hour of the twelve-hour clock means. */
final class Hours {
    static final int NOON = 12;
    static final int DAY = 24;
    static final int MINUTES = 60;

    /** A bare hour is looked for between these. */
    private static final int EARLIEST = 7;

    private static final int LATEST = 22;

    private static final int LAST_OF_NIGHT = 4;
    private static final int LAST_OF_DAY = 6;
    private static final int FIRST_OF_EVENING = 4;
    private static final int FIRST_OF_LATE_EVENING = 9;

    private Hours() {}

    static boolean isOnTheClock(int hour, int minute) {
        return hour < DAY && minute < MINUTES;
    }

    /** The hour with its word of the day ("9 вечера", "12 дня"); null when no clock shows it. */
    static Part.@Nullable Clock of(int hour, int minute, Part.OfDay part) {
        int settled = hour > NOON || hour == 0 ? hour : settle(hour, part);
        boolean contradicts = part == Part.OfDay.MORNING && hour > NOON;
        return settled < 0 || contradicts ? null : Part.Clock.exact(settled, minute);
    }

    private static int settle(int hour, Part.OfDay part) {
        return switch (part) {
            case EARLY_MORNING, MORNING -> hour < NOON ? hour : -1;
            case LUNCH, AFTERNOON, END -> afternoon(hour);
            case EVENING -> hour >= FIRST_OF_EVENING && hour < NOON ? hour + NOON : -1;
            case NIGHT -> night(hour);
        };
    }

    private static int afternoon(int hour) {
        if (hour == NOON) {
            return NOON;
        }
        return hour <= LAST_OF_DAY ? hour + NOON : -1;
    }

    private static int night(int hour) {
        if (hour == NOON) {
            return 0;
        }
        if (hour <= LAST_OF_NIGHT) {
            return hour;
        }
        return hour >= FIRST_OF_LATE_EVENING ? hour + NOON : -1;
    }

    static Part.@Nullable Clock amPm(int hour, int minute, int pm) {
        if (hour > NOON || hour == 0) {
            return pm == 0 && hour > NOON ? null : Part.Clock.exact(hour, minute);
        }
        return Part.Clock.exact(hour % NOON + pm, minute);
    }

    /** With a date: 7 to 12 are the morning and noon, 1 to 6 the afternoon. */
    static LocalTime onADate(Part.Clock clock) {
        return clock.twelve() && clock.time().getHour() < EARLIEST ? other(clock) : clock.time();
    }

    /** The same hour on the other half of the day. */
    static LocalTime other(Part.Clock clock) {
        return clock.time().plusHours(NOON);
    }

    static boolean isWaking(LocalTime time) {
        return time.getHour() >= EARLIEST && time.getHour() <= LATEST;
    }
}
