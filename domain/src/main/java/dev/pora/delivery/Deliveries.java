package dev.pora.delivery;

import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.util.List;

/** The history of attempts, written by {@link Claims#settle}. Implementations pass {@code DeliveriesContract}. */
public interface Deliveries {
    /** The attempts made for this notification of this owner, the latest first. */
    List<Delivery> of(UserId owner, NotificationId notification, int limit);
}
