package dev.pora.attention;

import java.time.Duration;

/**
 * What becomes of an occurrence that could not be told in time: after downtime, a long pause, quiet hours. Whatever the
 * policy, the missed occurrences of a series never come one by one: the latest of them stands for all.
 */
public sealed interface Lateness {
    /** A shorter delay than this is nobody's concern: no policy applies to it, and no message speaks of it. */
    Duration GRACE = Duration.ofMinutes(1);

    /** The latest missed occurrence is told, labelled with how late it is. */
    record FireLate() implements Lateness {}

    /** What was missed is not told; a series goes on with its next occurrence. */
    record Skip() implements Lateness {}

    /** One message tells how many occurrences were missed, and since when. */
    record Coalesce() implements Lateness {}

    /** Told late up to this long after its time, not at all after that. */
    record Expire(Duration after) implements Lateness {
        private static final Duration MOST = Duration.ofDays(366);

        public Expire {
            if (after.compareTo(GRACE) < 0 || after.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("A late reminder expires after 1 minute to 366 days, not " + after);
            }
        }
    }

    /** Whether something this late is still to be told. */
    default boolean tells(Duration late) {
        return switch (this) {
            case FireLate() -> true;
            case Coalesce() -> true;
            case Skip() -> late.compareTo(GRACE) < 0;
            case Expire(Duration after) -> late.compareTo(after) <= 0;
        };
    }
}
