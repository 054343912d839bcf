package dev.pora.delivery;

import dev.pora.channel.MessageRef;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The history of attempts, written by {@link Claims#settle}. Implementations pass {@code DeliveriesContract}. */
public interface Deliveries {
    /** The attempts made for this notification of this owner, the latest first. */
    List<Delivery> of(UserId owner, NotificationId notification, int limit);

    /** So long ago something may have been told and still be found by its message. */
    Duration REACH = Duration.ofDays(31);

    /**
     * What was delivered to this owner by this message within {@link #REACH}, by the store's clock; the latest where one
     * message told several.
     */
    Optional<Delivery> toldBy(UserId owner, MessageRef message);
}
