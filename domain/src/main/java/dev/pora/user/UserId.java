package dev.pora.user;

/** A user's identity inside Pora, given by the store; positive. */
public record UserId(long value) {
    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("A user id is positive, not " + value);
        }
    }
}
