package dev.pora.telegram.door;

import java.time.Instant;
import java.util.Optional;

/** How the connection with Telegram stands, as the parts of the door last saw it. */
public final class Status {
    private volatile Optional<String> username = Optional.empty();
    private volatile Optional<Instant> heardAt = Optional.empty();
    private volatile Optional<String> trouble = Optional.of("not connected yet");

    /** The bot's user name without the {@code @}; empty until Telegram told it. */
    public Optional<String> username() {
        return username;
    }

    /** When Telegram last answered a poll or called the webhook. */
    public Optional<Instant> heardAt() {
        return heardAt;
    }

    /** What keeps the bot from working; empty when nothing does. */
    public Optional<String> trouble() {
        return trouble;
    }

    void introduced(String name) {
        username = Optional.of(name);
        trouble = Optional.empty();
    }

    void heard(Instant at) {
        heardAt = Optional.of(at);
        trouble = Optional.empty();
    }

    /** What failed before works, or is another instance's affair now. */
    void settled() {
        if (username.isPresent()) {
            trouble = Optional.empty();
        }
    }

    void troubled(String reason) {
        trouble = Optional.of(reason);
    }
}
