package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.REPLAY;

import dev.pora.access.Replays;
import dev.pora.access.RequestKey;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Answers in the table {@code replay}. Two requests with one key meet at its primary key: the later one waits there. */
final class JooqReplays implements Replays {
    private final DSLContext sql;

    JooqReplays(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Answered> begin(RequestKey key, String fingerprint) {
        boolean begun = sql.insertInto(REPLAY)
                        .set(REPLAY.TOKEN_ID, key.token())
                        .set(REPLAY.KEY, key.value())
                        .set(REPLAY.FINGERPRINT, fingerprint)
                        .set(REPLAY.BEGUN_AT, StoreClock.now())
                        .onConflict(REPLAY.TOKEN_ID, REPLAY.KEY)
                        .doUpdate()
                        .set(REPLAY.FINGERPRINT, DSL.excluded(REPLAY.FINGERPRINT))
                        .set(REPLAY.BEGUN_AT, DSL.excluded(REPLAY.BEGUN_AT))
                        .where(isOld())
                        .execute()
                > 0;
        return begun ? Optional.empty() : Optional.of(answered(key));
    }

    private static Condition isOld() {
        return REPLAY.BEGUN_AT.le(StoreClock.nowPlus(KEPT.negated()));
    }

    private Answered answered(RequestKey key) {
        Record row = sql.selectFrom(REPLAY).where(is(key)).fetchSingle();
        return new Answered(
                row.get(REPLAY.FINGERPRINT),
                new Answer(
                        row.get(REPLAY.STATUS), Optional.ofNullable(row.get(REPLAY.LOCATION)), row.get(REPLAY.BODY)));
    }

    private static Condition is(RequestKey key) {
        return REPLAY.TOKEN_ID.eq(key.token()).and(REPLAY.KEY.eq(key.value()));
    }

    @Override
    public void keep(RequestKey key, Answer answer) {
        var _ = sql.update(REPLAY)
                .set(REPLAY.STATUS, answer.status())
                .set(REPLAY.LOCATION, answer.location().orElse(null))
                .set(REPLAY.BODY, answer.body())
                .where(is(key))
                .execute();
    }

    @Override
    public int forget() {
        return sql.deleteFrom(REPLAY).where(isOld()).execute();
    }
}
