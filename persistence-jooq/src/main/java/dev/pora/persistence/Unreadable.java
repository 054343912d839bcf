package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.DELIVERY;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.delivery.Delivery.Result;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Claimed rows that cannot be read. Each is put off, twice as long each time, and in the end given up: its notification is
 * parked, and its author told by a notice, which is read with less.
 */
final class Unreadable {
    /** So often a row is read in vain, over something more than an hour. */
    static final int MOST_FAULTS = 12;

    private static final String REASON = "fault: it cannot be read";

    /** The pause is 1 s after the first time, and an hour at most. */
    private static final String PUT_OFF = """
            UPDATE alarm a SET due_at = clock_timestamp() + least(power(2, a.faults), 3600) * interval '1 second',
            attempt = a.attempt - 1, faults = a.faults + 1, lease_epoch = a.lease_epoch + 1, lease_until = NULL
            FROM unnest({0}, {1}) AS c (alarm_id, epoch)
            WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch
            RETURNING a.due_at
            """;

    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;
    private final FaultLog log;
    private final AtomicLong met = new AtomicLong();

    Unreadable(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
        this.log = new FaultLog(System.getLogger(Unreadable.class.getName()), System::nanoTime);
    }

    /** What is left of such a row. */
    record Unread(
            long alarm,
            long epoch,
            long notification,
            long user,
            String kind,
            Instant occurrence,
            Instant planned,
            int attempt,
            int faults) {}

    /** How many times a row could not be read. */
    long met() {
        return met.get();
    }

    void tell(long notification, RuntimeException fault) {
        met.incrementAndGet();
        log.tell("Notification " + notification + " cannot be read or told", fault);
    }

    void putOff(List<Unread> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Unread> hopeful = rows.stream().filter(row -> !isHopeless(row)).toList();
        transactions.run(() -> putOffTogether(hopeful));
        rows.stream().filter(Unreadable::isHopeless).forEach(row -> transactions.run(() -> giveUp(row)));
    }

    private static boolean isHopeless(Unread row) {
        return row.faults() + 1 >= MOST_FAULTS;
    }

    private void putOffTogether(List<Unread> rows) {
        List<Unread> byAlarm =
                rows.stream().sorted(Comparator.comparingLong(Unread::alarm)).toList();
        Long[] alarms = byAlarm.stream().map(Unread::alarm).toArray(Long[]::new);
        Long[] epochs = byAlarm.stream().map(Unread::epoch).toArray(Long[]::new);
        Collection<Instant> due =
                sql.resultQuery(PUT_OFF, Lists.of(alarms), Lists.of(epochs)).fetch(row -> row.get(0, Instant.class));
        due.stream().min(Comparator.naturalOrder()).ifPresent(queue::dueFrom);
    }

    private void giveUp(Unread row) {
        long notification = row.notification();
        queue.lock(notification);
        boolean stands = sql.deleteFrom(ALARM)
                        .where(ALARM.ALARM_ID.eq(row.alarm()), ALARM.LEASE_EPOCH.eq(row.epoch()))
                        .execute()
                > 0;
        Instant now = sql.select(StoreClock.now()).fetchSingle().value1();
        if (stands) {
            remember(row, now);
        }
        if (stands && !row.kind().equals(Kind.NOTICE.name())) {
            park(notification, row.occurrence(), now);
        }
    }

    private void remember(Unread row, Instant now) {
        Duration latency = Duration.between(row.planned(), now);
        var _ = sql.insertInto(DELIVERY)
                .set(DELIVERY.TOLD_AT, now)
                .set(DELIVERY.USER_ID, row.user())
                .set(DELIVERY.NOTIFICATION_ID, row.notification())
                .set(DELIVERY.KIND, row.kind())
                .set(DELIVERY.OCCURRENCE_AT, row.occurrence())
                .set(DELIVERY.ATTEMPT, row.attempt())
                .set(DELIVERY.OUTCOME, Result.TRY_AFTER.name())
                .set(DELIVERY.REASON, REASON)
                .set(DELIVERY.LATENCY_MS, Math.max(0, latency.toMillis()))
                .execute();
    }

    /** With nothing else to tell; what else is pending of it comes to the same end by itself. */
    private void park(long notification, Instant occurrence, Instant now) {
        var _ = sql.update(NOTIFICATION)
                .set(NOTIFICATION.STATE, State.PARKED.name())
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(
                        NOTIFICATION.NOTIFICATION_ID.eq(notification),
                        DSL.notExists(DSL.selectOne()
                                .from(ALARM)
                                .where(ALARM.NOTIFICATION_ID.eq(notification), ALARM.KIND.ne(Kind.NOTICE.name()))))
                .execute();
        queue.put(Alarm.notice(new NotificationId(notification), occurrence, now, Trouble.GAVE_UP));
        queue.wakeEverybody(now);
    }
}
