package dev.pora.phrase;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How so many times are usually spread over a day or a week. */
final class Spread {
    private static final List<LocalTime> TWICE = List.of(LocalTime.of(9, 0), LocalTime.of(21, 0));
    private static final List<LocalTime> THRICE = List.of(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(20, 0));
    private static final int WAKING_FROM = 9;
    private static final int WAKING_HOURS = 12;

    private Spread() {}

    static SortedSet<LocalTime> overDay(int count) {
        if (count == TWICE.size()) {
            return new TreeSet<>(TWICE);
        }
        if (count == THRICE.size()) {
            return new TreeSet<>(THRICE);
        }
        TreeSet<LocalTime> times = new TreeSet<>();
        for (int number = 0; number < Math.min(count, WAKING_HOURS); number++) {
            times.add(LocalTime.of(WAKING_FROM, 0)
                    .plusMinutes(Duration.ofHours(WAKING_HOURS).toMinutes() * number / Math.max(1, count - 1)));
        }
        return times;
    }

    static Set<DayOfWeek> overWeek(int count) {
        return switch (count) {
            case 2 -> EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
            case 3 -> EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
            case 4 -> EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            default -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(Math.clamp(count, 1, 7)));
        };
    }
}
