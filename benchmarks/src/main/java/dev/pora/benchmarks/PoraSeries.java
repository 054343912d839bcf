package dev.pora.benchmarks;

import dev.pora.schedule.rrule.Occurrences;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Ours. What is made ready for a search is made anew each time. */
record PoraSeries(Rule rule, LocalDateTime start) implements Series {
    static PoraSeries of(String rule, LocalDateTime start) {
        return switch (RuleText.parse(rule, ZoneOffset.UTC)) {
            case Parsed.Read(Rule read) -> new PoraSeries(read, start);
            case Parsed.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.toString());
        };
    }

    @Override
    public LocalDateTime next(LocalDateTime after) {
        return Occurrences.of(rule, start).after(after).orElseThrow();
    }
}
