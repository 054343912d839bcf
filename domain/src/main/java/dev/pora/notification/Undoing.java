package dev.pora.notification;

import dev.pora.user.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes changes back: what they changed stands again exactly as before, once, for {@link Undos#PATIENCE}. */
public final class Undoing {
    /** The order in which everybody takes hold of notifications: the newest first. */
    private static final Comparator<Change> LOCKING = Comparator.comparingLong(
                    (Change change) -> change.before().id().value())
            .reversed();

    private final Ledger ledger;
    private final Courses courses;

    public Undoing(Ledger ledger) {
        this.ledger = ledger;
        this.courses = new Courses(ledger);
    }

    /** Takes a change of this owner back, unless what it led to has changed since; of several that were one, see {@link #undoAll}. */
    public Undone undo(User owner, UndoId id) {
        List<Undone> all = undoAll(owner, id);
        return all.stream()
                .filter(Undone.Back.class::isInstance)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(Undone.Gone::new);
    }

    /** Takes back whatever was made as one change, each unless what it led to has changed since; empty when it is gone. */
    public List<Undone> undoAll(User owner, UndoId id) {
        return ledger.transactions()
                .within(() -> ledger.undos().take(owner.id(), id).stream()
                        .sorted(LOCKING)
                        .map(change -> undo(owner, change))
                        .toList());
    }

    private Undone undo(User owner, Change change) {
        Notification before = change.before();
        Optional<Course> present = ledger.alarms().hold(owner.id(), before.id());
        if (change.after().isEmpty()) {
            return present.<Undone>map(_ -> new Undone.Overtaken()).orElseGet(() -> revive(owner, change));
        }
        return present.filter(course -> isAsLeft(course, change))
                .<Undone>map(course -> turnBack(owner, course, change))
                .orElseGet(Undone.Overtaken::new);
    }

    /** Nothing that the change led to was changed by somebody else, or fired, since. */
    private static boolean isAsLeft(Course present, Change change) {
        boolean sameVersion =
                change.after().orElseThrow() == present.notification().version();
        boolean touched = change.after().orElseThrow() != change.before().version();
        return (sameVersion || !touched) && present.alarms().containsAll(change.added());
    }

    private Undone revive(User owner, Change change) {
        ledger.notifications().restore(change.before());
        return withAlarms(owner, change, change.before());
    }

    private Undone turnBack(User owner, Course present, Change change) {
        Notification before = change.before();
        boolean touched = change.after().orElseThrow() != before.version();
        Notification stored =
                touched ? courses.stored(before.at(present.notification().version())) : present.notification();
        var _ = ledger.alarms().remove(before.owner(), change.added());
        return withAlarms(owner, change, stored);
    }

    private Undone withAlarms(User owner, Change change, Notification stored) {
        change.removed().stream()
                .filter(alarm -> stillNags(owner, stored, alarm))
                .forEach(alarm -> ledger.alarms().set(stored.owner(), alarm));
        return new Undone.Back(
                stored, courses.nextOf(owner, stored, ledger.alarms().of(stored.owner(), stored.id())));
    }

    /** What nagged has stopped by itself when the next occurrence has come since. */
    private boolean stillNags(User owner, Notification stored, Alarm alarm) {
        return alarm.kind() != Alarm.Kind.NAG
                || stored.schedule()
                        .next(alarm.occurrence(), courses.calendar(owner))
                        .filter(next -> !next.isAfter(courses.now()))
                        .isEmpty();
    }

    /** What became of taking back. */
    public sealed interface Undone {
        /** It stands as before, and is told next at {@code next}. */
        record Back(Notification notification, Optional<Instant> next) implements Undone {}

        /** It was taken back already, or too long ago, or never was. */
        record Gone() implements Undone {}

        /** Something else happened to it since: it fired, or was changed again. */
        record Overtaken() implements Undone {}
    }
}
