package dev.pora.schedule.rrule;

import java.util.Set;

/** How large the numbers of a rule's parts may be, by the grammar of RFC 5545, section 3.3.10. */
final class PartRanges {
    static final int MOST_INTERVAL = 1_000_000;
    private static final int LAST_WEEK = 53;
    private static final int LAST_YEAR_DAY = 366;
    private static final int LAST_MONTH_DAY = 31;
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;
    private static final int LEAP_SECOND = 60;

    private PartRanges() {}

    static void check(
            int interval,
            Set<Integer> weekNumbers,
            Set<Integer> yearDays,
            Set<Integer> monthDays,
            Set<Integer> hours,
            Set<Integer> minutes,
            Set<Integer> seconds,
            Set<Integer> positions) {
        if (interval < 1 || interval > MOST_INTERVAL) {
            throw new UnfitPart("INTERVAL", "lies between 1 and " + MOST_INTERVAL + ", not " + interval);
        }
        checkOrdinals("BYWEEKNO", weekNumbers, LAST_WEEK);
        checkOrdinals("BYYEARDAY", yearDays, LAST_YEAR_DAY);
        checkOrdinals("BYMONTHDAY", monthDays, LAST_MONTH_DAY);
        checkTimes("BYHOUR", hours, LAST_HOUR);
        checkTimes("BYMINUTE", minutes, LAST_MINUTE);
        checkTimes("BYSECOND", seconds, LEAP_SECOND);
        checkOrdinals("BYSETPOS", positions, LAST_YEAR_DAY);
    }

    private static void checkOrdinals(String part, Set<Integer> values, int most) {
        for (int value : values) {
            if (value == 0 || value > most || value < -most) {
                throw new UnfitPart(
                        part, "takes 1 to " + most + ", or -" + most + " to -1 counted from the end, not " + value);
            }
        }
    }

    private static void checkTimes(String part, Set<Integer> values, int most) {
        for (int value : values) {
            if (value < 0 || value > most) {
                throw new UnfitPart(part, "takes 0 to " + most + ", not " + value);
            }
        }
    }
}
