package dev.pora.notification;

import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;

/** Notifications whose owner removes each from elsewhere just before it is saved. */
record RemovedBeforeSaved(Notifications notifications) implements Notifications {
    @Override
    public Saved save(Notification notification) {
        var _ = notifications.remove(notification.owner(), notification.id());
        return notifications.save(notification);
    }

    @Override
    public Notification add(Draft draft) {
        return notifications.add(draft);
    }

    @Override
    public Optional<Notification> find(UserId owner, NotificationId id) {
        return notifications.find(owner, id);
    }

    @Override
    public List<Notification> list(UserId owner, Page page) {
        return notifications.list(owner, page);
    }

    @Override
    public boolean remove(UserId owner, NotificationId id) {
        return notifications.remove(owner, id);
    }
}
