package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.notification.Alarm;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/**
 * What both sides of the queue do with it. Rows are locked in one order everywhere, so that nobody waits in a circle:
 * the user, then notifications from the newest to the oldest, as lists of them go, then alarms by their ids.
 */
final class AlarmQueue {
    /** The channel of NOTIFY on which due changes are told. */
    static final String CHANNEL = "pora_due";

    /** What is told there when others than alarms have changed: who serves what. */
    static final String OF_THE_CREW = "crew";

    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final LowMark mark;

    AlarmQueue(JooqTransactions transactions, LowMark mark) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.mark = mark;
    }

    LowMark mark() {
        return mark;
    }

    /** The user is not removed until the transaction ends; false when they are gone. */
    boolean lock(UserId user) {
        return sql.select(USER.USER_ID)
                .from(USER)
                .where(USER.USER_ID.eq(user.value()))
                .forKeyShare()
                .fetchOptional()
                .isPresent();
    }

    /** Nobody else changes this notification of this owner, or settles its alarms, until the transaction ends. */
    Optional<? extends Record> lock(UserId owner, NotificationId notification) {
        return sql.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.NOTIFICATION_ID.eq(notification.value()), NOTIFICATION.USER_ID.eq(owner.value()))
                .forNoKeyUpdate()
                .fetchOptional();
    }

    /** The same for those notifications of this owner that meet a condition. */
    void lock(UserId owner, Condition notifications) {
        var _ = sql.select(NOTIFICATION.NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(notifications, NOTIFICATION.USER_ID.eq(owner.value()))
                .orderBy(NOTIFICATION.NOTIFICATION_ID.desc())
                .forNoKeyUpdate()
                .fetch();
    }

    /** The same for this notification, whosoever it is. */
    void lock(long notification) {
        var _ = sql.select(NOTIFICATION.NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(NOTIFICATION.NOTIFICATION_ID.eq(notification))
                .forNoKeyUpdate()
                .fetch();
    }

    /** Makes the alarm pending, fresh, and every earlier claim of it void. */
    void put(Alarm alarm) {
        Instant planned = StoreClock.stored(alarm.planned());
        var _ = sql.insertInto(ALARM)
                .set(ALARM.NOTIFICATION_ID, alarm.notification().value())
                .set(ALARM.KIND, alarm.kind().name())
                .set(ALARM.OCCURRENCE_AT, StoreClock.stored(alarm.occurrence()))
                .set(ALARM.PLANNED_AT, planned)
                .set(ALARM.DUE_AT, planned)
                .set(ALARM.ROUND, alarm.round())
                .set(ALARM.TROUBLE, alarm.trouble().map(Trouble::name).orElse(null))
                .onConflict(ALARM.NOTIFICATION_ID, ALARM.KIND, ALARM.OCCURRENCE_AT)
                .doUpdate()
                .set(ALARM.PLANNED_AT, planned)
                .set(ALARM.DUE_AT, planned)
                .set(ALARM.ROUND, alarm.round())
                .set(ALARM.TROUBLE, alarm.trouble().map(Trouble::name).orElse(null))
                .set(ALARM.ATTEMPT, 0)
                .set(ALARM.UNKNOWNS, 0)
                .set(ALARM.FAULTS, 0)
                .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                .setNull(ALARM.LEASE_UNTIL)
                .setNull(ALARM.BEGUN_AT)
                .execute();
    }

    /** Claims of this notification that were not begun stop to stand, and their alarms can be claimed anew. */
    void takeBackClaims(NotificationId notification) {
        sql
                .update(ALARM)
                .set(ALARM.ATTEMPT, ALARM.ATTEMPT.minus(1))
                .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                .setNull(ALARM.LEASE_UNTIL)
                .where(
                        ALARM.NOTIFICATION_ID.eq(notification.value()),
                        ALARM.LEASE_UNTIL.isNotNull(),
                        ALARM.BEGUN_AT.isNull())
                .returningResult(ALARM.DUE_AT)
                .fetch(Record1::value1)
                .stream()
                .min(Comparator.naturalOrder())
                .ifPresent(this::wakeEverybody);
    }

    /** Wakes whoever waits for due alarms, in any instance, when the transaction ends: any of them may be due. */
    void wakeEverybody() {
        tell("");
        transactions.afterwards(mark::heardOfAny);
    }

    /** Wakes whoever waits for due alarms, in any instance, when the transaction ends: nothing before this one is new. */
    void wakeEverybody(Instant earliest) {
        tell(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, earliest)));
        dueFrom(earliest);
    }

    /** Nobody needs to be woken for these, which are due from now or later on, but they are not to be overlooked here. */
    void dueFrom(Instant earliest) {
        transactions.afterwards(() -> mark.heard(List.of(earliest)));
    }

    private void tell(String payload) {
        var _ = sql.select(DSL.field("pg_notify({0}, {1})", DSL.val(CHANNEL), DSL.val(payload)))
                .fetch();
    }

    /** What was told to everybody, in this or another instance. */
    void heard(Collection<String> payloads) {
        if (payloads.contains("")) {
            mark.heardOfAny();
        } else {
            mark.heard(payloads.stream()
                    .filter(payload -> !payload.equals(OF_THE_CREW))
                    .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS))
                    .toList());
        }
    }

    /** Whether this alarm is worth telling: its notification is active, or it is a notice. */
    static Condition deservesTelling() {
        return NOTIFICATION.STATE.eq(State.ACTIVE.name()).or(ALARM.KIND.eq(Alarm.Kind.NOTICE.name()));
    }
}
