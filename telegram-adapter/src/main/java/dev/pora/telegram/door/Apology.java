package dev.pora.telegram.door;

import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.user.Language;

/** What is said to somebody whose words could not be handled; in the language of their Telegram, since nothing else works. */
final class Apology {
    private Apology() {}

    static Reply to(Said said) {
        return new Reply.Say(said.chat(), RichText.plain(words(said.speaker().language())), Keyboard.none());
    }

    private static String words(Language language) {
        return switch (language) {
            case RUSSIAN ->
                "Простите, я не смог это обработать: у меня внутренняя ошибка. Ничего не сохранено и не изменено. Попробуйте, пожалуйста, ещё раз или другими словами.";
            case ENGLISH ->
                "Sorry, I could not handle that: something is broken on my side. Nothing was saved or changed. Please try again, or in other words.";
        };
    }
}
