package dev.pora.telegram.door;

import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.words.Texts;

/** What is said to somebody whose words could not be handled; in the language of their Telegram, since nothing else works. */
final class Apology {
    private Apology() {}

    static Reply to(Said said) {
        String words = Texts.in(said.speaker().language()).failure();
        return new Reply.Say(said.chat(), RichText.plain(words), Keyboard.none());
    }
}
