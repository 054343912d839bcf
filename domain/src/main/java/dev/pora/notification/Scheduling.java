package dev.pora.notification;

import dev.pora.schedule.UserCalendar;
import dev.pora.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes notifications on and lets them go. */
public final class Scheduling {
    /** So many open notifications one person may have, unless it is said otherwise. */
    public static final int MOST_OPEN = 500;

    private final Ledger ledger;
    private final int mostOpen;
    private final Courses courses;

    public Scheduling(Ledger ledger) {
        this(ledger, MOST_OPEN);
    }

    /** With another bound on how many open notifications one person may have. */
    public Scheduling(Ledger ledger, int mostOpen) {
        this.ledger = ledger;
        this.mostOpen = mostOpen;
        this.courses = new Courses(ledger);
    }

    /** Keeps what {@code draft} says and sets its first alarms; {@code owner} is the draft's owner. */
    public Scheduled schedule(User owner, Draft draft) {
        if (!owner.id().equals(draft.owner())) {
            throw new IllegalArgumentException("A draft is scheduled for its own owner");
        }
        return Course.misfit(draft.schedule())
                .<Scheduled>map(Scheduled.Refused::new)
                .orElseGet(() -> keep(owner, draft, courses.now()));
    }

    private Scheduled keep(User owner, Draft draft, Instant now) {
        return draft.schedule()
                .next(now, courses.calendar(owner))
                .<Scheduled>map(first -> keep(owner, draft, first, now))
                .orElseGet(() ->
                        new Scheduled.Refused(Course.whyNothingIsAhead(draft.schedule(), courses.calendar(owner))));
    }

    private Scheduled keep(User owner, Draft draft, Instant first, Instant now) {
        return ledger.transactions().within(() -> {
            if (ledger.notifications().countOpen(owner.id()) >= mostOpen) {
                return new Scheduled.Refused(Refusal.TOO_MANY);
            }
            Notification added = ledger.notifications().add(draft);
            Agenda.at(added, first, now, courses.calendar(owner))
                    .forEach(alarm -> ledger.alarms().set(owner.id(), alarm));
            return new Scheduled.Saved(added, first);
        });
    }

    /**
     * Keeps another one like it, active: of the same content, schedule and attention, told at the same place. No message is
     * its source, so that an edit of that changes one and not both. What takes it back is its removal. Empty when this
     * owner has no such notification.
     */
    public Optional<Scheduled> copy(User owner, NotificationId id) {
        return ledger.notifications().find(owner.id(), id).map(like -> schedule(owner, draft(like)));
    }

    private static Draft draft(Notification like) {
        return new Draft(
                like.owner(), like.content().withoutSource(), like.schedule(), like.destination(), like.attention());
    }

    /** Forgets a notification of this owner. A message that is on its way already still arrives, and the answer says so. */
    public Changed remove(User owner, NotificationId id) {
        return courses.remove(owner, id);
    }

    /** The earliest pending instant that the owner will be told, if the notification has one. */
    public Optional<Instant> nextOf(Notification notification) {
        return ledger.users()
                .find(notification.owner())
                .flatMap(owner -> courses.nextOf(
                        owner, notification, ledger.alarms().of(notification.owner(), notification.id())));
    }

    /** When an alarm that is planned for an instant is told: then, or at the end of the quiet hours that hold it back. */
    public Instant toldAt(User owner, Notification notification, Instant planned) {
        return courses.toldAt(owner, notification, planned);
    }

    /** The occurrences after now that the schedule foresees, at most so many; what was put off is not among them. */
    public List<Instant> upcoming(User owner, Notification notification, int limit) {
        UserCalendar calendar = courses.calendar(owner);
        return Stream.iterate(
                        notification.schedule().next(courses.now(), calendar),
                        Optional::isPresent,
                        last -> last.flatMap(after -> notification.schedule().next(after, calendar)))
                .limit(limit)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What became of scheduling. */
    public sealed interface Scheduled {
        /** It is stored and fires first at {@code first}. */
        record Saved(Notification notification, Instant first) implements Scheduled {}

        /** Nothing was stored: its schedule has no instant after now, or is none, or its owner has too many. */
        record Refused(Refusal why) implements Scheduled {}
    }
}
