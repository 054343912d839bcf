package dev.pora.channel;

import dev.pora.user.TelegramId;

/**
 * Where on which channel somebody is told.
 *
 * @param channel the channel's name, such as {@code telegram}
 * @param address the place in that channel's own spelling, such as a chat id, or a chat id and a topic as {@code -100123/7}
 */
public record Destination(String channel, String address) {
    public static final String TELEGRAM = "telegram";

    public Destination {
        if (channel.isBlank() || address.isBlank()) {
            throw new IllegalArgumentException("A destination names a channel and an address on it");
        }
    }

    /** The private chat of this person with the bot. */
    public static Destination privateChatOf(TelegramId person) {
        return new Destination(TELEGRAM, Long.toString(person.value()));
    }
}
