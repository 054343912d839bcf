package dev.pora.user;

/**
 * Whom we remind, as Telegram knows them: a person's {@code User.id} of the Bot API, from 1 to 2^52 - 1. A negative one is
 * a group, which a program before ours may have stored as a user; no door makes one.
 */
public record TelegramId(long value) {
    private static final long BOUND = 1L << 52;

    public TelegramId {
        if (value == 0 || value >= BOUND || value <= -BOUND) {
            throw new IllegalArgumentException(
                    "A Telegram id is not 0 and lies between -2^52 and 2^52, both excluded, not " + value);
        }
    }
}
