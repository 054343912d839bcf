package dev.pora.notification;

import dev.pora.notification.Notifications.Saved;
import dev.pora.transaction.Transactions;
import dev.pora.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

/** Carries out what a person answers to a reminder that fired: done, or later. */
public final class Answering {
    private final Notifications notifications;
    private final Alarms alarms;
    private final Transactions transactions;
    private final InstantSource clock;

    public Answering(Notifications notifications, Alarms alarms, Transactions transactions, InstantSource clock) {
        this.notifications = notifications;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** This occurrence is done: what was snoozed of the notification is dropped, a series goes on. */
    public Answered done(User owner, NotificationId id) {
        return transactions.within(() -> notifications
                .find(owner.id(), id)
                .<Answered>map(this::finishOccurrence)
                .orElseGet(Answered.NotFound::new));
    }

    private Answered finishOccurrence(Notification notification) {
        Alarms.Cleared cleared = alarms.clear(notification.id(), EnumSet.of(Alarm.Kind.SNOOZED));
        assert cleared != null;
        boolean goesOn = alarms.of(notification.id()).stream().anyMatch(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE);
        Notification finished = goesOn ? notification : stored(notification.as(State.FINISHED));
        return new Answered.Done(finished);
    }

    /** This occurrence comes again later; a series goes on beside it. */
    public Answered snooze(User owner, NotificationId id, Instant occurrence, Snooze snooze) {
        return transactions.within(() -> notifications
                .find(owner.id(), id)
                .<Answered>map(found -> putOff(found, occurrence, snooze.until(clock.instant(), owner.zoneOrUtc())))
                .orElseGet(Answered.NotFound::new));
    }

    private Answered putOff(Notification notification, Instant occurrence, Instant until) {
        Notification active = stored(notification.as(State.ACTIVE));
        alarms.set(Alarm.snoozed(notification.id(), occurrence, until));
        return new Answered.Snoozed(active, until);
    }

    private Notification stored(Notification changed) {
        return switch (notifications.save(changed)) {
            case Saved.Stored(Notification stored) -> stored;
            case Saved.Stale(NotificationId id) -> again(changed, id);
        };
    }

    /** Only the state is ours to change: on whatever somebody else stored in between. */
    private Notification again(Notification changed, NotificationId id) {
        Optional<Notification> fresh = notifications.find(changed.owner(), id);
        return fresh.map(found -> stored(found.as(changed.state()))).orElse(changed);
    }

    /** What became of an answer. */
    public sealed interface Answered {
        record Done(Notification notification) implements Answered {}

        record Snoozed(Notification notification, Instant until) implements Answered {}

        /** This owner has no such notification any more. */
        record NotFound() implements Answered {}
    }
}
