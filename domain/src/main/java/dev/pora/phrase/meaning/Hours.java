package dev.pora.phrase.meaning;

import dev.pora.user.DayPart;

/** What an hour of the twelve-hour clock is in a part of the day. */
final class Hours {
    static final int NOON = 12;

    private static final int LAST_OF_NIGHT = 4;
    private static final int FIRST_OF_MIDDAY = 10;
    private static final int LAST_OF_AFTERNOON = 7;
    private static final int FIRST_OF_EVENING = 4;
    private static final int FIRST_OF_LATE_EVENING = 7;

    private Hours() {}

    /** On the 24-hour clock; negative when the part has no such hour. */
    static int in(DayPart part, int hour) {
        return switch (part) {
            case EARLY_MORNING, MORNING -> hour < NOON ? hour : -1;
            case LUNCH, AFTERNOON, END_OF_DAY -> afternoon(hour);
            case EVENING -> evening(hour);
            case NIGHT -> night(hour);
        };
    }

    private static int afternoon(int hour) {
        if (hour >= FIRST_OF_MIDDAY) {
            return hour;
        }
        return hour <= LAST_OF_AFTERNOON ? hour + NOON : -1;
    }

    private static int evening(int hour) {
        if (hour == NOON) {
            return -1;
        }
        return hour >= FIRST_OF_EVENING ? hour + NOON : -1;
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
}
