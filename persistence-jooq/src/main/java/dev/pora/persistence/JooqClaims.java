package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Reach;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** The delivering side of the queue, in the table {@code alarm}: leases judged by the database's clock. */
final class JooqClaims implements Claims {
    private static final Logger LOG = System.getLogger(JooqClaims.class.getName());
    private static final Comparator<Record> EARLIEST_FIRST =
            Comparator.comparing((Record row) -> row.get(ALARM.DUE_AT)).thenComparing(row -> row.get(ALARM.ALARM_ID));

    private static final Field<Long> EARLY =
            StoreClock.microsUntil(ALARM.DUE_AT).as("early");

    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;
    private final Settling settling;

    JooqClaims(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
        this.settling = new Settling(transactions.sql(), queue);
    }

    @Override
    public List<Claim> claim(int limit, Duration lease, Duration ahead, Reach reach) {
        var locked = Turns.locked(Math.max(0, limit), ahead, reach);
        CommonTableExpression<Record1<Long>> due = Turns.due(locked);
        Field<Integer> crashedWhileSending =
                DSL.when(ALARM.BEGUN_AT.isNull(), 0).otherwise(1);
        return sql
                .with(locked, due)
                .update(ALARM)
                .set(ALARM.LEASE_UNTIL, StoreClock.nowPlus(lease))
                .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                .set(ALARM.ATTEMPT, ALARM.ATTEMPT.plus(1))
                .set(ALARM.UNKNOWNS, ALARM.UNKNOWNS.plus(crashedWhileSending))
                .setNull(ALARM.BEGUN_AT)
                .from(due, NOTIFICATION, USER)
                .where(
                        ALARM.ALARM_ID.eq(due.field(ALARM.ALARM_ID)),
                        NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID),
                        USER.USER_ID.eq(NOTIFICATION.USER_ID))
                .returningResult(Stream.of(
                                Stream.of(ALARM.fields(), NOTIFICATION.fields(), USER.fields())
                                        .flatMap(Stream::of),
                                Stream.of(EARLY))
                        .flatMap(stream -> stream)
                        .toList())
                .fetch()
                .stream()
                .sorted(EARLIEST_FIRST)
                .flatMap(row -> readable(row).stream())
                .toList();
    }

    /** A row that cannot be read, in a zone that is no more, holds up nobody else: it is left until its lease ends. */
    private static Optional<Claim> readable(Record row) {
        try {
            return Optional.of(claimed(row));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Notification " + row.get(NOTIFICATION.NOTIFICATION_ID) + " cannot be read or told",
                    e);
            return Optional.empty();
        }
    }

    private static Claim claimed(Record row) {
        return new Claim(
                row.get(ALARM.ALARM_ID),
                row.get(ALARM.LEASE_EPOCH),
                Rows.alarm(row),
                Rows.notification(row),
                Rows.user(row),
                row.get(ALARM.ATTEMPT),
                row.get(ALARM.UNKNOWNS),
                StoreClock.pause(row.get(EARLY)));
    }

    private static Condition stands(Claim claim) {
        return ALARM.ALARM_ID.eq(claim.alarmId()).and(ALARM.LEASE_EPOCH.eq(claim.epoch()));
    }

    @Override
    public List<Claim> begin(Collection<Claim> claims) {
        return transactions.within(() -> claims.stream()
                .sorted(Comparator.comparingLong(Claim::alarmId))
                .filter(this::begun)
                .toList());
    }

    private boolean begun(Claim claim) {
        return sql.update(ALARM)
                        .set(ALARM.BEGUN_AT, StoreClock.now())
                        .from(NOTIFICATION)
                        .where(
                                stands(claim),
                                ALARM.LEASE_UNTIL.gt(StoreClock.now()),
                                NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID),
                                AlarmQueue.deservesTelling())
                        .execute()
                > 0;
    }

    @Override
    public void renew(Collection<Claim> claims, Duration lease) {
        inOrder(
                claims.stream(),
                claim -> sql.update(ALARM)
                        .set(ALARM.LEASE_UNTIL, StoreClock.nowPlus(lease))
                        .where(stands(claim), ALARM.LEASE_UNTIL.isNotNull()));
    }

    @Override
    public void release(Collection<Claim> claims) {
        transactions.run(() -> {
            inOrder(
                    claims.stream(),
                    claim -> sql.update(ALARM)
                            .set(ALARM.ATTEMPT, ALARM.ATTEMPT.minus(1))
                            .set(ALARM.LEASE_EPOCH, ALARM.LEASE_EPOCH.plus(1))
                            .setNull(ALARM.LEASE_UNTIL)
                            .where(stands(claim), ALARM.BEGUN_AT.isNull()));
            queue.wakeEverybody();
        });
    }

    private void inOrder(Stream<Claim> claims, Function<Claim, Query> change) {
        List<Query> changes = claims.sorted(Comparator.comparingLong(Claim::alarmId))
                .map(change)
                .toList();
        transactions.run(() -> {
            var _ = sql.batch(changes).execute();
        });
    }

    @Override
    public List<Settled> settle(List<Closing> closings) {
        return transactions.within(() -> closings.stream()
                .map(closing -> settling.settle(closing.claim(), closing.ending()))
                .toList());
    }

    /** Leased ones count as well: they can be claimed when their lease ends, should their holder have died. */
    @Override
    public Optional<Duration> untilNextDue(Reach reach) {
        Optional<Long> free = microsUntilFree(reach);
        if (free.isPresent() && free.get() <= 0) {
            return Optional.of(Duration.ZERO);
        }
        return Stream.of(free, microsUntilALeaseEnds(reach))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(StoreClock::pause);
    }

    private Optional<Long> microsUntilFree(Reach reach) {
        return sql.select(StoreClock.microsUntil(ALARM.DUE_AT))
                .from(ALARM)
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                .where(Turns.isFree(), AlarmQueue.deservesTelling(), Turns.isWithin(reach))
                .orderBy(ALARM.DUE_AT)
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    private Optional<Long> microsUntilALeaseEnds(Reach reach) {
        return sql.select(StoreClock.microsUntil(DSL.min(ALARM.LEASE_UNTIL)))
                .from(ALARM)
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ALARM.NOTIFICATION_ID))
                .where(
                        ALARM.DUE_AT.le(StoreClock.now()),
                        ALARM.LEASE_UNTIL.gt(StoreClock.now()),
                        AlarmQueue.deservesTelling(),
                        Turns.isWithin(reach))
                .fetchOptional(Record1::value1);
    }
}
