package dev.pora.notification;

import dev.pora.notification.Alarms.Removed;
import dev.pora.notification.Notifications.Saved;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives stored notifications their turns: each in one transaction, with what takes it back. */
final class Courses {
    private final Ledger ledger;

    Courses(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A turn of a course at this instant, on its owner's calendar. */
    interface Turn {
        Move take(Course course, Instant now, UserCalendar calendar);
    }

    Changed turn(User owner, NotificationId id, Turn turn) {
        return ledger.transactions()
                .within(() -> ledger.alarms()
                        .hold(owner.id(), id)
                        .map(course -> take(owner, course, turn))
                        .orElseGet(Changed.NotFound::new));
    }

    private Changed take(User owner, Course course, Turn turn) {
        return switch (turn.take(course, now(), calendar(owner))) {
            case Move.To(Course next) -> keep(owner, course, next);
            case Move.Refused(Refusal why) -> new Changed.Refused(course.notification(), why);
        };
    }

    /** The change is remembered before the notification is stored: the store may look at how it stood. */
    private Changed keep(User owner, Course before, Course after) {
        boolean touched = !before.notification().equals(after.notification());
        Notification coming =
                touched ? after.notification().at(before.notification().version() + 1) : before.notification();
        Course next = new Course(coming, after.alarms());
        Change change = Change.between(before, next);
        UndoId undo = ledger.undos().keep(coming.owner(), change);
        boolean sending = ledger.alarms().isBeingSent(coming.owner(), coming.id());
        if (touched) {
            var _ = stored(after.notification());
        }
        replace(coming, change);
        return new Changed.Made(coming, nextOf(owner, coming, next.alarms()), undo, sending);
    }

    /** Somebody who holds a course is the only one to change it. */
    Notification stored(Notification notification) {
        return switch (ledger.notifications().save(notification)) {
            case Saved.Stored(Notification stored) -> stored;
            case Saved.Stale(NotificationId id) ->
                throw new IllegalStateException("Somebody else changed a notification that was held: " + id);
        };
    }

    private void replace(Notification notification, Change change) {
        var _ = ledger.alarms().remove(notification.owner(), change.removed());
        change.added().forEach(alarm -> ledger.alarms().set(notification.owner(), alarm));
    }

    /** Changes what a rule of ours has to change by itself: there is nothing to take back. */
    void settle(User owner, NotificationId id, Turn turn) {
        ledger.transactions()
                .run(() -> ledger.alarms().hold(owner.id(), id).ifPresent(course -> {
                    if (turn.take(course, now(), calendar(owner)) instanceof Move.To(Course next)) {
                        settle(course, next);
                    }
                }));
    }

    private void settle(Course before, Course after) {
        if (!before.notification().equals(after.notification())) {
            var _ = stored(after.notification());
        }
        replace(before.notification(), Change.between(before, after));
    }

    Changed remove(User owner, NotificationId id) {
        return ledger.transactions()
                .within(() ->
                        ledger.alarms().hold(owner.id(), id).map(this::remove).orElseGet(Changed.NotFound::new));
    }

    private Changed remove(Course course) {
        Notification notification = course.notification();
        UndoId undo = ledger.undos().keep(notification.owner(), Change.removal(course));
        Removed removed = ledger.alarms().remove(notification.owner(), course.alarms());
        var _ = ledger.notifications().remove(notification.owner(), notification.id());
        return new Changed.Made(notification, Optional.empty(), undo, removed == Removed.WHILE_SENDING);
    }

    /** When a person is told next of a notification with these alarms, with quiet hours in mind. */
    Optional<Instant> nextOf(User owner, Notification notification, List<Alarm> alarms) {
        return alarms.stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE || alarm.kind() == Alarm.Kind.SNOOZED)
                .map(alarm -> toldAt(owner, notification, alarm.planned()))
                .min(Instant::compareTo);
    }

    /** What quiet hours hold back, now or when it comes due, is told at their end; anything else when it is planned. */
    Instant toldAt(User owner, Notification notification, Instant planned) {
        Instant due = planned.isBefore(now()) ? now() : planned;
        return notification.attention().urgent()
                ? planned
                : owner.quietUntil(due).orElse(planned);
    }

    Instant now() {
        return ledger.clock().instant();
    }

    UserCalendar calendar(User owner) {
        return owner.calendar(ledger.holidays());
    }
}
