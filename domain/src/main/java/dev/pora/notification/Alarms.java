package dev.pora.notification;

import dev.pora.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is pending for each notification. Implementations pass {@code AlarmsContract}; {@code delivery.Claims} is the
 * other side of the same queue.
 */
public interface Alarms {
    /**
     * A notification with its pending alarms. Within a transaction nobody else, no deliverer either, changes the one or
     * the others until it ends.
     */
    Optional<Course> hold(UserId owner, NotificationId notification);

    /**
     * Makes this alarm pending, due at its planned instant. One alarm stands for each notification, kind and occurrence:
     * the same again moves it. Whoever waits for the next due alarm, in any instance, is woken. Nothing happens when this
     * owner has no such notification.
     */
    void set(UserId owner, Alarm alarm);

    /** The pending alarms of a notification, the earliest first. */
    List<Alarm> of(UserId owner, NotificationId notification);

    /**
     * Whether a message of this notification is on its way to the channel, or may be: it was begun, or its outcome is not
     * known. Somebody who is frozen may send it long after their lease. To be asked by whoever holds it, who then knows
     * whether a change comes in time.
     */
    boolean isBeingSent(UserId owner, NotificationId notification);

    /** Removes these alarms, each by its notification, kind and occurrence: none is sent any more, save one on its way already. */
    Removed remove(UserId owner, Collection<Alarm> alarms);

    /**
     * Makes what waits past its planned instant, though nothing was attempted, due again: it was held back in quiet
     * hours that are over or other ones now.
     */
    void unhold(UserId owner, NotificationId notification);

    /** What the owner is told next: occurrences and snoozed ones, the earliest first; those of paused notifications too. */
    List<Upcoming> upcoming(UserId owner, int limit);

    /** A pending alarm with its notification. */
    record Upcoming(Alarm alarm, Notification notification) {}

    /** What became of a removal. */
    enum Removed {
        /** Nothing of it will be sent. */
        BEFORE_SENDING,
        /** One of the alarms had left for the channel already, or may have: that message may arrive, nothing after it. */
        WHILE_SENDING
    }
}
