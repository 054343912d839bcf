package dev.pora.telegram.conversation.turn;

import dev.pora.telegram.words.ItemKind;
import java.util.List;
import java.util.Optional;

/**
 * A message of any kind that may be what to remind of.
 *
 * @param chat the id of its chat
 * @param messages its id there; several when they were sent as one; none where it cannot be copied or need not be
 * @param words what it says by itself: a text, a caption, a file's name, a poll's question; empty for many
 * @param document the file that it is, where it is one that can be looked into
 */
public record Item(ItemKind kind, long chat, List<Long> messages, String words, Optional<Document> document) {
    public Item {
        messages = List.copyOf(messages);
    }

    public Item(ItemKind kind, long chat, List<Long> messages, String words) {
        this(kind, chat, messages, words, Optional.empty());
    }
}
