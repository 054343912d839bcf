package dev.pora.exchange.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an event is, in the words of RFC 5545.
 *
 * @param start DTSTART, itself an occurrence unless it is left out
 * @param rule RRULE's value; without one the start and {@code extra} are all
 * @param left EXDATE
 * @param extra RDATE
 */
record Timing(
        ZoneId zone, LocalDateTime start, Optional<String> rule, List<LocalDateTime> left, List<LocalDateTime> extra) {
    Timing {
        left = List.copyOf(left);
        extra = List.copyOf(extra);
    }

    static Timing single(ZoneId zone, LocalDateTime at) {
        return new Timing(zone, at, Optional.empty(), List.of(), List.of());
    }

    Timing with(LocalDateTime time) {
        return new Timing(
                zone,
                start,
                rule,
                left,
                Stream.concat(extra.stream(), Stream.of(time)).distinct().toList());
    }

    /** The first time at which its zone is needed. */
    LocalDateTime earliest() {
        return Stream.of(List.of(start), left, extra)
                .flatMap(List::stream)
                .min(Comparator.naturalOrder())
                .orElse(start);
    }
}
