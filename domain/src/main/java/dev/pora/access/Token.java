package dev.pora.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A right to use the HTTP API; its secret is known to its holder alone.
 *
 * @param expiresAt from when it opens nothing any more; empty for never
 * @param lastUsedAt when it was used last, to the minute; empty for never
 */
public record Token(
        long id,
        String name,
        TokenHash hash,
        Rights rights,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {

    public boolean isExpiredAt(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}
