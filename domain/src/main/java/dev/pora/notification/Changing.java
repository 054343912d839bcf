package dev.pora.notification;

import dev.pora.attention.Attention;
import dev.pora.roll.Roll;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.user.User;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes notifications as their owners want. Every change can be taken back by {@link Undoing}. */
public final class Changing {
    private final Ledger ledger;
    private final Courses courses;

    public Changing(Ledger ledger) {
        this.ledger = ledger;
        this.courses = new Courses(ledger);
    }

    /** The next occurrence falls out: a single one is over, a series goes on after it. */
    public Changed skipNext(User owner, NotificationId id) {
        return courses.turn(owner, id, Course::skipped);
    }

    /** Nothing is told until {@link #resume}. */
    public Changed pause(User owner, NotificationId id) {
        return courses.turn(owner, id, Course::paused);
    }

    /** Goes on; what came due meanwhile is told by the lateness policy. */
    public Changed resume(User owner, NotificationId id) {
        return courses.turn(owner, id, (course, _, _) -> course.resumed());
    }

    /** The next occurrence alone comes at another time. */
    public Changed moveNext(User owner, NotificationId id, Instant to) {
        return courses.turn(owner, id, (course, now, calendar) -> course.moved(to, now, calendar));
    }

    /** All that follow come by another schedule. */
    public Changed reschedule(User owner, NotificationId id, Schedule schedule) {
        return courses.turn(owner, id, (course, now, calendar) -> course.rescheduled(schedule, now, calendar));
    }

    /** All that follow come by a schedule that is made of the present one. */
    public Changed reschedule(User owner, NotificationId id, UnaryOperator<Schedule> edit) {
        return courses.turn(
                owner,
                id,
                (course, now, calendar) ->
                        course.rescheduled(edit.apply(course.notification().schedule()), now, calendar));
    }

    /** A series ends: nothing of it is due after {@code last}. */
    public Changed end(User owner, NotificationId id, Instant last) {
        return courses.turn(owner, id, (course, _, calendar) -> course.ended(last, calendar));
    }

    /** Bound to a zone, or following its owner, with the same times of day. */
    public Changed bind(User owner, NotificationId id, Zoning zoning) {
        return courses.turn(owner, id, (course, now, calendar) -> course.zoned(zoning, now, calendar));
    }

    /** Calls others to do it. */
    public Changed call(User owner, NotificationId id, UnaryOperator<Roll> edit) {
        return courses.turn(
                owner,
                id,
                (course, _, _) -> new Move.To(new Course(
                        course.notification()
                                .calling(edit.apply(
                                        course.notification().content().roll())),
                        course.alarms())));
    }

    /** Calls for attention in another way; what waits for the end of quiet hours comes at once when it is urgent now. */
    public Changed attend(User owner, NotificationId id, UnaryOperator<Attention> edit) {
        return unheld(
                owner,
                id,
                (course, now, calendar) -> new Move.To(
                        course.attended(edit.apply(course.notification().attention()), now, calendar)));
    }

    /** Tells something else from now on: another text, a copy of a message, with other tags. */
    public Changed retell(User owner, NotificationId id, UnaryOperator<Content> edit) {
        return courses.turn(
                owner,
                id,
                (course, _, _) -> new Move.To(
                        course.telling(edit.apply(course.notification().content()))));
    }

    /** Whatever quiet hours held back is judged anew after the turn. */
    private Changed unheld(User owner, NotificationId id, Courses.Turn turn) {
        return ledger.transactions().within(() -> {
            Changed changed = courses.turn(owner, id, turn);
            ledger.alarms().unhold(owner.id(), id);
            return changed;
        });
    }

    /** Several changes as one: all of them or none, and one undo for all. {@code wish} sees the notification as it stands. */
    public Changed revise(User owner, NotificationId id, Function<Notification, Revision> wish) {
        return unheld(
                owner, id, (course, now, calendar) -> course.revised(wish.apply(course.notification()), now, calendar));
    }
}
