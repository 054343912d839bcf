package dev.pora.notification;

import dev.pora.channel.MessageRef;
import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;

/** Every notification that the service knows, each seen by its owner only. Implementations pass {@code NotificationsContract}. */
public interface Notifications {
    /** Keeps a new notification, {@link State#ACTIVE} and of version 0. */
    Notification add(Draft draft);

    Optional<Notification> find(UserId owner, NotificationId id);

    /** The owner's notifications of every state, the newest first. */
    List<Notification> list(UserId owner, Page page);

    /** The owner's notifications of every state that were said in this message, the oldest first. */
    List<Notification> saidIn(UserId owner, MessageRef message);

    /**
     * How many open notifications the owner has. Whoever asks within a transaction is the only one to be told, until it
     * ends: who adds what this lets them add adds no more.
     */
    int countOpen(UserId owner);

    /** Stores every field if nobody changed the notification since this version was read. */
    Saved save(Notification notification);

    /** Takes back a removal: keeps this notification under the id and the version that it had. */
    void restore(Notification removed);

    /** Forgets the notification and its alarms; false when this owner has none of that id. */
    boolean remove(UserId owner, NotificationId id);

    /**
     * A part of a list.
     *
     * @param before only notifications older than this one; empty for the first page
     * @param limit how many at most, 1 to 1000
     */
    record Page(Optional<NotificationId> before, int limit) {
        private static final int MOST = 1000;

        public Page {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("A page holds 1 to " + MOST + " notifications, not " + limit);
            }
        }

        public static Page first(int limit) {
            return new Page(Optional.empty(), limit);
        }
    }

    /** What became of a save. */
    sealed interface Saved {
        /** The notification as it stands now, with its new version. */
        record Stored(Notification notification) implements Saved {}

        /** Somebody changed or removed it in the meantime: read it again. */
        record Stale(NotificationId id) implements Saved {}
    }
}
