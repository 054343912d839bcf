package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Reach;
import dev.pora.persistence.LowMark.Place;
import dev.pora.persistence.Taken.Owner;
import dev.pora.persistence.Unreadable.Unread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Takes alarms whose turn it is: a lease of each by one statement, and their owners, who are often the same, by another. */
final class Claiming {
    private static final Comparator<Taken> EARLIEST_FIRST =
            Comparator.comparing(Taken::due).thenComparingLong(one -> one.its().alarm());

    /** Negative when it is late. */
    static final Field<Long> EARLY = DSL.field(
            "(extract(epoch FROM alarm.due_at - statement_timestamp()) * 1000000)::bigint", SQLDataType.BIGINT);

    static final Field<Integer> PART = DSL.field("due.lane & 63", SQLDataType.INTEGER);

    private static final Layout CLAIMED = new Layout(Stream.of(
                    Stream.of(
                            ALARM.ALARM_ID,
                            ALARM.NOTIFICATION_ID,
                            ALARM.KIND,
                            ALARM.OCCURRENCE_AT,
                            ALARM.PLANNED_AT,
                            ALARM.DUE_AT,
                            ALARM.ROUND,
                            ALARM.TROUBLE,
                            ALARM.ATTEMPT,
                            ALARM.UNKNOWNS,
                            ALARM.FAULTS,
                            ALARM.LEASE_EPOCH,
                            EARLY,
                            PART),
                    Arrays.stream(NOTIFICATION.fields()).filter(column -> !column.equals(NOTIFICATION.CREATED_AT)))
            .flatMap(columns -> columns)
            .toList());

    private static final Layout OWNERS = new Layout(Arrays.stream(USER.fields())
            .filter(column -> !column.equals(USER.CREATED_AT) && !column.equals(USER.DIGEST_DUE_AT))
            .toList());

    /**
     * Rows that another has locked are passed over. Those that share a destination's hash share its room.
     *
     * <p>{9}: whether it is one's own; {10}: when every lease ends; {11}: how many of one destination.
     */
    private static final String CLAIM = "WITH locked AS MATERIALIZED (SELECT a.ctid AS place, a.due_at, a.alarm_id,"
            + " hashtext(n.address) AS lane" + Turns.FREE + Turns.WANTED
            + " AND {9} AND a.due_at <= statement_timestamp() + {6} * interval '1 microsecond'"
            + Turns.EARLIEST_FIRST + """
            {7} FOR UPDATE OF a SKIP LOCKED),
            due AS MATERIALIZED (SELECT place, lane FROM (SELECT place, lane, row_number()
            OVER (PARTITION BY lane ORDER BY due_at, alarm_id) AS turn FROM locked) AS lanes WHERE turn <= {11})
            UPDATE alarm SET
            lease_until = least(statement_timestamp() + {8} * interval '1 microsecond', {10}),
            lease_epoch = alarm.lease_epoch + 1, attempt = alarm.attempt + 1,
            unknowns = alarm.unknowns + CASE WHEN alarm.begun_at IS NULL THEN 0 ELSE 1 END, begun_at = NULL
            FROM due, notification
            WHERE alarm.ctid = due.place AND notification.notification_id = alarm.notification_id
            RETURNING
            """ + CLAIMED.sql();

    private static final String OWNERS_OF =
            "SELECT " + OWNERS.sql() + " FROM \"user\" WHERE \"user\".user_id = ANY ({0})";

    private final DSLContext sql;
    private final Unreadable unreadable;

    Claiming(DSLContext sql, Unreadable unreadable) {
        this.sql = sql;
        this.unreadable = unreadable;
    }

    /** How many rows were taken, and what could be read of them, the earliest first. */
    record Claimed(int rows, List<Claim> claims) {}

    Claimed claim(Optional<Place> from, int limit, Duration lease, Duration ahead, Reach reach) {
        List<Taken> taken = CLAIMED.read(question(sql, from, limit, lease, ahead, reach), Taken::in);
        return new Claimed(taken.size(), taken.isEmpty() ? List.of() : claims(taken));
    }

    /** What cannot be read is put off, or given up. */
    private List<Claim> claims(List<Taken> taken) {
        Map<Long, Owner> owners = owners(taken);
        List<Claim> claims = new ArrayList<>(taken.size());
        List<Unread> broken = new ArrayList<>();
        for (Taken one : taken.stream().sorted(EARLIEST_FIRST).toList()) {
            Optional.ofNullable(owners.get(one.its().user())).ifPresent(owner -> {
                Optional<RuntimeException> fault = one.fault(owner);
                fault.ifPresent(why -> {
                    unreadable.tell(one.its().notification(), why);
                    broken.add(one.its());
                });
                if (fault.isEmpty()) {
                    claims.add(one.of(owner));
                }
            });
        }
        putOff(broken);
        return claims;
    }

    /** They hold up nobody else: should it fail, they wait until their leases end. */
    private void putOff(List<Unread> broken) {
        try {
            unreadable.putOff(broken);
        } catch (RuntimeException e) {
            broken.forEach(row -> unreadable.tell(row.notification(), e));
        }
    }

    private Map<Long, Owner> owners(List<Taken> taken) {
        Long[] ids = taken.stream().map(one -> one.its().user()).distinct().toArray(Long[]::new);
        Map<Long, Owner> owners = new HashMap<>();
        OWNERS.read(sql.resultQuery(OWNERS_OF, Lists.of(ids)), Owner::in)
                .forEach(owner -> owners.put(owner.user().id().value(), owner));
        return owners;
    }

    static ResultQuery<Record> question(
            DSLContext sql, Optional<Place> from, int limit, Duration lease, Duration ahead, Reach reach) {
        Field<Long> parts = Fence.parts(reach.share());
        return sql.resultQuery(
                CLAIM,
                Turns.since(from, reach.wanted()),
                Turns.alarm(from),
                parts,
                Turns.crowdedChannels(reach),
                Turns.crowdedAddresses(reach),
                Turns.urgentAlone(reach),
                Turns.micros(ahead),
                DSL.val(limit),
                Turns.micros(lease),
                parts.ne(0L).and(Fence.notToldElsewhere(reach.share())),
                Fence.end(reach.share()),
                DSL.val(Claims.MOST_OF_A_DESTINATION));
    }
}
