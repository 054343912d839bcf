package dev.pora.schedule;

import java.time.Instant;
import java.util.Optional;

/** When a notification is due: once, again and again, or some time after it was done. Immutable. */
public sealed interface Schedule permits Once, Recurring, AfterDone {
    /** The first occurrence strictly after {@code after}, or empty when there is none. */
    Optional<Instant> next(Instant after, UserCalendar calendar);

    /** Whose clock it follows. */
    Zoning zoning();

    /** Whether its instants move when the user moves to another zone. */
    default boolean floats() {
        return zoning() instanceof Zoning.Floating;
    }

    /** The same times of day on another clock. */
    Schedule on(Zoning zoning);
}
