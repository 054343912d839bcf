package dev.pora.access;

import java.util.List;
import java.util.Optional;

/** The tokens that open the HTTP API. Implementations pass {@code TokensContract}. */
public interface Tokens {
    Token add(String name, TokenHash hash);

    Optional<Token> find(TokenHash hash);

    /** All of them, the oldest first. */
    List<Token> all();

    /** The token opens nothing any more; false when there was none of that id. */
    boolean revoke(long id);
}
