package dev.pora.telegram.conversation.turn;

import java.io.Serial;

/**
 * What was said cannot be answered before Telegram has told what its speaker is in this chat: to be asked outside of the
 * transaction, and answered anew. Nothing has happened yet that would not be taken back with the transaction.
 */
public final class RankNeeded extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final long chat;
    private final long person;

    RankNeeded(long chat, long person) {
        super("The rank of " + person + " in the chat " + chat + " is not known", null, false, false);
        this.chat = chat;
        this.person = person;
    }

    public long chat() {
        return chat;
    }

    public long person() {
        return person;
    }
}
