package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.INBOX;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What came in, in the table {@code inbox}. */
final class JooqInbox implements Inbox {
    private static final Duration SHORTEST_MEMORY = Duration.ofDays(2);

    private final JooqTransactions transactions;
    private final DSLContext sql;

    JooqInbox(JooqTransactions transactions) {
        this.transactions = transactions;
        this.sql = transactions.sql();
    }

    @Override
    public int keep(List<Incoming> incoming) {
        return transactions.within(() -> incoming.stream().mapToInt(this::keep).sum());
    }

    private int keep(Incoming one) {
        return sql.insertInto(INBOX)
                .set(INBOX.DOOR, one.door())
                .set(INBOX.NUMBER, one.number())
                .set(INBOX.BODY, one.body())
                .set(INBOX.RECEIVED_AT, StoreClock.now())
                .set(INBOX.NEXT_AT, StoreClock.now())
                .onConflictDoNothing()
                .execute();
    }

    /** One that another instance is handling is passed over. */
    @Override
    public Optional<Waiting> next(String door) {
        return sql.selectFrom(INBOX)
                .where(INBOX.DOOR.eq(door), waits(), INBOX.NEXT_AT.le(StoreClock.now()))
                .orderBy(INBOX.ARRIVAL)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(JooqInbox::waiting);
    }

    /** Inlined, so that the planner sees that the partial index serves. */
    private static Condition waits() {
        return INBOX.STATE.eq(DSL.inline("WAITING"));
    }

    private static Waiting waiting(Record row) {
        return new Waiting(
                new Incoming(row.get(INBOX.DOOR), row.get(INBOX.NUMBER), row.get(INBOX.BODY)), row.get(INBOX.FAILURES));
    }

    private static Condition is(Incoming incoming) {
        return INBOX.DOOR.eq(incoming.door()).and(INBOX.NUMBER.eq(incoming.number()));
    }

    @Override
    public void handled(Incoming incoming) {
        var _ = sql.update(INBOX)
                .set(INBOX.STATE, "HANDLED")
                .set(INBOX.BODY, "")
                .set(INBOX.ENDED_AT, StoreClock.now())
                .where(is(incoming))
                .execute();
    }

    @Override
    public void putOff(Incoming incoming, String reason, Duration pause) {
        var _ = sql.update(INBOX)
                .set(INBOX.FAILURES, INBOX.FAILURES.plus(1))
                .set(INBOX.REASON, Texts.storable(reason))
                .set(INBOX.NEXT_AT, StoreClock.nowPlus(pause))
                .where(is(incoming), waits())
                .execute();
    }

    @Override
    public void giveUp(Incoming incoming, String reason) {
        var _ = sql.update(INBOX)
                .set(INBOX.STATE, "GIVEN_UP")
                .set(INBOX.REASON, Texts.storable(reason))
                .set(INBOX.ENDED_AT, StoreClock.now())
                .where(is(incoming), waits())
                .execute();
    }

    /** They are handled from now on. */
    @Override
    public void forgetFailed(String part) {
        var _ = sql.update(INBOX)
                .set(INBOX.STATE, "HANDLED")
                .set(INBOX.BODY, "")
                .set(INBOX.REASON, "")
                .set(INBOX.ENDED_AT, StoreClock.now())
                .where(INBOX.STATE.eq("GIVEN_UP").or(waits().and(INBOX.FAILURES.gt(0))), INBOX.BODY.contains(part))
                .execute();
    }

    /** Never younger ones than two days: a number that comes again until then is known. */
    @Override
    public int forget(Duration age) {
        Duration kept = age.compareTo(SHORTEST_MEMORY) < 0 ? SHORTEST_MEMORY : age;
        return sql.deleteFrom(INBOX)
                .where(INBOX.STATE.eq("HANDLED"), INBOX.ENDED_AT.lt(StoreClock.nowPlus(kept.negated())))
                .execute();
    }
}
