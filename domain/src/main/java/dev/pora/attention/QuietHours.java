package dev.pora.attention;

import dev.pora.schedule.LocalTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours in which a person is left alone, on their own clock; what is not urgent waits for their end. To the second.
 *
 * @param from included
 * @param to excluded; before {@code from} when they reach across midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours begin and end at different times, not both at " + from);
        }
    }

    /**
     * When they end, if {@code now} lies within them. Counted between instants: a clock change inside makes them longer
     * or shorter, and an end inside a spring-forward gap is the end of the gap.
     */
    public Optional<Instant> endAt(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !LocalTimes.instantOf(day.atTime(from), zone).isAfter(now))
                .map(day -> end(day, zone))
                .filter(end -> end.isAfter(now))
                .findFirst();
    }

    private Instant end(LocalDate day, ZoneId zone) {
        LocalDate last = to.isBefore(from) ? day.plusDays(1) : day;
        return LocalTimes.instantOf(last.atTime(to), zone);
    }
}
