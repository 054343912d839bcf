package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import dev.pora.user.Users;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Users in the table {@code user}. */
final class JooqUsers implements Users {
    private final JooqTransactions transactions;
    private final DSLContext sql;

    JooqUsers(JooqTransactions transactions) {
        this.transactions = transactions;
        this.sql = transactions.sql();
    }

    @Override
    public Optional<User> find(UserId id) {
        return find(USER.USER_ID.eq(id.value()));
    }

    @Override
    public Optional<User> find(TelegramId telegramId) {
        return find(USER.TELEGRAM_ID.eq(telegramId.value()));
    }

    private Optional<User> find(Condition condition) {
        return sql.selectFrom(USER).where(condition).fetchOptional(Rows::user);
    }

    @Override
    public User register(TelegramId telegramId, Language language) {
        return find(telegramId).orElseGet(() -> add(telegramId, language));
    }

    /** Whoever comes second waits for the first and finds their user. */
    private User add(TelegramId telegramId, Language language) {
        return sql.insertInto(USER)
                .set(USER.TELEGRAM_ID, telegramId.value())
                .set(USER.LANGUAGE, language.tag())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(Rows::user)
                .or(() -> find(telegramId))
                .orElseThrow();
    }

    @Override
    public Saved save(User user) {
        return transactions.within(() -> saved(user));
    }

    private Saved saved(User user) {
        return sql.update(USER)
                .set(USER.ZONE, user.zone().map(ZoneId::getId).orElse(null))
                .set(USER.LANGUAGE, user.language().tag())
                .set(PreferenceColumns.of(user.preferences()))
                .set(USER.DIGEST_DUE_AT, nextDigest(user))
                .set(USER.VERSION, USER.VERSION.plus(1))
                .where(USER.USER_ID.eq(user.id().value()), USER.VERSION.eq(user.version()))
                .returning()
                .fetchOptional(Rows::user)
                .<Saved>map(Saved.Stored::new)
                .orElseGet(() -> new Saved.Stale(user.id()));
    }

    /** One that is due stays due, whatever else is changed. */
    private Field<Instant> nextDigest(User user) {
        Instant now = sql.select(StoreClock.now()).fetchSingle().value1();
        Field<Instant> next = DSL.val(user.digestAfter(now).orElse(null), USER.DIGEST_DUE_AT);
        Condition same = USER.DIGEST_AT
                .isNotDistinctFrom(DSL.val(user.preferences().digest().orElse(null), USER.DIGEST_AT))
                .and(USER.ZONE.isNotDistinctFrom(user.zone().map(ZoneId::getId).orElse(null)));
        return DSL.when(same, USER.DIGEST_DUE_AT).otherwise(next);
    }

    @Override
    public List<User> list(Optional<UserId> after, int limit) {
        long above = after.map(UserId::value).orElse(0L);
        return sql.selectFrom(USER)
                .where(USER.USER_ID.gt(above))
                .orderBy(USER.USER_ID)
                .limit(limit)
                .fetch(Rows::user);
    }

    /** Rows that go along are locked in the order that everybody keeps. */
    @Override
    public boolean remove(UserId id) {
        return transactions.within(() -> {
            Optional<Long> telegramId = sql.select(USER.TELEGRAM_ID)
                    .from(USER)
                    .where(USER.USER_ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional(USER.TELEGRAM_ID);
            var _ = sql.select(NOTIFICATION.NOTIFICATION_ID)
                    .from(NOTIFICATION)
                    .where(NOTIFICATION.USER_ID.eq(id.value()))
                    .orderBy(NOTIFICATION.NOTIFICATION_ID.desc())
                    .forUpdate()
                    .fetch();
            telegramId.map(TelegramId::new).ifPresent(this::takeOffRolls);
            return sql.deleteFrom(USER).where(USER.USER_ID.eq(id.value())).execute() > 0;
        });
    }

    /** Others' notifications call them no more. */
    private void takeOffRolls(TelegramId person) {
        Condition named = RollColumn.names(person);
        var _ = sql.select(NOTIFICATION.NOTIFICATION_ID)
                .from(NOTIFICATION)
                .where(named)
                .orderBy(NOTIFICATION.NOTIFICATION_ID.desc())
                .forUpdate()
                .fetch();
        var _ = sql.update(NOTIFICATION)
                .set(NOTIFICATION.PEOPLE, RollColumn.without(person))
                .set(NOTIFICATION.VERSION, NOTIFICATION.VERSION.plus(1))
                .where(named)
                .execute();
    }
}
