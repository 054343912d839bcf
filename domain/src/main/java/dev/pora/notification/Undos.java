package dev.pora.notification;

import dev.pora.user.UserId;
import java.time.Duration;
import java.util.Optional;

/** Changes that can still be taken back. Implementations pass {@code UndosContract}. */
public interface Undos {
    /** For this long, by the store's clock, a change can be taken back. */
    Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Remembers a change of one of the owner's notifications. To be called before the change is stored, within its
     * transaction: an implementation may copy the notification and its alarms as they stand.
     */
    UndoId keep(UserId owner, Change change);

    /** Gives a change back, at most once and no later than {@link #PATIENCE} after it was kept; empty otherwise. */
    Optional<Change> take(UserId owner, UndoId id);
}
