package dev.pora.delivery;

import dev.pora.notification.Alarm;
import dev.pora.notification.Notification;
import dev.pora.user.User;
import java.time.Duration;

/**
 * The right of one instance to tell one due alarm, for as long as its lease lasts.
 *
 * @param alarmId the queue's own number of the alarm
 * @param epoch counts the claims of this alarm; a settlement under an older epoch changes nothing
 * @param attempt the number of this attempt, from 1
 * @param unknowns how many attempts before this one ended without an answer, a crash while sending included
 * @param faults how often telling it, or recording what became of it, failed by a fault of our own
 * @param part the part of all destinations to which this one belongs, as in {@link Share#parts}
 * @param early how long before it is due it was claimed, by the store's clock; zero or negative when it was due, for so long
 */
public record Claim(
        long alarmId,
        long epoch,
        Alarm alarm,
        Notification notification,
        User owner,
        int attempt,
        int unknowns,
        int faults,
        int part,
        Duration early) {

    /** The same claim on a notification and an owner that were changed since. */
    public Claim on(Notification newNotification, User newOwner) {
        return new Claim(alarmId, epoch, alarm, newNotification, newOwner, attempt, unknowns, faults, part, early);
    }
}
