package dev.pora.schedule.rrule;

import java.time.LocalDateTime;

/** The engine under test. */
final class OurReading implements Reading {
    @Override
    public Listed read(Rule rule, LocalDateTime start, LocalDateTime end, int most) {
        return new Listed(
                Texts.first(Occurrences.of(rule, start), rule, most).stream()
                        .filter(time -> time.isBefore(end))
                        .toList(),
                false);
    }
}
