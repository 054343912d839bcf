package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A value that a menu has just asked for, which may be typed.
 *
 * @param notification whose card the menu belongs to; empty for the settings
 */
record Awaited(Subject subject, Optional<NotificationId> notification, Instant at) {
    /** For this long a typed text is taken for the value. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What the value is for. */
    enum Subject {
        NEXT,
        FOLLOWING,
        EXCEPT,
        EXTRA,
        PRE_ALERT,
        END,
        QUIET_HOURS,
        COUNTRY,
        OWN_DAYS
    }

    static Awaited of(Subject subject, NotificationId notification, Instant at) {
        return new Awaited(subject, Optional.of(notification), at);
    }

    static Awaited inSettings(Subject subject, Instant at) {
        return new Awaited(subject, Optional.empty(), at);
    }
}
