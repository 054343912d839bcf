package dev.pora.access;

import java.time.Instant;

/** A right to use the HTTP API; its secret is known to its holder alone. */
public record Token(long id, String name, TokenHash hash, Instant createdAt) {}
