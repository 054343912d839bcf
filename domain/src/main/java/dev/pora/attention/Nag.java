package dev.pora.attention;

import dev.pora.schedule.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Tells an occurrence again and again until it is done or put off, until the next occurrence, or until a cap: so many
 * times, and never beyond the end of the day on which it was told first.
 *
 * @param every from one telling to the next, 1 minute to 24 hours
 * @param times how many times after the first telling, 1 to 100
 */
public record Nag(Duration every, int times) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 100;

    public Nag {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A nag comes every 1 minute to 24 hours, not every " + every);
        }
        if (times < 1 || times > MOST) {
            throw new IllegalArgumentException("A nag comes 1 to " + MOST + " times, not " + times);
        }
    }

    /**
     * When it comes next, or empty when a cap is reached.
     *
     * @param told how many times it came already, 0 after the occurrence itself
     * @param now when it was told last
     */
    public Optional<Instant> next(int told, Instant now, ZoneId zone) {
        Instant next = now.plus(every);
        return told < times && next.isBefore(endOfDay(now, zone)) ? Optional.of(next) : Optional.empty();
    }

    /** The midnight that ends the local day of an instant. */
    public static Instant endOfDay(Instant instant, ZoneId zone) {
        return LocalTimes.instantOf(
                instant.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(), zone);
    }
}
