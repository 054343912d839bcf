package dev.pora.wording;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The times of a day in words.
 *
 * @param said "at 09:00", or a rhythm
 * @param isRhythm whether it can stand without a day: "every hour from 09:00 to 18:00"
 * @param span the first and the last of the day; empty when they differ from day to day or reach across midnight
 */
record DayTimes(String said, boolean isRhythm, Optional<Span> span) {
    record Span(LocalTime first, LocalTime last) {}

    static DayTimes at(String said, LocalTime first, LocalTime last) {
        return new DayTimes(said, false, Optional.of(new Span(first, last)));
    }

    static DayTimes rhythm(String said) {
        return new DayTimes(said, true, Optional.empty());
    }

    static DayTimes rhythm(String said, LocalTime first, LocalTime last) {
        return new DayTimes(said, true, Optional.of(new Span(first, last)));
    }

    boolean isOnceADay() {
        return span.filter(times -> times.first().equals(times.last())).isPresent();
    }
}
