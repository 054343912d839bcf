package dev.pora.user;

/** A person's identity at Telegram ({@code User.id} of the Bot API); positive and below 2^52. */
public record TelegramId(long value) {
    private static final long BOUND = 1L << 52;

    public TelegramId {
        if (value <= 0 || value >= BOUND) {
            throw new IllegalArgumentException("A Telegram user id lies between 1 and 2^52 - 1, not " + value);
        }
    }
}
