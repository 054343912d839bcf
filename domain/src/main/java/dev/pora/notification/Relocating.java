package dev.pora.notification;

import dev.pora.transaction.Transactions;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;

/** Moves a person to another zone; their floating notifications follow. */
public final class Relocating {
    private final Users users;
    private final Pages pages;
    private final Alarms alarms;
    private final Transactions transactions;
    private final InstantSource clock;

    public Relocating(
            Users users, Notifications notifications, Alarms alarms, Transactions transactions, InstantSource clock) {
        this.users = users;
        this.pages = new Pages(notifications);
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Stores the zone and sets the floating notifications' next alarms by it. */
    public User move(User user, ZoneId zone) {
        return transactions.within(() -> {
            User moved = stored(user.in(zone), zone);
            pages.each(moved.id(), notification -> follow(moved, notification));
            return moved;
        });
    }

    private User stored(User changed, ZoneId zone) {
        return switch (users.save(changed)) {
            case Users.Saved.Stored(User stored) -> stored;
            case Users.Saved.Stale(var id) ->
                users.find(id)
                        .map(fresh -> stored(fresh.in(zone), zone))
                        .orElseThrow(() -> new IllegalStateException("The user was removed: " + id));
        };
    }

    private void follow(User user, Notification notification) {
        if (notification.followsOwner()) {
            realign(user, notification);
        }
    }

    private void realign(User user, Notification notification) {
        Instant now = clock.instant();
        var _ = alarms.clear(notification.id(), EnumSet.of(Alarm.Kind.OCCURRENCE));
        notification
                .schedule()
                .next(now, user.zoneOrUtc())
                .ifPresent(next -> alarms.set(Alarm.occurrence(notification.id(), next)));
    }
}
