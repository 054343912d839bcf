package dev.pora.exchange;

import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.Course;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Alarms of a store that breaks down when so many are set. */
final class FailingAlarms implements Alarms {
    private final Alarms alarms;
    private int left;

    FailingAlarms(Alarms alarms, int failingAt) {
        this.alarms = alarms;
        this.left = failingAt;
    }

    @Override
    public void set(UserId owner, Alarm alarm) {
        if (--left == 0) {
            throw new IllegalStateException("The store broke down");
        }
        alarms.set(owner, alarm);
    }

    @Override
    public Optional<Course> hold(UserId owner, NotificationId notification) {
        return alarms.hold(owner, notification);
    }

    @Override
    public List<Alarm> of(UserId owner, NotificationId notification) {
        return alarms.of(owner, notification);
    }

    @Override
    public boolean isBeingSent(UserId owner, NotificationId notification) {
        return alarms.isBeingSent(owner, notification);
    }

    @Override
    public Removed remove(UserId owner, Collection<Alarm> removed) {
        return alarms.remove(owner, removed);
    }

    @Override
    public void unhold(UserId owner, NotificationId notification) {
        alarms.unhold(owner, notification);
    }

    @Override
    public List<Upcoming> upcoming(UserId owner, int limit) {
        return alarms.upcoming(owner, limit);
    }
}
