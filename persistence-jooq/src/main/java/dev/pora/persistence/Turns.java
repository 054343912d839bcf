package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;

import dev.pora.attention.Lateness;
import dev.pora.channel.Destination;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Reach.Wanted;
import dev.pora.delivery.Share;
import dev.pora.persistence.LowMark.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Whose turn it is among the alarms that are due: the earliest. Every question follows one index from a place in it, in its
 * order, and stops as soon as it has enough.
 */
final class Turns {
    /** {0}, {1}: from where on; {2}: the parts of the share as bits. */
    static final String FREE = """
             FROM alarm a JOIN notification n ON n.notification_id = a.notification_id
            WHERE (a.due_at, a.alarm_id) >= ({0}, {1})
            AND (a.lease_until IS NULL OR a.lease_until <= statement_timestamp())
            AND (n.state = 'ACTIVE' OR a.kind = 'NOTICE')
            AND ((1::bigint << (hashtext(n.address) & 63)) & {2}) <> 0
            """;

    /** {3}, {4}: channels and addresses of the crowded; {5}: whether the urgent alone are wanted. */
    static final String WANTED = " AND (n.channel, n.address) NOT IN (SELECT busy.channel, busy.address"
            + " FROM unnest({3}, {4}) AS busy (channel, address)) AND n.urgent >= {5}";

    static final String EARLIEST_FIRST = " ORDER BY a.due_at, a.alarm_id LIMIT ";

    private static final Field<Instant> AT = DSL.field(DSL.name("at"), SQLDataType.INSTANT);

    private static final String FIRST_FREE = "SELECT horizon.at, free.due_at, free.alarm_id"
            + " FROM (SELECT statement_timestamp() + {3} * interval '1 microsecond' AS at) horizon"
            + " LEFT JOIN LATERAL (SELECT a.due_at, a.alarm_id" + FREE + " AND a.due_at <= horizon.at"
            + EARLIEST_FIRST + "1) free ON true";

    private static final String UNTIL_FREE =
            "SELECT (extract(epoch FROM a.due_at - statement_timestamp()) * 1000000)::bigint" + FREE + WANTED
                    + EARLIEST_FIRST + "1";

    private static final String UNTIL_A_LEASE_ENDS = """
            SELECT (extract(epoch FROM min(lease_until) - statement_timestamp()) * 1000000)::bigint
            FROM alarm WHERE due_at <= {0} AND lease_until > statement_timestamp()
            """;

    private final DSLContext sql;

    Turns(DSLContext sql) {
        this.sql = sql;
    }

    /** The first that could be claimed but for its destination being crowded, or the end of what is due by then. */
    Place firstFree(Optional<Place> from, Share share, Duration ahead) {
        Record row = firstFreeQuery(from, share, ahead).fetchSingle();
        return row.get(1) == null
                ? new Place(row.get(0, Instant.class), 0)
                : new Place(row.get(1, Instant.class), row.get(2, Long.class));
    }

    ResultQuery<? extends Record> firstFreeQuery(Optional<Place> from, Share share, Duration ahead) {
        return sql.resultQuery(FIRST_FREE, since(from, Wanted.ANY), alarm(from), parts(share), micros(ahead))
                .coerce(AT, ALARM.DUE_AT, ALARM.ALARM_ID);
    }

    /** How long until the first is due that can be claimed, if there is one. */
    Optional<Duration> untilFree(Optional<Place> from, Reach reach) {
        return untilFreeQuery(from, reach).fetchOptional(row -> StoreClock.pause(row.get(0, Long.class)));
    }

    /** How long the first that can be claimed has been due, if there is one that is. */
    Optional<Duration> lag(Optional<Place> from, Share share) {
        return untilFreeQuery(from, new Reach(share, Set.of()))
                .fetchOptional(row -> -row.get(0, Long.class))
                .filter(micros -> micros >= 0)
                .map(StoreClock::pause);
    }

    ResultQuery<Record> untilFreeQuery(Optional<Place> from, Reach reach) {
        return sql.resultQuery(
                UNTIL_FREE,
                since(from, reach.wanted()),
                alarm(from),
                parts(reach.share()),
                crowdedChannels(reach),
                crowdedAddresses(reach),
                urgentAlone(reach));
    }

    /** How long until the first lease ends of what is due before that place. */
    Optional<Duration> untilALeaseEnds(Place before) {
        return sql.resultQuery(UNTIL_A_LEASE_ENDS, DSL.val(before.due()))
                .fetchOptional(row -> row.get(0, Long.class))
                .map(StoreClock::pause);
    }

    /** What is late already need not be gone through for those that are not. */
    static Field<Instant> since(Optional<Place> from, Wanted wanted) {
        Field<Instant> place = DSL.val(from.map(Place::due).orElse(null), SQLDataType.INSTANT);
        return switch (wanted) {
            case ANY, URGENT -> DSL.field("coalesce({0}, '-infinity')", SQLDataType.INSTANT, place);
            case ON_TIME ->
                DSL.field(
                        "greatest({0}, {1})", SQLDataType.INSTANT, place, StoreClock.nowPlus(Lateness.GRACE.negated()));
        };
    }

    static Param<Boolean> urgentAlone(Reach reach) {
        return DSL.val(reach.wanted() == Wanted.URGENT);
    }

    static Param<Long> alarm(Optional<Place> from) {
        return DSL.val(from.map(Place::alarm).orElse(0L));
    }

    private static Param<Long> parts(Share share) {
        return DSL.val(Parts.bits(share.parts()));
    }

    static Param<String[]> crowdedChannels(Reach reach) {
        return crowded(reach, Destination::channel);
    }

    static Param<String[]> crowdedAddresses(Reach reach) {
        return crowded(reach, Destination::address);
    }

    private static Param<String[]> crowded(Reach reach, Function<Destination, String> what) {
        return DSL.val(reach.crowded().stream().map(what).toArray(String[]::new));
    }

    static Param<Long> micros(Duration duration) {
        return DSL.val(TimeUnit.MICROSECONDS.convert(duration));
    }
}
