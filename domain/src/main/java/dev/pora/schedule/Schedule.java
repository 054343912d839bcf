package dev.pora.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a notification is due: once, or again and again. Immutable. */
public sealed interface Schedule permits Once, Recurring {
    /**
     * The first occurrence strictly after {@code after}, or empty when there is none.
     *
     * @param userZone the zone in which the user lives now; rules bound to a zone of their own do not look at it
     */
    Optional<Instant> next(Instant after, ZoneId userZone);

    /** Whether its instants move when the user moves to another zone. */
    boolean floats();
}
