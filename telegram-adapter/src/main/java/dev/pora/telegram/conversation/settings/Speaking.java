package dev.pora.telegram.conversation.settings;

import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import dev.pora.user.User;
import dev.pora.user.Users;
import dev.pora.user.Users.Saved;
import java.util.List;
import java.util.stream.Stream;

/** Asks for the language, and changes it. */
public final class Speaking {
    private final Users users;
    private final Reverting reverting;

    public Speaking(Users users, Reverting reverting) {
        this.users = users;
        this.reverting = reverting;
    }

    public Page ask(Turn turn) {
        List<Keyboard.Button> buttons = Stream.of(Language.values())
                .map(language -> new Keyboard.Button(
                        Texts.in(language).languageName(),
                        new ButtonData.Speak(turn.user().telegramId(), language).encoded()))
                .toList();
        return Page.of(turn.texts().askLanguage()).with(new Keyboard.Inline(List.of(buttons)));
    }

    public Page speak(Turn turn, Language language) {
        Turn spoken = spoken(turn, language);
        return reverting.withUndo(spoken, Page.of(spoken.texts().languageSet()));
    }

    /** The turn goes on in this language. */
    Turn spoken(Turn turn, Language language) {
        return turn.user().language() == language
                ? turn
                : reverting.changed(turn, stored(turn.user().speaking(language), language));
    }

    private User stored(User changed, Language language) {
        return switch (users.save(changed)) {
            case Saved.Stored(User stored) -> stored;
            case Saved.Stale(var id) ->
                users.find(id)
                        .map(fresh -> stored(fresh.speaking(language), language))
                        .orElse(changed);
        };
    }
}
