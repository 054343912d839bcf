package dev.pora.telegram.conversation.turn;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where something is said.
 *
 * @param id the chat's id at Telegram, negative for groups and channels
 * @param topic the topic ({@code message_thread_id}) inside a forum; 0 where there are none
 */
public record Chat(long id, int topic, Kind kind) {
    public Chat {
        if (topic < 0) {
            throw new IllegalArgumentException("A topic's number is positive, or 0 for none, not " + topic);
        }
    }

    /** Where reminders that were asked for here are told: {@code -100123}, or {@code -100123/7} with a topic. */
    public Destination destination() {
        String address = topic == 0 ? Long.toString(id) : id + "/" + topic;
        return new Destination(Destination.TELEGRAM, address);
    }

    /** A message in this chat, as it is named everywhere outside of it. */
    public MessageRef message(long message) {
        return new MessageRef(id + "/" + message);
    }

    /** The whole chat, with whatever topics it has. */
    public Destination place() {
        return new Destination(Destination.TELEGRAM, Long.toString(id));
    }

    /** Several messages of a chat, named as one: {@code -100123/7,8}. */
    public static MessageRef messages(long chat, List<Long> messages) {
        return new MessageRef(
                chat + "/" + messages.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Who listens in a chat. */
    public enum Kind {
        PRIVATE,
        GROUP,
        CHANNEL
    }
}
