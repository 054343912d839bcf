package dev.pora.telegram.door;

import dev.pora.telegram.conversation.turn.FileNeeded;

/** What Telegram is asked for outside of transactions. */
record Inquiries(Ranks ranks, Fetching fetching) implements Handling.Inquiry {
    @Override
    public void ask(long chat, long person) {
        ranks.ask(chat, person);
    }

    @Override
    public boolean fetch(FileNeeded needed) {
        return fetching.fetch(needed);
    }
}
