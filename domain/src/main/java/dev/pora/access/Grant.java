package dev.pora.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A token as it is asked for.
 *
 * @param name what it is for, 1 to {@value #LONGEST_NAME} characters
 * @param expiresAt from when it opens nothing any more; empty for never
 */
public record Grant(String name, TokenHash hash, Rights rights, Optional<Instant> expiresAt) {
    public static final int LONGEST_NAME = 100;

    public Grant {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A token's name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
