package dev.pora.notification;

import java.time.Instant;
import java.util.Optional;

/** What became of a change that an owner asked for. */
public sealed interface Changed {
    /**
     * It is made.
     *
     * @param notification as it stands now, or stood before it was removed
     * @param next when it is told next, if that is known
     * @param undo takes the change back, once
     * @param beingSent whether a message of it had left for the channel already, or may have: that one may still arrive, as it was
     */
    record Made(Notification notification, Optional<Instant> next, UndoId undo, boolean beingSent) implements Changed {}

    /** Nothing was changed. */
    record Refused(Notification notification, Refusal why) implements Changed {}

    /** This owner has no such notification, or no such change to take back. */
    record NotFound() implements Changed {}
}
