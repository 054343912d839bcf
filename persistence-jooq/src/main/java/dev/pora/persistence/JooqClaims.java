package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Share;
import dev.pora.persistence.Claiming.Claimed;
import dev.pora.persistence.LowMark.Look;
import dev.pora.persistence.LowMark.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The delivering side of the queue, in the table {@code alarm}: leases judged by the database's clock. */
final class JooqClaims implements Claims {
    private static final FaultLog FAULTS = new FaultLog(System.getLogger(JooqClaims.class.getName()), System::nanoTime);

    /** A batch that lost a deadlock is settled again. */
    private static final int MOST_TRIES = 3;

    private static final String OF_STANDING =
            "FROM " + Lists.CLAIMS + " WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch ";

    private static final Field<Boolean> IN_TIME = DSL.field("(a.lease_until > clock_timestamp())", SQLDataType.BOOLEAN);

    private static final Field<Long> BEGUN_ALARM = ALARM.as("a").ALARM_ID;

    private static final Layout BEGUN = new Layout(List.of(BEGUN_ALARM, IN_TIME));

    /** Who waited for a lock is asked once more: the lease may have ended meanwhile, and nobody looks at the row again. */
    private static final String BEGIN =
            "UPDATE alarm a SET begun_at = clock_timestamp() FROM " + Lists.CLAIMS + """
            , notification n
            WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch AND (a.lease_until > clock_timestamp()) = c.yes
            AND n.notification_id = a.notification_id AND (n.state = 'ACTIVE' OR a.kind = 'NOTICE')
            RETURNING
            """ + BEGUN.sql();

    private static final String BEGIN_NOT =
            "UPDATE alarm a SET begun_at = NULL " + OF_STANDING + "RETURNING a.alarm_id";

    /** {2}: until when; {3}: when the membership ends; {4}: the part of each; {5}: the parts that are one's own. */
    private static final String RENEW = """
            UPDATE alarm a SET lease_until = least({2}, {3})
            FROM (SELECT listed.*, true AS yes
            FROM unnest({0}, {1}, {4}) AS listed (alarm_id, epoch, part) OFFSET 0) AS c
            WHERE a.alarm_id = c.alarm_id AND a.lease_epoch = c.epoch AND (a.lease_until IS NOT NULL) = c.yes
            AND ({5} >> c.part) & 1 = 1
            RETURNING a.alarm_id
            """;

    private static final String RELEASE =
            "UPDATE alarm a SET attempt = a.attempt - 1, lease_epoch = a.lease_epoch + 1, lease_until = NULL "
                    + OF_STANDING + "AND (a.begun_at IS NULL) = c.yes RETURNING a.due_at";

    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;
    private final LowMark mark;
    private final Turns turns;
    private final Claiming claiming;
    private final Settling settling;

    JooqClaims(JooqTransactions transactions, AlarmQueue queue, Unreadable unreadable) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
        this.mark = queue.mark();
        this.turns = new Turns(transactions.sql());
        this.claiming = new Claiming(transactions.sql(), unreadable);
        this.settling = new Settling(transactions.sql(), queue);
    }

    @Override
    public List<Claim> claim(int limit, Duration lease, Duration ahead, Reach reach) {
        if (limit <= 0) {
            return List.of();
        }
        Optional<Place> from = from(reach.share(), ahead);
        Claimed claimed = claiming.claim(from, limit, lease, ahead, reach);
        if (claimed.rows() > 0 && !transactions.isOpen()) {
            mark.leased(lease);
            pass(reach.share(), ahead);
        }
        return claimed.claims();
    }

    /** What a transaction has changed itself nobody has heard of: inside of one everything is looked through. */
    private Optional<Place> from(Share share, Duration ahead) {
        if (transactions.isOpen()) {
            return Optional.empty();
        }
        if (mark.needsSweep(share)) {
            sweep(share, ahead);
        }
        return mark.from(share);
    }

    private void sweep(Share share, Duration ahead) {
        looking(look -> {
            Place found = turns.firstFree(Optional.empty(), share, ahead);
            mark.swept(look, share, found, turns.untilALeaseEnds(found));
        });
    }

    /** From where the mark is once the look has begun: it may have gone back since the claim. */
    private void pass(Share share, Duration ahead) {
        looking(look -> mark.passed(look, share, turns.firstFree(mark.from(share), share, ahead)));
    }

    private void looking(Consumer<Look> through) {
        Look look = mark.look();
        try {
            through.accept(look);
        } finally {
            mark.forget(look);
        }
    }

    @Override
    public List<Claim> begin(Collection<Claim> claims) {
        Map<Long, Boolean> begun = new HashMap<>();
        var _ = BEGUN.read(standing(claims, BEGIN), row -> begun.put(row.get(BEGUN_ALARM), row.get(IN_TIME)));
        List<Claim> late = claims.stream()
                .filter(claim -> Boolean.FALSE.equals(begun.get(claim.alarmId())))
                .toList();
        if (!late.isEmpty()) {
            var _ = standing(late, BEGIN_NOT).fetch();
        }
        return claims.stream()
                .filter(claim -> Boolean.TRUE.equals(begun.get(claim.alarmId())))
                .toList();
    }

    /** In the order of their ids, as rows of the queue are locked. */
    private ResultQuery<Record> standing(Collection<Claim> claims, String change, QueryPart... more) {
        List<Claim> byAlarm = byAlarm(claims);
        Stream<QueryPart> ids = Stream.of(
                Lists.of(byAlarm.stream().map(Claim::alarmId).toArray(Long[]::new)),
                Lists.of(byAlarm.stream().map(Claim::epoch).toArray(Long[]::new)));
        return sql.resultQuery(change, Stream.concat(ids, Stream.of(more)).toArray(QueryPart[]::new));
    }

    private static List<Claim> byAlarm(Collection<Claim> claims) {
        return claims.stream().sorted(Comparator.comparingLong(Claim::alarmId)).toList();
    }

    @Override
    public void renew(Collection<Claim> claims, Duration lease, Share share) {
        Param<Integer[]> parts =
                Lists.of(byAlarm(claims).stream().map(Claim::part).toArray(Integer[]::new));
        var _ = standing(claims, RENEW, StoreClock.nowPlus(lease), Fence.end(share), parts, Fence.having(share))
                .fetch();
    }

    @Override
    public void release(Collection<Claim> claims) {
        transactions.run(() -> {
            standing(claims, RELEASE).fetch(row -> row.get(0, Instant.class)).stream()
                    .min(Comparator.naturalOrder())
                    .ifPresent(queue::wakeEverybody);
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
        FAULTS.tell(
                "What follows for notification "
                        + closing.claim().notification().id() + " cannot be stored",
                e);
        return Settled.FAULTY;
    }

    /**
     * Leased ones count as well: they can be claimed when their lease ends, should their holder have died. It may have
     * been settled since.
     */
    @Override
    public Optional<Duration> untilNextDue(Reach reach) {
        Optional<Place> from = from(reach.share(), Duration.ZERO);
        return Stream.of(turns.untilFree(from, reach), mark.untilALeaseEnds())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
