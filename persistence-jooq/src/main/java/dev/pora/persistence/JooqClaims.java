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
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;

/** The delivering side of the queue, in the table {@code alarm}: leases judged by the database's clock. */
final class JooqClaims implements Claims {
    private static final Logger LOG = System.getLogger(JooqClaims.class.getName());
    private static final Comparator<Record> EARLIEST_FIRST =
            Comparator.comparing((Record row) -> row.get(ALARM.DUE_AT)).thenComparing(row -> row.get(ALARM.ALARM_ID));

    /** A batch that lost a deadlock is settled again. */
    private static final int MOST_TRIES = 3;

    private static final String OF_STANDING = """
            FROM unnest({0}, {1}) AS c (alarm_id, epoch)
            WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch
            """;
    private static final String BEGIN = """
            UPDATE alarm a SET begun_at = statement_timestamp()
            FROM unnest({0}, {1}) AS c (alarm_id, epoch), notification n
            WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch AND a.lease_until > statement_timestamp()
            AND n.notification_id = a.notification_id AND (n.state = 'ACTIVE' OR a.kind = 'NOTICE')
            RETURNING a.alarm_id
            """;
    private static final String RENEW = "UPDATE alarm a SET lease_until = {2} " + OF_STANDING
            + "AND a.lease_until IS NOT NULL RETURNING a.alarm_id";
    private static final String RELEASE =
            "UPDATE alarm a SET attempt = a.attempt - 1, lease_epoch = a.lease_epoch + 1, lease_until = NULL "
                    + OF_STANDING + "AND a.begun_at IS NULL RETURNING a.alarm_id";

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

    @Override
    public List<Claim> begin(Collection<Claim> claims) {
        Set<Long> begun = Set.copyOf(standing(claims, BEGIN).fetch(row -> row.get(0, Long.class)));
        return claims.stream().filter(claim -> begun.contains(claim.alarmId())).toList();
    }

    /** In the order of their ids, as rows of the queue are locked. */
    private ResultQuery<Record> standing(Collection<Claim> claims, String change, QueryPart... more) {
        List<Claim> byAlarm =
                claims.stream().sorted(Comparator.comparingLong(Claim::alarmId)).toList();
        Stream<QueryPart> ids = Stream.of(
                DSL.val(byAlarm.stream().map(Claim::alarmId).toArray(Long[]::new)),
                DSL.val(byAlarm.stream().map(Claim::epoch).toArray(Long[]::new)));
        return sql.resultQuery(change, Stream.concat(ids, Stream.of(more)).toArray(QueryPart[]::new));
    }

    @Override
    public void renew(Collection<Claim> claims, Duration lease) {
        var _ = standing(claims, RENEW, StoreClock.nowPlus(lease)).fetch();
    }

    @Override
    public void release(Collection<Claim> claims) {
        transactions.run(() -> {
            if (!standing(claims, RELEASE).fetch().isEmpty()) {
                queue.wakeEverybody();
            }
        });
    }

    @Override
    public List<Settled> settle(List<Closing> closings) {
        return closings.isEmpty() ? List.of() : settled(closings, MOST_TRIES);
    }

    /** One that cannot be stored shows itself when each is settled alone. */
    private List<Settled> settled(List<Closing> closings, int tries) {
        try {
            return transactions.within(() -> settling.settle(closings));
        } catch (RuntimeException e) {
            if (!transactions.isOpen() && isLostRace(e) && tries > 1) {
                return settled(closings, tries - 1);
            }
            if (transactions.isOpen() || !isFault(e)) {
                throw e;
            }
            return closings.size() == 1
                    ? List.of(faulty(closings.getFirst(), e))
                    : closings.stream()
                            .map(one -> settled(List.of(one), tries).getFirst())
                            .toList();
        }
    }

    private static boolean isLostRace(RuntimeException e) {
        return e instanceof DataAccessException refused
                && refused.sqlStateClass() == SQLStateClass.C40_TRANSACTION_ROLLBACK;
    }

    /** Something about the data rather than about the database. */
    private static boolean isFault(RuntimeException e) {
        return !(e instanceof DataAccessException refused)
                || refused.sqlStateClass() == SQLStateClass.C22_DATA_EXCEPTION
                || refused.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION;
    }

    private static Settled faulty(Closing closing, RuntimeException e) {
        LOG.log(
                Level.ERROR,
                "What follows for notification "
                        + closing.claim().notification().id() + " cannot be stored",
                e);
        return Settled.FAULTY;
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
