package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.TOKEN;

import dev.pora.access.Grant;
import dev.pora.access.Rights;
import dev.pora.access.Scope;
import dev.pora.access.Token;
import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import dev.pora.user.UserId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Tokens in the table {@code token}. */
final class JooqTokens implements Tokens {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final DSLContext sql;

    JooqTokens(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Token add(Grant grant) {
        return token(sql.insertInto(TOKEN)
                .set(TOKEN.NAME, grant.name())
                .set(TOKEN.HASH, grant.hash().hex())
                .set(TOKEN.SCOPES, scopes(grant.rights()))
                .set(TOKEN.USER_ID, grant.rights().user().map(UserId::value).orElse(null))
                .set(TOKEN.EXPIRES_AT, grant.expiresAt().orElse(null))
                .returning()
                .fetchSingle());
    }

    private static String[] scopes(Rights rights) {
        return rights.scopes().stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static Token token(Record row) {
        return new Token(
                row.get(TOKEN.TOKEN_ID),
                row.get(TOKEN.NAME),
                new TokenHash(row.get(TOKEN.HASH)),
                rights(row),
                row.get(TOKEN.CREATED_AT),
                Optional.ofNullable(row.get(TOKEN.EXPIRES_AT)),
                Optional.ofNullable(row.get(TOKEN.LAST_USED_AT)));
    }

    private static Rights rights(Record row) {
        return new Rights(
                Arrays.stream(row.get(TOKEN.SCOPES))
                        .map(scope -> Scope.valueOf(scope.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.get(TOKEN.USER_ID)).map(UserId::new));
    }

    @Override
    public Optional<Token> find(TokenHash hash) {
        return sql.selectFrom(TOKEN).where(TOKEN.HASH.eq(hash.hex())).fetchOptional(JooqTokens::token);
    }

    @Override
    public List<Token> all() {
        return list(DSL.noCondition());
    }

    @Override
    public List<Token> of(UserId user) {
        return list(TOKEN.USER_ID.eq(user.value()));
    }

    private List<Token> list(Condition which) {
        return sql.selectFrom(TOKEN).where(which).orderBy(TOKEN.TOKEN_ID).fetch(JooqTokens::token);
    }

    @Override
    public boolean revoke(long id) {
        return sql.deleteFrom(TOKEN).where(TOKEN.TOKEN_ID.eq(id)).execute() > 0;
    }

    @Override
    public boolean revoke(UserId user, long id) {
        return sql.deleteFrom(TOKEN)
                        .where(TOKEN.TOKEN_ID.eq(id))
                        .and(TOKEN.USER_ID.eq(user.value()))
                        .execute()
                > 0;
    }

    @Override
    public void use(long id) {
        var _ = sql.update(TOKEN)
                .set(TOKEN.LAST_USED_AT, StoreClock.now())
                .where(TOKEN.TOKEN_ID.eq(id))
                .and(TOKEN.LAST_USED_AT.isNull().or(TOKEN.LAST_USED_AT.le(StoreClock.nowPlus(PRECISION.negated()))))
                .execute();
    }
}
