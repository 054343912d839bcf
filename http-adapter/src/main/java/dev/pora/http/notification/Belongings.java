package dev.pora.http.notification;

import dev.pora.http.Ports;
import dev.pora.http.body.Parameters;
import dev.pora.http.problem.Refusals;
import dev.pora.http.retry.EntityTags;
import dev.pora.notification.Alarms;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Scheduling;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Finds the notifications of users by what paths call them, and shows them. */
@Singleton
final class Belongings {
    private final Notifications notifications;
    private final Alarms alarms;
    private final Scheduling scheduling;
    private final EntityTags tags;

    Belongings(Ports ports, Scheduling scheduling, EntityTags tags) {
        this.notifications = ports.ledger().notifications();
        this.alarms = ports.ledger().alarms();
        this.scheduling = scheduling;
        this.tags = tags;
    }

    /** The user's notification of a path; refused as not found when there is none. */
    Notification require(User user, String id) {
        return require(user, id(id));
    }

    Notification require(User user, NotificationId id) {
        return notifications.find(user.id(), id).orElseThrow(Refusals::unknown);
    }

    /**
     * The id that a path spells, of a notification that stands as the request says, if it says so; nobody else changes it
     * then until the transaction ends.
     */
    NotificationId unchanged(HttpRequest<?> request, User user, String id) {
        NotificationId known = id(id);
        if (EntityTags.isConditional(request)) {
            Notification held =
                    alarms.hold(user.id(), known).orElseThrow(Refusals::unknown).notification();
            tags.require(request, shown(user, held));
        }
        return known;
    }

    /** The id that a path spells; refused as not found when it cannot be one. */
    static NotificationId id(String text) {
        return Parameters.notificationId(text).orElseThrow(Refusals::unknown);
    }

    NotificationAnswer shown(User user, Notification notification) {
        return NotificationAnswer.of(notification, scheduling.nextOf(notification), user);
    }
}
