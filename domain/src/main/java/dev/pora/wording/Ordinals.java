package dev.pora.wording;

import dev.pora.schedule.rrule.NthWeekday;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that count from the beginning or, negative, from the end, in the order of the calendar. */
final class Ordinals {
    private static final Comparator<Integer> CALENDAR =
            Comparator.<Integer, Boolean>comparing(number -> number < 0).thenComparing(Comparator.naturalOrder());

    private static final int SHORTEST_ROW = 3;

    private Ordinals() {}

    static Stream<Integer> inOrder(Collection<Integer> numbers) {
        return numbers.stream().sorted(CALENDAR);
    }

    static SortedSet<Integer> fromStart(Collection<Integer> numbers) {
        return new TreeSet<>(numbers).tailSet(1);
    }

    static SortedSet<Integer> fromEnd(Collection<Integer> numbers) {
        return new TreeSet<>(numbers).headSet(0);
    }

    /** At least three without a gap. */
    static boolean areInARow(SortedSet<Integer> numbers) {
        return numbers.size() >= SHORTEST_ROW && numbers.last() - numbers.first() == numbers.size() - 1;
    }

    static Set<DayOfWeek> uncounted(Set<NthWeekday> days) {
        return days.stream()
                .filter(NthWeekday::isEvery)
                .map(NthWeekday::weekday)
                .collect(Collectors.toSet());
    }

    /** The counted weekdays with their numbers, the weekday that comes first first. */
    static Map<DayOfWeek, SortedSet<Integer>> byWeekday(Set<NthWeekday> days) {
        return days.stream()
                .filter(day -> !day.isEvery())
                .sorted(Comparator.comparing(NthWeekday::ordinal, CALENDAR).thenComparing(NthWeekday::weekday))
                .collect(Collectors.groupingBy(
                        NthWeekday::weekday,
                        LinkedHashMap::new,
                        Collectors.mapping(NthWeekday::ordinal, Collectors.toCollection(TreeSet::new))));
    }
}
