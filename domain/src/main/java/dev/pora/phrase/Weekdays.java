package dev.pora.phrase;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of weekdays: "понедельникам, средам и пятницам".
 *
 * @param end the index of the first token after it
 */
record Weekdays(Set<DayOfWeek> days, int end) {
    private static final int MOST = 7;

    /** The days that begin at {@code index}, each found by one of the categories that hold sets. */
    static @Nullable Weekdays at(Line line, int index) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int end = index;
        Match next = one(line, index);
        for (int count = 0; next != null && count < MOST; count++) {
            days.addAll(ofBits(next.value()));
            end = next.end();
            next = one(line, afterJoint(line, end));
        }
        return days.isEmpty() ? null : new Weekdays(days, end);
    }

    private static @Nullable Match one(Line line, int index) {
        Match several = line.find(index, Category.WEEKDAYS);
        if (several != null) {
            return several;
        }
        Match more = line.find(index, Category.MORE_WEEKDAYS);
        if (more != null) {
            return more;
        }
        Match single = line.find(index, Category.WEEKDAY);
        return single == null ? null : new Match(1 << (single.value() - 1), single.end());
    }

    private static int afterJoint(Line line, int index) {
        int comma = line.isSymbol(index, ',') ? index + 1 : index;
        int and = line.after(comma, Category.AND);
        return line.is(and, Category.EVERY) ? line.after(and, Category.EVERY) : and;
    }

    private static Set<DayOfWeek> ofBits(int bits) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> (bits >> (day.getValue() - 1) & 1) == 0);
        return days;
    }
}
