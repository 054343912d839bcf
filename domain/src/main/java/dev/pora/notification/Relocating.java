package dev.pora.notification;

import dev.pora.schedule.Zoning;
import dev.pora.user.Preferences;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps notifications in step with how their owners live: their zone, their days off, the rules of the world's zones. */
public final class Relocating {
    private final Ledger ledger;
    private final Pages pages;
    private final Courses courses;

    public Relocating(Ledger ledger) {
        this.ledger = ledger;
        this.pages = new Pages(ledger.notifications());
        this.courses = new Courses(ledger);
    }

    /** Stores the zone; floating notifications follow, those bound to the zone that is left are named. */
    public Relocated move(User user, ZoneId zone) {
        return ledger.transactions().within(() -> {
            User moved = changed(user, fresh -> fresh.in(zone));
            List<NotificationId> following = new ArrayList<>();
            List<NotificationId> bound = new ArrayList<>();
            pages.each(moved.id(), notification -> {
                if (notification.isOpen() && notification.schedule().floats()) {
                    following.add(notification.id());
                    realign(moved, notification.id());
                } else if (isBoundTo(user.zoneOrUtc(), notification)
                        && !user.zoneOrUtc().equals(zone)) {
                    bound.add(notification.id());
                }
            });
            return new Relocated(moved, following, bound);
        });
    }

    /** Binds what is bound to one zone to another one, with the same times of day; one undo takes all of it back. */
    public Rebound rebind(User user, ZoneId from, ZoneId to) {
        return ledger.transactions().within(() -> {
            List<UndoId> undos = new ArrayList<>();
            pages.each(user.id(), notification -> {
                if (isBoundTo(from, notification) && rebind(user, notification, to) instanceof Changed.Made made) {
                    undos.add(made.undo());
                }
            });
            return new Rebound(undos.size(), joined(user, undos));
        });
    }

    private Optional<UndoId> joined(User user, List<UndoId> undos) {
        Optional<UndoId> first = undos.stream().findFirst();
        first.ifPresent(one -> ledger.undos().join(user.id(), one, undos.subList(1, undos.size())));
        return first;
    }

    private Changed rebind(User user, Notification bound, ZoneId to) {
        return courses.turn(
                user, bound.id(), (course, now, calendar) -> course.zoned(new Zoning.Fixed(to), now, calendar));
    }

    private static boolean isBoundTo(ZoneId zone, Notification notification) {
        Zoning zoning = notification.schedule().zoning();
        return notification.isOpen() && !zoning.equals(Zoning.EXACT) && zoning.equals(new Zoning.Fixed(zone));
    }

    /**
     * Stores preferences. When other days are worked from now on, what depends on them is looked up again; when quiet
     * hours change, what they held back is judged by the new ones.
     */
    public User prefer(User user, UnaryOperator<Preferences> edit) {
        return ledger.transactions().within(() -> {
            User changed = changed(user, fresh -> fresh.preferring(edit.apply(fresh.preferences())));
            follow(user, changed);
            return changed;
        });
    }

    /**
     * Takes changes of a user back: zone, language and preferences are as they were {@code before}, and what depends on
     * them follows, unless the user was changed after the version {@code left}.
     */
    public Optional<User> restore(User before, long left) {
        return ledger.transactions()
                .within(() -> ledger.users()
                        .find(before.id())
                        .filter(present -> present.version() == left)
                        .flatMap(present -> restored(present, before)));
    }

    private Optional<User> restored(User present, User before) {
        User wanted = new User(
                present.id(),
                present.telegramId(),
                before.zone(),
                before.language(),
                before.preferences(),
                present.version());
        if (!(ledger.users().save(wanted) instanceof Users.Saved.Stored(User stored))) {
            return Optional.empty();
        }
        follow(present, stored);
        return Optional.of(stored);
    }

    private void follow(User before, User after) {
        if (!before.zone().equals(after.zone()) || after.preferences().worksOtherDaysThan(before.preferences())) {
            realignAll(after);
        }
        if (!after.preferences().quietHours().equals(before.preferences().quietHours())) {
            pages.each(after.id(), notification -> ledger.alarms().unhold(after.id(), notification.id()));
        }
    }

    /** Looks up every next occurrence of this user again, as after a change of the rules of zones. */
    public void realignAll(User user) {
        pages.each(user.id(), notification -> realign(user, notification.id()));
    }

    private void realign(User user, NotificationId id) {
        courses.settle(user, id, (course, now, calendar) -> new Move.To(course.realigned(now, calendar)));
    }

    private User changed(User user, UnaryOperator<User> edit) {
        return switch (ledger.users().save(edit.apply(user))) {
            case Users.Saved.Stored(User stored) -> stored;
            case Users.Saved.Stale(var id) ->
                ledger.users()
                        .find(id)
                        .map(fresh -> changed(fresh, edit))
                        .orElseThrow(() -> new IllegalStateException("The user was removed: " + id));
        };
    }

    /**
     * A person who lives elsewhere now.
     *
     * @param following the floating notifications, which follow
     * @param bound those still bound to the zone that was left
     */
    public record Relocated(User user, List<NotificationId> following, List<NotificationId> bound) {
        public Relocated {
            following = List.copyOf(following);
            bound = List.copyOf(bound);
        }
    }

    /**
     * What is bound to another zone than before.
     *
     * @param count how many they are
     * @param undo takes it back for all of them; empty when there are none
     */
    public record Rebound(int count, Optional<UndoId> undo) {}
}
