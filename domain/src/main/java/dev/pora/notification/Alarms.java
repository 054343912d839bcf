package dev.pora.notification;

import dev.pora.user.UserId;
import java.util.List;
import java.util.Set;

/**
 * What is pending for each notification. Implementations pass {@code AlarmsContract}; {@code delivery.Claims} is the
 * other side of the same queue.
 */
public interface Alarms {
    /**
     * Makes this alarm pending, due at its planned instant. One alarm stands for each notification, kind and occurrence:
     * the same again moves it. Whoever waits for the next due alarm, in any instance, is woken.
     */
    void set(Alarm alarm);

    /** The pending alarms of a notification, the earliest first. */
    List<Alarm> of(NotificationId notification);

    /** Removes the pending alarms of these kinds: none of them is sent any more, save one that is on its way already. */
    Cleared clear(NotificationId notification, Set<Alarm.Kind> kinds);

    /** What the owner is told next: occurrences and snoozed ones, the earliest first. */
    List<Upcoming> upcoming(UserId owner, int limit);

    /** A pending alarm with its notification. */
    record Upcoming(Alarm alarm, Notification notification) {}

    /** What became of a clearing. */
    enum Cleared {
        /** Nothing of it will be sent. */
        BEFORE_SENDING,
        /** One of the alarms had left for the channel already: that message arrives, nothing after it. */
        WHILE_SENDING
    }
}
