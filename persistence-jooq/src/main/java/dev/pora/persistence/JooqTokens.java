package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.TOKEN;

import dev.pora.access.Token;
import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Tokens in the table {@code token}. */
final class JooqTokens implements Tokens {
    private final DSLContext sql;

    JooqTokens(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Token add(String name, TokenHash hash) {
        return token(sql.insertInto(TOKEN)
                .set(TOKEN.NAME, name)
                .set(TOKEN.HASH, hash.hex())
                .returning()
                .fetchSingle());
    }

    private static Token token(Record row) {
        return new Token(
                row.get(TOKEN.TOKEN_ID),
                row.get(TOKEN.NAME),
                new TokenHash(row.get(TOKEN.HASH)),
                row.get(TOKEN.CREATED_AT));
    }

    @Override
    public Optional<Token> find(TokenHash hash) {
        return sql.selectFrom(TOKEN).where(TOKEN.HASH.eq(hash.hex())).fetchOptional(JooqTokens::token);
    }

    @Override
    public List<Token> all() {
        return sql.selectFrom(TOKEN).orderBy(TOKEN.TOKEN_ID).fetch(JooqTokens::token);
    }

    @Override
    public boolean revoke(long id) {
        return sql.deleteFrom(TOKEN).where(TOKEN.TOKEN_ID.eq(id)).execute() > 0;
    }
}
