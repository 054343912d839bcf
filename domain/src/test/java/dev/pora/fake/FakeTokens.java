package dev.pora.fake;

import dev.pora.access.Grant;
import dev.pora.access.Token;
import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens in memory. */
final class FakeTokens implements Tokens {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final FakeStore store;

    FakeTokens(FakeStore store) {
        this.store = store;
    }

    @Override
    public Token add(Grant grant) {
        return store.read(rows -> {
            Token token = new Token(
                    store.nextId(),
                    grant.name(),
                    grant.hash(),
                    grant.rights(),
                    store.now(),
                    grant.expiresAt(),
                    Optional.empty());
            rows.tokens.put(token.id(), token);
            return token;
        });
    }

    @Override
    public Optional<Token> find(TokenHash hash) {
        return all().stream().filter(token -> token.hash().equals(hash)).findFirst();
    }

    @Override
    public List<Token> all() {
        return store.read(rows -> List.copyOf(rows.tokens.values()));
    }

    @Override
    public List<Token> of(UserId user) {
        return all().stream().filter(token -> isOf(user, token)).toList();
    }

    @Override
    public boolean revoke(long id) {
        return store.read(rows -> {
            rows.replays.keySet().removeIf(key -> key.token() == id);
            return rows.tokens.remove(id) != null;
        });
    }

    @Override
    public boolean revoke(UserId user, long id) {
        return of(user).stream().anyMatch(token -> token.id() == id) && revoke(id);
    }

    @Override
    public void use(long id) {
        Instant now = store.now();
        var _ = store.read(rows -> rows.tokens.computeIfPresent(id, (_, token) -> used(token, now)));
    }

    private static Token used(Token token, Instant now) {
        boolean noted = token.lastUsedAt()
                .filter(at -> at.isAfter(now.minus(PRECISION)))
                .isPresent();
        return noted
                ? token
                : new Token(
                        token.id(),
                        token.name(),
                        token.hash(),
                        token.rights(),
                        token.createdAt(),
                        token.expiresAt(),
                        Optional.of(now));
    }

    static boolean isOf(UserId user, Token token) {
        return token.rights().user().equals(Optional.of(user));
    }
}
