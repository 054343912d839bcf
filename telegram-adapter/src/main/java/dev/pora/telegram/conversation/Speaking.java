package dev.pora.telegram.conversation;

import dev.pora.user.Language;
import dev.pora.user.User;
import dev.pora.user.Users;
import dev.pora.user.Users.Saved;
import java.util.List;
import java.util.stream.Stream;

/** Asks for the language, and changes it. */
final class Speaking {
    private final Users users;

    Speaking(Users users) {
        this.users = users;
    }

    Page ask(Turn turn) {
        List<Keyboard.Button> buttons = Stream.of(Language.values())
                .map(language -> new Keyboard.Button(
                        Texts.in(language).languageName(),
                        new ButtonData.Speak(turn.user().telegramId(), language).encoded()))
                .toList();
        return Page.of(turn.texts().askLanguage()).with(new Keyboard.Inline(List.of(buttons)));
    }

    Page speak(Turn turn, Language language) {
        User changed = stored(turn.user().speaking(language), language);
        return Page.of(turn.as(changed).texts().languageSet());
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
