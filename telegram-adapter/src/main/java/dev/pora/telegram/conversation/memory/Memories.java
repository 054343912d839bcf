package dev.pora.telegram.conversation.memory;

import dev.pora.channel.Destination;
import dev.pora.inbox.Conversations;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is remembered of each person in each chat. */
public final class Memories {
    /** What follows a place in the name of a conversation there. */
    private static final String PERSON = ":";

    private static final String TOPIC = "/";

    private final Conversations conversations;

    public Memories(Conversations conversations) {
        this.conversations = conversations;
    }

    public Memory of(Turn turn) {
        return conversations
                .find(Destination.TELEGRAM, key(turn))
                .map(MemoryText::read)
                .orElse(Memory.EMPTY);
    }

    public void change(Turn turn, UnaryOperator<Memory> change) {
        Memory changed = change.apply(of(turn));
        if (changed.equals(Memory.EMPTY)) {
            conversations.forget(Destination.TELEGRAM, key(turn));
        } else {
            conversations.keep(Destination.TELEGRAM, key(turn), MemoryText.of(changed));
        }
    }

    /** What is remembered of anybody in a chat, and in its topics, belongs to another chat from now on. */
    public void move(Destination from, Destination to) {
        Stream.of(PERSON, TOPIC)
                .forEach(
                        next -> conversations.rename(Destination.TELEGRAM, from.address() + next, to.address() + next));
    }

    /** Of whoever speaks, in whose name ever; in a channel nobody speaks for themselves. */
    private static String key(Turn turn) {
        boolean inChannel = turn.chat().kind() == Chat.Kind.CHANNEL;
        long keeper = inChannel ? turn.chat().id() : turn.said().speaker().id().value();
        return turn.chat().destination().address() + PERSON + keeper;
    }
}
