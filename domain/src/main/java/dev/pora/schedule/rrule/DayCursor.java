package dev.pora.schedule.rrule;

import org.jspecify.annotations.Nullable;

/** Goes through the days of a rule. Remembers the month that it is in; for a single thread. */
final class DayCursor {
    static final long NONE = Long.MAX_VALUE;

    private final Days days;
    private @Nullable CalendarMonth month;
    private int allowed;

    DayCursor(Days days) {
        this.days = days;
    }

    /** The first allowed day that is not before {@code day}, or {@link #NONE} when it would come after {@code lastDay}. */
    long ceiling(long day, long lastDay) {
        CalendarMonth current = month;
        if (current == null || day < current.firstDay() || day >= current.firstDay() + current.length()) {
            return day > lastDay ? NONE : search(CalendarMonth.numberOf(day), day, lastDay);
        }
        int index = Bits.ceiling(allowed, (int) (day - current.firstDay()));
        return index == Bits.NONE
                ? search(CalendarMonth.numberOf(day) + 1, day, lastDay)
                : upTo(lastDay, current.firstDay() + index);
    }

    private long search(int from, long day, long lastDay) {
        int last = CalendarMonth.numberOf(lastDay);
        for (int number = days.months().ceiling(from, last);
                number != RelevantMonths.NONE;
                number = days.months().ceiling(number + 1, last)) {
            CalendarMonth candidate = new CalendarMonth(number);
            month = candidate;
            allowed = days.in(candidate);
            int index = Bits.ceiling(allowed, (int) Math.max(0, day - candidate.firstDay()));
            if (index != Bits.NONE) {
                return upTo(lastDay, candidate.firstDay() + index);
            }
        }
        return NONE;
    }

    private static long upTo(long lastDay, long day) {
        return day > lastDay ? NONE : day;
    }
}
