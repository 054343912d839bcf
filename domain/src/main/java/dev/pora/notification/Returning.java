package dev.pora.notification;

import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.transaction.Transactions;
import dev.pora.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Wakes the notifications of a person who could not be reached and is heard of again. */
public final class Returning {
    private final Notifications notifications;
    private final Pages pages;
    private final Alarms alarms;
    private final Transactions transactions;
    private final InstantSource clock;

    public Returning(Notifications notifications, Alarms alarms, Transactions transactions, InstantSource clock) {
        this.notifications = notifications;
        this.pages = new Pages(notifications);
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sets every paused notification going again and says how many: a series at its next occurrence, a single one at
     * its instant, or at once, late, when that has passed.
     */
    public int welcomeBack(User user) {
        return transactions.within(() -> {
            AtomicInteger woken = new AtomicInteger();
            pages.each(user.id(), notification -> woken.addAndGet(wake(user, notification) ? 1 : 0));
            return woken.get();
        });
    }

    /** False for one that is not paused, or that somebody else changed meanwhile. */
    private boolean wake(User user, Notification notification) {
        if (notification.state() != State.PAUSED
                || notifications.save(notification.as(State.ACTIVE)) instanceof Notifications.Saved.Stale) {
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
