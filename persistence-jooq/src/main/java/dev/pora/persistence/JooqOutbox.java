package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.OUTBOX;

import dev.pora.inbox.Outbox;
import dev.pora.inbox.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** Answers that are to leave, in the table {@code outbox}. */
final class JooqOutbox implements Outbox {
    private static final dev.pora.persistence.generated.tables.Outbox OTHER = OUTBOX.as("other");

    private final DSLContext sql;

    JooqOutbox(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(String door, String lane, String body) {
        var _ = sql.insertInto(OUTBOX)
                .set(OUTBOX.DOOR, door)
                .set(OUTBOX.LANE, lane)
                .set(OUTBOX.BODY, body)
                .execute();
    }

    @Override
    public List<Outgoing> claim(String door, int limit, Duration lease) {
        CommonTableExpression<Record1<Long>> heads = heads(door, limit);
        return sql
                .with(heads)
                .update(OUTBOX)
                .set(OUTBOX.LEASE_UNTIL, StoreClock.nowPlus(lease))
                .set(OUTBOX.ATTEMPT, OUTBOX.ATTEMPT.plus(1))
                .from(heads)
                .where(OUTBOX.OUTBOX_ID.eq(heads.field(OUTBOX.OUTBOX_ID)))
                .returning()
                .fetch(JooqOutbox::outgoing)
                .stream()
                .sorted(Comparator.comparingLong(Outgoing::id))
                .toList();
    }

    private static CommonTableExpression<Record1<Long>> heads(String door, int limit) {
        return DSL.name("heads")
                .asMaterialized(DSL.select(OUTBOX.OUTBOX_ID)
                        .from(OUTBOX)
                        .where(OUTBOX.DOOR.eq(door), leavesAt().le(StoreClock.now()), isFirstOfAFreeLane())
                        .orderBy(OUTBOX.OUTBOX_ID)
                        .limit(limit)
                        .forUpdate()
                        .skipLocked());
    }

    /** An answer that was committed late may stand before one that is leased already: its lane is not free. */
    private static Condition isFirstOfAFreeLane() {
        return DSL.notExists(DSL.selectOne()
                .from(OTHER)
                .where(
                        OTHER.DOOR.eq(OUTBOX.DOOR),
                        OTHER.LANE.eq(OUTBOX.LANE),
                        OTHER.OUTBOX_ID
                                .lt(OUTBOX.OUTBOX_ID)
                                .or(OTHER.OUTBOX_ID.gt(OUTBOX.OUTBOX_ID).and(OTHER.LEASE_UNTIL.gt(StoreClock.now())))));
    }

    private static Field<Instant> leavesAt() {
        return DSL.greatest(OUTBOX.NEXT_AT, DSL.coalesce(OUTBOX.LEASE_UNTIL, OUTBOX.NEXT_AT));
    }

    private static Outgoing outgoing(Record row) {
        return new Outgoing(
                row.get(OUTBOX.OUTBOX_ID),
                row.get(OUTBOX.DOOR),
                row.get(OUTBOX.LANE),
                row.get(OUTBOX.BODY),
                row.get(OUTBOX.ATTEMPT));
    }

    /** Whoever claimed it last: it was taken, and must not be sent again. */
    @Override
    public void remove(Outgoing outgoing) {
        var _ = sql.deleteFrom(OUTBOX).where(OUTBOX.OUTBOX_ID.eq(outgoing.id())).execute();
    }

    /** Only by its last claimant: another may be sending it now. */
    @Override
    public void putOff(Outgoing outgoing, Duration pause) {
        var _ = sql.update(OUTBOX)
                .set(OUTBOX.NEXT_AT, StoreClock.nowPlus(pause))
                .setNull(OUTBOX.LEASE_UNTIL)
                .where(OUTBOX.OUTBOX_ID.eq(outgoing.id()), OUTBOX.ATTEMPT.eq(outgoing.attempt()))
                .execute();
    }

    @Override
    public Optional<Duration> untilNext(String door) {
        return sql.select(StoreClock.microsUntil(DSL.min(leavesAt())))
                .from(OUTBOX)
                .where(OUTBOX.DOOR.eq(door), isFirstOfItsLane())
                .fetchOptional(Record1::value1)
                .map(StoreClock::pause);
    }

    @Override
    public int waiting(String door, String lane) {
        return sql.fetchCount(OUTBOX, OUTBOX.DOOR.eq(door), OUTBOX.LANE.eq(lane));
    }

    private static Condition isFirstOfItsLane() {
        return DSL.notExists(DSL.selectOne()
                .from(OTHER)
                .where(OTHER.DOOR.eq(OUTBOX.DOOR), OTHER.LANE.eq(OUTBOX.LANE), OTHER.OUTBOX_ID.lt(OUTBOX.OUTBOX_ID)));
    }
}
