package dev.pora.access;

import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;

/** The tokens that open the HTTP API. Those of one user go with the user. Implementations pass {@code TokensContract}. */
public interface Tokens {
    Token add(Grant grant);

    /** The token with this hash, expired or not. */
    Optional<Token> find(TokenHash hash);

    /** All of them, the oldest first. */
    List<Token> all();

    /** Those that open the data of this user alone, the oldest first. */
    List<Token> of(UserId user);

    /** The token opens nothing any more; false when there was none of that id. */
    boolean revoke(long id);

    /** The same for a token of this user alone; false when they have none of that id. */
    boolean revoke(UserId user, long id);

    /** It is used now, which is noted once a minute at most. */
    void use(long id);
}
