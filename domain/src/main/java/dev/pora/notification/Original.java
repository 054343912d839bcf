package dev.pora.notification;

import dev.pora.channel.MessageRef;

/**
 * A message that a notification tells by a copy of it, with all that is attached.
 *
 * @param channel where it is: no other channel can copy it
 * @param message its name there, such as Telegram's {@code chat_id/message_id}
 */
public record Original(String channel, MessageRef message) {
    public Original {
        if (channel.isBlank() || message.value().isBlank()) {
            throw new IllegalArgumentException("An original is a message on a channel");
        }
    }
}
