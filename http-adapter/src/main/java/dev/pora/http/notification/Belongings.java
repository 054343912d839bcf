package dev.pora.http.notification;

import dev.pora.http.Ports;
import dev.pora.http.body.Parameters;
import dev.pora.http.problem.Refusals;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Scheduling;
import dev.pora.user.User;
import jakarta.inject.Singleton;

/** Finds the notifications of users by what paths call them, and shows them. */
@Singleton
final class Belongings {
    private final Notifications notifications;
    private final Scheduling scheduling;

    Belongings(Ports ports, Scheduling scheduling) {
        this.notifications = ports.ledger().notifications();
        this.scheduling = scheduling;
    }

    /** The user's notification of a path; refused as not found when there is none. */
    Notification require(User user, String id) {
        return notifications.find(user.id(), id(id)).orElseThrow(Refusals::unknown);
    }

    /** The id that a path spells; refused as not found when it cannot be one. */
    static NotificationId id(String text) {
        return Parameters.notificationId(text).orElseThrow(Refusals::unknown);
    }

    NotificationAnswer shown(User user, Notification notification) {
        return NotificationAnswer.of(notification, scheduling.nextOf(notification), user);
    }
}
