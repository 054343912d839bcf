package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.listing.Digests;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;

/** Who is told their day next, in the table {@code user}. */
final class JooqDigests implements Digests {
    private final DSLContext sql;

    JooqDigests(JooqTransactions transactions) {
        this.sql = transactions.sql();
    }

    /** One whom another instance is telling is passed over. */
    @Override
    public Optional<Digest> next() {
        Instant now = sql.select(StoreClock.now()).fetchSingle().value1();
        Optional<Digest> due = sql.selectFrom(USER)
                .where(USER.DIGEST_DUE_AT.le(now))
                .orderBy(USER.DIGEST_DUE_AT)
                .limit(1)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(JooqDigests::digest);
        due.ifPresent(digest -> set(digest.user().id(), digest.user().digestAfter(now)));
        return due;
    }

    private static Digest digest(Record row) {
        User user = Rows.user(row);
        return new Digest(user, row.get(USER.DIGEST_DUE_AT));
    }

    private void set(UserId person, Optional<Instant> next) {
        var _ = sql.update(USER)
                .set(USER.DIGEST_DUE_AT, next.orElse(null))
                .where(USER.USER_ID.eq(person.value()))
                .execute();
    }

    @Override
    public void putOff(UserId person, Duration pause) {
        var _ = sql.update(USER)
                .set(USER.DIGEST_DUE_AT, StoreClock.nowPlus(pause))
                .where(USER.USER_ID.eq(person.value()), USER.DIGEST_DUE_AT.isNotNull())
                .execute();
    }

    @Override
    public Optional<Duration> untilNext() {
        return sql.select(StoreClock.microsUntil(USER.DIGEST_DUE_AT))
                .from(USER)
                .where(USER.DIGEST_DUE_AT.isNotNull())
                .orderBy(USER.DIGEST_DUE_AT)
                .limit(1)
                .fetchOptional(Record1::value1)
                .map(StoreClock::pause);
    }
}
