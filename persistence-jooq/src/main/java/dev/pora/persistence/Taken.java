package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.delivery.Claim;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Notification;
import dev.pora.persistence.Unreadable.Unread;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A row that was claimed, as far as it can be read: one in a zone that is no more cannot. A notice is told all the same,
 * since it needs less.
 *
 * @param its what can always be read
 * @param content what it is about, or why that cannot be read
 */
record Taken(Unread its, Instant due, int unknowns, int part, Duration early, Content content) {
    private sealed interface Content {
        record Whole(Alarm alarm, Notification notification) implements Content {}

        record Broken(RuntimeException fault) implements Content {}
    }

    /**
     * Whose it is.
     *
     * @param fault why of them no more can be read than a notice needs
     */
    record Owner(User user, Optional<RuntimeException> fault) {
        static Owner in(Row row) {
            try {
                return new Owner(Rows.user(row), Optional.empty());
            } catch (RuntimeException e) {
                return new Owner(Rows.bareUser(row), Optional.of(e));
            }
        }
    }

    static Taken in(Row row) {
        Unread its = new Unread(
                row.get(ALARM.ALARM_ID),
                row.get(ALARM.LEASE_EPOCH),
                row.get(NOTIFICATION.NOTIFICATION_ID),
                row.get(NOTIFICATION.USER_ID),
                row.get(ALARM.KIND),
                row.get(ALARM.OCCURRENCE_AT),
                row.get(ALARM.PLANNED_AT),
                row.get(ALARM.ATTEMPT),
                row.get(ALARM.FAULTS));
        return new Taken(
                its,
                row.get(ALARM.DUE_AT),
                row.get(ALARM.UNKNOWNS),
                row.get(Claiming.PART),
                Duration.of(row.get(Claiming.EARLY), ChronoUnit.MICROS),
                content(row));
    }

    private static Content content(Row row) {
        try {
            Alarm alarm = Rows.alarm(row);
            return new Content.Whole(alarm, notification(row, alarm));
        } catch (RuntimeException e) {
            return new Content.Broken(e);
        }
    }

    private static Notification notification(Row row, Alarm alarm) {
        try {
            return Rows.notification(row);
        } catch (RuntimeException e) {
            if (alarm.kind() == Kind.NOTICE) {
                return Rows.bareNotification(row, alarm.occurrence());
            }
            throw e;
        }
    }

    /** Why it cannot be told. */
    Optional<RuntimeException> fault(Owner owner) {
        return switch (content) {
            case Content.Broken(RuntimeException fault) -> Optional.of(fault);
            case Content.Whole(Alarm alarm, Notification _) -> owner.fault().filter(_ -> alarm.kind() != Kind.NOTICE);
        };
    }

    Claim of(Owner owner) {
        return switch (content) {
            case Content.Broken(RuntimeException fault) -> throw fault;
            case Content.Whole(Alarm alarm, Notification notification) ->
                new Claim(
                        its.alarm(),
                        its.epoch(),
                        alarm,
                        notification,
                        owner.user(),
                        its.attempt(),
                        unknowns,
                        its.faults(),
                        part,
                        early);
        };
    }
}
