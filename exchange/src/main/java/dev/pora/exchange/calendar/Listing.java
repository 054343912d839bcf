package dev.pora.exchange.calendar;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recurring schedule as the list of its occurrences: what no RRULE can say. */
final class Listing {
    /** As far as the future is listed. */
    static final Duration AHEAD = Duration.ofDays(400);

    /** The most occurrences of one reminder. */
    static final int MOST = 10_000;

    private Listing() {}

    /** With nothing ahead it is its first occurrence; empty when it never had one. */
    static Optional<Timing> of(Recurring series, Viewpoint viewpoint, int most) {
        UserCalendar calendar = viewpoint.calendar();
        ZoneId zone = series.zoning().zone(viewpoint.zone());
        List<LocalDateTime> times = ahead(series, viewpoint, most).stream()
                .map(instant -> LocalDateTime.ofInstant(instant, zone))
                .toList();
        if (times.isEmpty()) {
            return series.next(series.beginning(calendar), calendar)
                    .map(first -> Timing.single(zone, LocalDateTime.ofInstant(first, zone)));
        }
        return Optional.of(
                new Timing(zone, times.getFirst(), Optional.empty(), List.of(), times.subList(1, times.size())));
    }

    private static List<Instant> ahead(Recurring series, Viewpoint viewpoint, int most) {
        Instant end = viewpoint.now().plus(AHEAD);
        List<Instant> instants = new ArrayList<>();
        Optional<Instant> next = series.next(viewpoint.now(), viewpoint.calendar());
        while (next.filter(instant -> !instant.isAfter(end)).isPresent() && instants.size() < most) {
            instants.add(next.get());
            next = series.next(next.get(), viewpoint.calendar());
        }
        if (instants.isEmpty()) {
            next.ifPresent(instants::add);
        }
        return instants;
    }
}
