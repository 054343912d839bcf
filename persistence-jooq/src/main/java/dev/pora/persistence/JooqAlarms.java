package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Alarms;
import dev.pora.notification.Course;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Row3;
import org.jooq.impl.DSL;

/** The pending side of the queue, in the table {@code alarm}. */
final class JooqAlarms implements Alarms {
    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;

    JooqAlarms(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
    }

    /** The alarms are locked as well: a deliverer begins one without touching its notification. */
    @Override
    public Optional<Course> hold(UserId owner, NotificationId notification) {
        return transactions.within(() -> {
            boolean known = queue.lock(owner);
            return known
                    ? queue.lock(owner, notification).map(row -> new Course(Rows.notification(row), held(notification)))
                    : Optional.empty();
        });
    }

    private List<Alarm> held(NotificationId notification) {
        Condition its = ALARM.NOTIFICATION_ID.eq(notification.value());
        var _ = sql.select(ALARM.ALARM_ID)
                .from(ALARM)
                .where(its)
                .orderBy(ALARM.ALARM_ID)
                .forUpdate()
                .fetch();
        return of(its);
    }

    @Override
    public void set(UserId owner, Alarm alarm) {
        transactions.run(() -> queue.lock(owner, alarm.notification()).ifPresent(_ -> {
            queue.put(alarm);
            queue.wakeEverybody(alarm.planned());
        }));
    }

    @Override
    public List<Alarm> of(UserId owner, NotificationId notification) {
        return of(ALARM.NOTIFICATION_ID.eq(notification.value()).and(isOf(owner)));
    }

    private List<Alarm> of(Condition which) {
        return sql.selectFrom(ALARM)
                .where(which)
                .orderBy(ALARM.PLANNED_AT, ALARM.ALARM_ID)
                .fetch(Rows::alarm);
    }

    private static Condition isOf(UserId owner) {
        return DSL.exists(DSL.selectOne()
                .from(NOTIFICATION)
                .where(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID), NOTIFICATION.USER_ID.eq(owner.value())));
    }

    @Override
    public Removed remove(UserId owner, Collection<Alarm> alarms) {
        return alarms.isEmpty() ? Removed.BEFORE_SENDING : transactions.within(() -> removed(owner, alarms));
    }

    private Removed removed(UserId owner, Collection<Alarm> alarms) {
        queue.lock(
                owner,
                NOTIFICATION.NOTIFICATION_ID.in(alarms.stream()
                        .map(alarm -> alarm.notification().value())
                        .toList()));
        Condition these = DSL.row(ALARM.NOTIFICATION_ID, ALARM.KIND, ALARM.OCCURRENCE_AT)
                .in(alarms.stream().map(JooqAlarms::key).toList())
                .and(isOf(owner));
        boolean sending = anyIsBeingSent(these);
        var _ = sql.deleteFrom(ALARM).where(these).execute();
        return sending ? Removed.WHILE_SENDING : Removed.BEFORE_SENDING;
    }

    private static Row3<Long, String, Instant> key(Alarm alarm) {
        return DSL.row(alarm.notification().value(), alarm.kind().name(), StoreClock.stored(alarm.occurrence()));
    }

    @Override
    public boolean isBeingSent(UserId owner, NotificationId notification) {
        return anyIsBeingSent(ALARM.NOTIFICATION_ID.eq(notification.value()).and(isOf(owner)));
    }

    /** Waits for whoever is beginning to send one of them, and locks them all. */
    private boolean anyIsBeingSent(Condition alarms) {
        return sql
                .select(DSL.field(ALARM.BEGUN_AT.isNotNull().or(ALARM.UNKNOWNS.gt(0))))
                .from(ALARM)
                .where(alarms)
                .orderBy(ALARM.ALARM_ID)
                .forUpdate()
                .of(ALARM)
                .fetch()
                .stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.value1()));
    }

    @Override
    public void unhold(UserId owner, NotificationId notification) {
        transactions.run(() -> {
            queue.lock(owner, NOTIFICATION.NOTIFICATION_ID.eq(notification.value()));
            sql
                    .update(ALARM)
                    .set(ALARM.DUE_AT, ALARM.PLANNED_AT)
                    .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                    .where(
                            ALARM.NOTIFICATION_ID.eq(notification.value()),
                            isOf(owner),
                            ALARM.DUE_AT.gt(ALARM.PLANNED_AT),
                            ALARM.ATTEMPT.eq(0),
                            ALARM.UNKNOWNS.eq(0),
                            ALARM.LEASE_UNTIL.isNull())
                    .returningResult(ALARM.DUE_AT)
                    .fetch(Record1::value1)
                    .stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(queue::wakeEverybody);
        });
    }

    @Override
    public List<Upcoming> upcoming(UserId owner, int limit) {
        return sql.select(ALARM.fields())
                .select(NOTIFICATION.fields())
                .from(ALARM)
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                .where(
                        NOTIFICATION.USER_ID.eq(owner.value()),
                        ALARM.KIND.in(Kind.OCCURRENCE.name(), Kind.SNOOZED.name()))
                .orderBy(ALARM.PLANNED_AT, ALARM.ALARM_ID)
                .limit(limit)
                .fetch(row -> new Upcoming(Rows.alarm(row), Rows.notification(row)));
    }
}
