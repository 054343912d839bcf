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

    /** Whether this is {@code place} itself or lies in it, as a topic in its chat: its address goes on with a slash. */
    public boolean isWithin(Destination place) {
        return channel.equals(place.channel)
                && (address.equals(place.address) || address.startsWith(place.address + "/"));
    }

    /** Where this is once {@code from}, within which it lies, has become {@code to}. */
    public Destination moved(Destination from, Destination to) {
        return new Destination(to.channel, to.address + address.substring(from.address.length()));
    }

    /** The private chat of this person with the bot. */
    public static Destination privateChatOf(TelegramId person) {
        return new Destination(TELEGRAM, Long.toString(person.value()));
    }
}
