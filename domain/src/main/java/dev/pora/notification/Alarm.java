package dev.pora.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * One pending instant of a notification. A recurring one has only its next occurrence here.
 *
 * @param occurrence the instant of the schedule to which this alarm belongs
 * @param planned when it is to be told: the occurrence itself, or later when it was snoozed
 * @param trouble for a {@link Kind#NOTICE} what went wrong
 */
public record Alarm(
        NotificationId notification, Kind kind, Instant occurrence, Instant planned, Optional<Trouble> trouble) {

    public Alarm {
        if (trouble.isPresent() != (kind == Kind.NOTICE)) {
            throw new IllegalArgumentException("A notice, and only a notice, says what went wrong");
        }
    }

    public static Alarm occurrence(NotificationId notification, Instant at) {
        return new Alarm(notification, Kind.OCCURRENCE, at, at, Optional.empty());
    }

    public static Alarm snoozed(NotificationId notification, Instant occurrence, Instant until) {
        return new Alarm(notification, Kind.SNOOZED, occurrence, until, Optional.empty());
    }

    public static Alarm notice(NotificationId notification, Instant occurrence, Instant at, Trouble trouble) {
        return new Alarm(notification, Kind.NOTICE, occurrence, at, Optional.of(trouble));
    }

    /** Why the alarm is pending. */
    public enum Kind {
        /** The schedule says so. */
        OCCURRENCE,
        /** The person put an occurrence off. */
        SNOOZED,
        /** The author is to learn that an occurrence could not be told. */
        NOTICE
    }
}
