package dev.pora.telegram.door;

import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** The commands that Telegram shows when somebody types a slash. */
final class CommandMenu {
    private CommandMenu() {}

    /** For everybody who has no menu in their own language. */
    static SetMyCommands byDefault() {
        return menu(Language.ENGLISH).build();
    }

    static SetMyCommands in(Language language) {
        return menu(language).languageCode(language.tag()).build();
    }

    private static SetMyCommands.SetMyCommandsBuilder<?, ?> menu(Language language) {
        return SetMyCommands.builder()
                .commands(Texts.in(language).menu().stream()
                        .map(command -> new BotCommand(command.name(), command.does()))
                        .toList());
    }
}
