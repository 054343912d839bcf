package dev.pora.telegram.conversation.creation;

import dev.pora.telegram.conversation.memory.Attached;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.ItemKind;
import dev.pora.telegram.words.ItemTexts;
import java.util.Optional;

/** Says what a message is called that somebody wants to be reminded of. */
public final class Attaching {
    private Attaching() {}

    public static Attached of(Turn turn, Item item) {
        return new Attached(
                Optional.of(item.messages())
                        .filter(messages -> !messages.isEmpty())
                        .map(messages -> Chat.messages(item.chat(), messages)),
                name(turn.texts().items(), item));
    }

    /** What is sent with words of one's own below it: they are not the message's but what is typed about it. */
    public static Attached of(Turn turn, Said.Sent sent) {
        Item item = sent.item();
        return sent.caption().isBlank()
                ? of(turn, item)
                : of(turn, new Item(item.kind(), item.chat(), item.messages(), ""));
    }

    private static String name(ItemTexts texts, Item item) {
        String kind = texts.kind(item.kind());
        if (item.words().isBlank()) {
            return kind;
        }
        return item.kind() == ItemKind.TEXT
                ? item.words().strip()
                : kind.split(" ", 2)[0] + " " + item.words().strip();
    }
}
