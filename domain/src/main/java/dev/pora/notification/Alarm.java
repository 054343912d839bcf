package dev.pora.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * One pending instant of a notification. A recurring one has only its next occurrence here.
 *
 * @param occurrence the instant of the schedule to which this alarm belongs
 * @param planned when it is to be told: the occurrence itself, before it, or after it
 * @param round for a {@link Kind#NAG} which repetition this is, from 1; otherwise 0
 * @param trouble for a {@link Kind#NOTICE} what went wrong
 */
public record Alarm(
        NotificationId notification,
        Kind kind,
        Instant occurrence,
        Instant planned,
        int round,
        Optional<Trouble> trouble) {

    public Alarm {
        if (trouble.isPresent() != (kind == Kind.NOTICE)) {
            throw new IllegalArgumentException("A notice, and only a notice, says what went wrong");
        }
        if (round > 0 != (kind == Kind.NAG) || round < 0) {
            throw new IllegalArgumentException("A nag, and only a nag, counts its rounds from 1");
        }
    }

    public static Alarm occurrence(NotificationId notification, Instant at) {
        return new Alarm(notification, Kind.OCCURRENCE, at, at, 0, Optional.empty());
    }

    public static Alarm snoozed(NotificationId notification, Instant occurrence, Instant until) {
        return new Alarm(notification, Kind.SNOOZED, occurrence, until, 0, Optional.empty());
    }

    public static Alarm preAlert(NotificationId notification, Instant occurrence, Instant at) {
        return new Alarm(notification, Kind.PRE_ALERT, occurrence, at, 0, Optional.empty());
    }

    public static Alarm nag(NotificationId notification, Instant occurrence, Instant at, int round) {
        return new Alarm(notification, Kind.NAG, occurrence, at, round, Optional.empty());
    }

    public static Alarm notice(NotificationId notification, Instant occurrence, Instant at, Trouble trouble) {
        return new Alarm(notification, Kind.NOTICE, occurrence, at, 0, Optional.of(trouble));
    }

    /** Why the alarm is pending. */
    public enum Kind {
        /** The schedule says so. */
        OCCURRENCE,
        /** The person put an occurrence off. */
        SNOOZED,
        /** An occurrence is announced before its time: the nearest of its pre-alerts, the others follow it. */
        PRE_ALERT,
        /** An occurrence was told and is told again until it is done. */
        NAG,
        /** The author is to learn that an occurrence could not be told. */
        NOTICE
    }
}
