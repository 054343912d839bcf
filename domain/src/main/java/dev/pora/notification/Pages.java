package dev.pora.notification;

import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks through all notifications of an owner, the newest first, a page in memory at a time. */
final class Pages {
    private static final int SIZE = 200;

    private final Notifications notifications;

    Pages(Notifications notifications) {
        this.notifications = notifications;
    }

    /** {@code visit} may change what it is given, and may add notifications: it does not meet those. */
    void each(UserId owner, Consumer<Notification> visit) {
        Optional<NotificationId> before = Optional.empty();
        List<Notification> page;
        do {
            page = notifications.list(owner, new Notifications.Page(before, SIZE));
            page.forEach(visit);
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (page.size() == SIZE);
    }
}
