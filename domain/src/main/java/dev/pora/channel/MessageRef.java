package dev.pora.channel;

/** How a channel itself names a message that it delivered, such as Telegram's {@code chat_id/message_id}. */
public record MessageRef(String value) {}
