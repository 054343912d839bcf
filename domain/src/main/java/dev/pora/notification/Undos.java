package dev.pora.notification;

import dev.pora.user.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Changes that can still be taken back. Implementations pass {@code UndosContract}. */
public interface Undos {
    /** For this long, by the store's clock, a change can be taken back. */
    Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Remembers a change of one of the owner's notifications. To be called before the change is stored, within its
     * transaction: an implementation may copy the notification and its alarms as they stand.
     */
    UndoId keep(UserId owner, Change change);

    /** From now on whoever takes {@code first} takes these changes of the same owner with it. */
    void join(UserId owner, UndoId first, Collection<UndoId> others);

    /**
     * Gives a change back, and those that were joined to it, in the order in which they were kept: at most once and no
     * later than {@link #PATIENCE} after it was kept; empty otherwise.
     */
    List<Change> take(UserId owner, UndoId id);
}
