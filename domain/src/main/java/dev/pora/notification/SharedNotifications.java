package dev.pora.notification;

import dev.pora.channel.Destination;
import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Notifications by where they are told, whoever owns them: at a place and within it ({@link Destination#isWithin}).
 * Implementations pass {@code SharedNotificationsContract}.
 */
public interface SharedNotifications {
    Optional<Notification> find(Destination place, NotificationId id);

    /** What is told there next: occurrences and snoozed ones, the earliest first; those of paused notifications too. */
    List<Alarms.Upcoming> upcoming(Destination place, int limit);

    /** Whose change this is, when it is one of a notification that was told there. */
    Optional<UserId> ownerOf(Destination place, UndoId change);

    /** From now on all of it is told at {@code to}, the same way within it; says how many. Nothing more goes to the old place. */
    int move(Destination from, Destination to);

    /**
     * Nothing can be told there: what is active becomes {@link State#UNREACHABLE} and loses its alarms, notices apart. Each
     * of its owners, save one whose private chat it is, is told by one notice that is due at once. Says how many.
     */
    int suspend(Destination place);

    /** What waits there since it was out of reach, the newest first. */
    List<Notification> suspended(Destination place, int limit);
}
