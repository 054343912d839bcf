package dev.pora.notification;

import dev.pora.schedule.Zoning;
import dev.pora.user.Preferences;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

    /** Binds what is bound to one zone to another one, with the same times of day; says how many. */
    public int rebind(User user, ZoneId from, ZoneId to) {
        return ledger.transactions().within(() -> {
            List<NotificationId> bound = new ArrayList<>();
            pages.each(user.id(), notification -> {
                if (isBoundTo(from, notification)) {
                    bound.add(notification.id());
                    courses.settle(
                            user,
                            notification.id(),
                            (course, now, calendar) -> course.zoned(new Zoning.Fixed(to), now, calendar));
                }
            });
            return bound.size();
        });
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
            if (changed.preferences().worksOtherDaysThan(user.preferences())) {
                realignAll(changed);
            }
            if (!changed.preferences().quietHours().equals(user.preferences().quietHours())) {
                pages.each(changed.id(), notification -> ledger.alarms().unhold(changed.id(), notification.id()));
            }
            return changed;
        });
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
}
