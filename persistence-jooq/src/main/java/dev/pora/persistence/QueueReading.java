package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.CREW;
import static dev.pora.persistence.generated.Tables.DELIVERY;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.notification.State;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** Looks at the queue from outside, without locking anything. */
final class QueueReading {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final DSLContext sql;

    QueueReading(DSLContext sql) {
        this.sql = sql;
    }

    /** To be called inside a transaction: this is the one question for which whole tables are read. */
    QueueState state() {
        var _ = sql.execute("SET LOCAL enable_hashjoin = on");
        var _ = sql.execute("SET LOCAL enable_seqscan = on");
        return new QueueState(
                count(DSL.noCondition()),
                count(isDue()),
                count(isLeased()),
                count(ALARM.FAULTS.gt(0)),
                sql.fetchCount(NOTIFICATION, NOTIFICATION.STATE.eq(State.PARKED.name())),
                lag(),
                instances(),
                lastHour());
    }

    /** How long the earliest due alarm has waited. */
    Optional<Duration> lag() {
        return sql.select(StoreClock.microsUntil(ALARM.DUE_AT).neg())
                .from(ALARM)
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                .where(isDue(), AlarmQueue.deservesTelling())
                .orderBy(ALARM.DUE_AT)
                .limit(1)
                .fetchOptional(Record1::value1)
                .map(StoreClock::pause);
    }

    private long count(Condition which) {
        return sql.selectCount()
                .from(ALARM)
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                .where(which, AlarmQueue.deservesTelling())
                .fetchSingle()
                .value1();
    }

    private static Condition isDue() {
        return ALARM.DUE_AT.le(StoreClock.now());
    }

    private static Condition isLeased() {
        return ALARM.LEASE_UNTIL.gt(StoreClock.now());
    }

    private int instances() {
        return sql.fetchCount(CREW, CREW.LEASE_UNTIL.gt(StoreClock.now()));
    }

    private SortedMap<String, Long> lastHour() {
        Field<Long> attempts = DSL.count().cast(Long.class);
        return new TreeMap<>(sql.select(DELIVERY.OUTCOME, attempts)
                .from(DELIVERY)
                .where(DELIVERY.TOLD_AT.gt(StoreClock.nowPlus(AN_HOUR.negated())))
                .groupBy(DELIVERY.OUTCOME)
                .fetchMap(DELIVERY.OUTCOME, attempts));
    }
}
