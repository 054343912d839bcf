package dev.pora.notification;

import dev.pora.transaction.Transactions;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

/** Takes notifications on and lets them go. */
public final class Scheduling {
    private final Notifications notifications;
    private final Alarms alarms;
    private final Transactions transactions;
    private final InstantSource clock;

    public Scheduling(Notifications notifications, Alarms alarms, Transactions transactions, InstantSource clock) {
        this.notifications = notifications;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what {@code draft} says and sets its first alarm; {@code owner} is the draft's owner. */
    public Scheduled schedule(User owner, Draft draft) {
        if (!owner.id().equals(draft.owner())) {
            throw new IllegalArgumentException("A draft is scheduled for its own owner");
        }
        return draft.schedule()
                .next(clock.instant(), owner.zoneOrUtc())
                .<Scheduled>map(first -> keep(draft, first))
                .orElseGet(Scheduled.AlreadyPast::new);
    }

    private Scheduled keep(Draft draft, Instant first) {
        return transactions.within(() -> {
            Notification added = notifications.add(draft);
            alarms.set(Alarm.occurrence(added.id(), first));
            return new Scheduled.Saved(added, first);
        });
    }

    /** Forgets a notification of this owner. A message that is on its way already still arrives, and the answer says so. */
    public Removal remove(UserId owner, NotificationId id) {
        return transactions.within(
                () -> notifications.find(owner, id).<Removal>map(this::forget).orElseGet(Removal.NotFound::new));
    }

    private Removal forget(Notification notification) {
        Alarms.Cleared cleared = alarms.clear(notification.id(), EnumSet.allOf(Alarm.Kind.class));
        if (!notifications.remove(notification.owner(), notification.id())) {
            return new Removal.NotFound();
        }
        return switch (cleared) {
            case BEFORE_SENDING -> new Removal.Removed(notification);
            case WHILE_SENDING -> new Removal.BeingSent(notification);
        };
    }

    /** The earliest pending instant that the owner will be told, if the notification has one. */
    public Optional<Instant> nextOf(Notification notification) {
        return alarms.of(notification.id()).stream()
                .filter(alarm -> alarm.kind() != Alarm.Kind.NOTICE)
                .map(Alarm::planned)
                .findFirst();
    }

    /** What became of scheduling. */
    public sealed interface Scheduled {
        /** It is stored and fires first at {@code first}. */
        record Saved(Notification notification, Instant first) implements Scheduled {}

        /** Its schedule has no instant after now: nothing was stored. */
        record AlreadyPast() implements Scheduled {}
    }

    /** What became of a removal. */
    public sealed interface Removal {
        record Removed(Notification notification) implements Removal {}

        /** It is removed, but one message of it had left already and arrives. */
        record BeingSent(Notification notification) implements Removal {}

        record NotFound() implements Removal {}
    }
}
