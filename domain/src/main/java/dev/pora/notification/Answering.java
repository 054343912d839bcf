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
                .flatMap(this::finishOccurrence)
                .<Answered>map(Answered.Done::new)
                .orElseGet(Answered.NotFound::new));
    }

    private Optional<Notification> finishOccurrence(Notification notification) {
        var _ = alarms.clear(notification.id(), EnumSet.of(Alarm.Kind.SNOOZED));
        boolean goesOn = alarms.of(notification.id()).stream().anyMatch(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE);
        return goesOn ? Optional.of(notification) : stored(notification.as(State.FINISHED));
    }

    /** This occurrence comes again later; a series goes on beside it. */
    public Answered snooze(User owner, NotificationId id, Instant occurrence, Snooze snooze) {
        return transactions.within(() -> notifications
                .find(owner.id(), id)
                .flatMap(found -> stored(found.as(State.ACTIVE)))
                .<Answered>map(active -> putOff(active, occurrence, snooze.until(clock.instant(), owner.zoneOrUtc())))
                .orElseGet(Answered.NotFound::new));
    }

    private Answered putOff(Notification active, Instant occurrence, Instant until) {
        alarms.set(Alarm.snoozed(active.id(), occurrence, until));
        return new Answered.Snoozed(active, until);
    }

    /** Only the state is ours to change: on whatever somebody else stored in between. Empty when they removed it. */
    private Optional<Notification> stored(Notification changed) {
        return switch (notifications.save(changed)) {
            case Saved.Stored(Notification stored) -> Optional.of(stored);
            case Saved.Stale(NotificationId id) ->
                notifications.find(changed.owner(), id).flatMap(fresh -> stored(fresh.as(changed.state())));
        };
    }

    /** What became of an answer. */
    public sealed interface Answered {
        record Done(Notification notification) implements Answered {}

        record Snoozed(Notification notification, Instant until) implements Answered {}

        /** This owner has no such notification any more. */
        record NotFound() implements Answered {}
    }
}
