package dev.pora.wording;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All times of a day with one of these hours, minutes and seconds. None of the sets is empty. */
record ClockGrid(NavigableSet<Integer> hours, NavigableSet<Integer> minutes, NavigableSet<Integer> seconds) {
    static final int HOURS_A_DAY = 24;
    static final int SIXTY = 60;

    /** The leap second 60 counts as 59, as rules have it. */
    static ClockGrid of(Collection<Integer> hours, Collection<Integer> minutes, Collection<Integer> seconds) {
        NavigableSet<Integer> counted = new TreeSet<>();
        seconds.forEach(second -> counted.add(Math.min(second, SIXTY - 1)));
        return new ClockGrid(new TreeSet<>(hours), new TreeSet<>(minutes), counted);
    }

    /** Of a range from 0 the numbers that are {@code step} apart and meet {@code anchor}. */
    static List<Integer> steps(int anchor, int step, int end) {
        return IntStream.iterate(anchor % step, number -> number < end, number -> number + step)
                .boxed()
                .toList();
    }

    int size() {
        return hours.size() * minutes.size() * seconds.size();
    }

    LocalTime first() {
        return LocalTime.of(hours.first(), minutes.first(), seconds.first());
    }

    LocalTime last() {
        return LocalTime.of(hours.last(), minutes.last(), seconds.last());
    }

    boolean hasEveryHour() {
        return hours.size() == HOURS_A_DAY;
    }

    boolean hasEveryMinute() {
        return minutes.size() == SIXTY;
    }

    boolean isOneSecond() {
        return seconds.size() == 1;
    }

    /** Without a gap between the first and the last hour. */
    boolean isRowOfHours() {
        return hours.last() - hours.first() == hours.size() - 1;
    }

    List<LocalTime> times() {
        return hours.stream()
                .flatMap(hour -> minutes.stream()
                        .flatMap(minute -> seconds.stream().map(second -> LocalTime.of(hour, minute, second))))
                .toList();
    }

    /** ":00", ":30", the same in every hour. */
    List<String> marks() {
        LocalTime hour = LocalTime.MIDNIGHT;
        return minutes.stream()
                .map(minute -> Moments.clock(hour.withMinute(minute).withSecond(seconds.first())))
                .map(clock -> clock.substring(clock.indexOf(':')))
                .toList();
    }
}
