package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.util.Comparator;

/**
 * An element of BYDAY: a weekday, or only the n-th of them within the month or the year.
 *
 * @param ordinal 0 for every such weekday; 1 to 53 counted from the beginning, -1 to -53 from the end
 */
public record NthWeekday(int ordinal, DayOfWeek weekday) implements Comparable<NthWeekday> {
    private static final int MOST = 53;
    private static final Comparator<NthWeekday> ORDER =
            Comparator.comparingInt(NthWeekday::ordinal).thenComparing(NthWeekday::weekday);

    public NthWeekday {
        if (Math.abs((long) ordinal) > MOST) {
            throw new UnfitPart(
                    "BYDAY", "counts up to 53 weekdays from the beginning or, negative, from the end, not " + ordinal);
        }
    }

    public static NthWeekday every(DayOfWeek weekday) {
        return new NthWeekday(0, weekday);
    }

    public boolean isEvery() {
        return ordinal == 0;
    }

    /** By ordinal, then by weekday from Monday. */
    @Override
    public int compareTo(NthWeekday other) {
        return ORDER.compare(this, other);
    }
}
