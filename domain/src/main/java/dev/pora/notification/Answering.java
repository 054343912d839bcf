package dev.pora.notification;

import dev.pora.roll.Person;
import dev.pora.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Carries out what a person answers to a reminder that fired: done, or later. */
public final class Answering {
    /** The order in which everybody takes hold of notifications: the newest first. */
    private static final Comparator<Occurrence> LOCKING = Comparator.comparingLong(
                    (Occurrence one) -> one.notification().value())
            .reversed();

    private final Ledger ledger;
    private final Courses courses;

    public Answering(Ledger ledger) {
        this.ledger = ledger;
        this.courses = new Courses(ledger);
    }

    /** This occurrence is done: what was put off of it or nags is dropped, a series goes on. */
    public Changed done(User owner, NotificationId id, Instant occurrence) {
        return courses.turn(owner, id, (course, now, calendar) -> new Move.To(course.done(occurrence, now, calendar)));
    }

    /** One of those on its roll has done this occurrence; it is done when all of them have. */
    public Changed acknowledge(User owner, NotificationId id, Instant occurrence, Person who) {
        return courses.turn(
                owner, id, (course, now, calendar) -> new Move.To(course.acknowledged(who, occurrence, now, calendar)));
    }

    /** One of those on its roll need not do it any more; this occurrence is done when all others have done it. */
    public Changed excuse(User owner, NotificationId id, Instant occurrence, Person who) {
        return courses.turn(
                owner, id, (course, now, calendar) -> new Move.To(course.excused(who, occurrence, now, calendar)));
    }

    /** This occurrence comes again later; a series goes on beside it. */
    public Changed snooze(User owner, NotificationId id, Instant occurrence, Snooze snooze) {
        return courses.turn(
                owner,
                id,
                (course, now, calendar) ->
                        course.snoozed(occurrence, snooze.until(now, calendar.zone()), now, calendar));
    }

    /** Each of these comes again later, all at the same time; one undo takes all of it back. */
    public Together snooze(User owner, Collection<Occurrence> which, Snooze snooze) {
        return ledger.transactions().within(() -> {
            List<Changed> changed = which.stream()
                    .sorted(LOCKING)
                    .map(one -> snooze(owner, one.notification(), one.at(), snooze))
                    .toList();
            List<UndoId> undos = changed.stream()
                    .filter(Changed.Made.class::isInstance)
                    .map(one -> ((Changed.Made) one).undo())
                    .toList();
            return new Together(changed, undos.isEmpty() ? Optional.empty() : Optional.of(joined(owner, undos)));
        });
    }

    private UndoId joined(User owner, List<UndoId> undos) {
        ledger.undos().join(owner.id(), undos.getFirst(), undos.subList(1, undos.size()));
        return undos.getFirst();
    }

    /**
     * What became of several.
     *
     * @param undo takes back all that were made; empty when none was
     */
    public record Together(List<Changed> changed, Optional<UndoId> undo) {
        public Together {
            changed = List.copyOf(changed);
        }
    }
}
