package dev.pora.notification;

import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.transaction.Transactions;
import dev.pora.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Wakes the notifications of a person who could not be reached and is heard of again. */
public final class Returning {
    private static final int PAGE = 200;

    private final Notifications notifications;
    private final Alarms alarms;
    private final Transactions transactions;
    private final InstantSource clock;

    public Returning(Notifications notifications, Alarms alarms, Transactions transactions, InstantSource clock) {
        this.notifications = notifications;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sets every paused notification going again and says how many: a series at its next occurrence, a single one at
     * its instant, or at once, late, when that has passed.
     */
    public int welcomeBack(User user) {
        return transactions.within(() -> wake(user, Optional.empty()));
    }

    private int wake(User user, Optional<NotificationId> before) {
        List<Notification> page = notifications.list(user.id(), new Notifications.Page(before, PAGE));
        int woken = (int) page.stream()
                .filter(notification -> notification.state() == State.PAUSED)
                .filter(notification -> wake(user, notification))
                .count();
        return page.size() < PAGE
                ? woken
                : woken + wake(user, Optional.of(page.getLast().id()));
    }

    private boolean wake(User user, Notification notification) {
        if (notifications.save(notification.as(State.ACTIVE)) instanceof Notifications.Saved.Stale) {
            return false;
        }
        alarms.set(Alarm.occurrence(notification.id(), nextOf(notification, user)));
        return true;
    }

    private Instant nextOf(Notification notification, User user) {
        return switch (notification.schedule()) {
            case Once(Instant at) -> at;
            case Recurring recurring ->
                recurring.next(clock.instant(), user.zoneOrUtc()).orElse(clock.instant());
        };
    }
}
