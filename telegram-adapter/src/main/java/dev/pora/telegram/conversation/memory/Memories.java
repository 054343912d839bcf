package dev.pora.telegram.conversation.memory;

import dev.pora.channel.Destination;
import dev.pora.inbox.Conversations;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.function.UnaryOperator;

/** What is remembered of each person in each chat. */
public final class Memories {
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

    private static String key(Turn turn) {
        return turn.chat().destination().address() + ":"
                + turn.user().telegramId().value();
    }
}
