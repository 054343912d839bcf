package dev.pora.telegram;

import java.time.Instant;
import java.util.Optional;

/**
 * How the connection with Telegram stands.
 *
 * @param username the bot's user name without the {@code @}; empty until Telegram told it
 * @param heardAt when Telegram last answered a poll of this instance or called its webhook; of several instances one polls
 * @param trouble what keeps the bot from working, as a sentence; empty when nothing does
 */
public record TelegramHealth(Optional<String> username, Optional<Instant> heardAt, Optional<String> trouble) {
    public boolean isConnected() {
        return trouble.isEmpty();
    }
}
