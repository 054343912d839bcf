package dev.pora.telegram.door;

import dev.pora.user.Language;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** The commands that Telegram shows when somebody types a slash. */
final class CommandMenu {
    private static final List<BotCommand> ENGLISH = List.of(
            new BotCommand("list", "what is coming up"),
            new BotCommand("settings", "quiet hours, holidays, your morning and evening"),
            new BotCommand("done", "done, in reply to a reminder"),
            new BotCommand("skip", "skip the next time"),
            new BotCommand("pause", "pause a reminder"),
            new BotCommand("resume", "resume a paused one"),
            new BotCommand("delete", "delete a reminder"),
            new BotCommand("timezone", "set your time zone"),
            new BotCommand("language", "choose the language"),
            new BotCommand("help", "what I understand"),
            new BotCommand("start", "begin from the beginning"));

    private static final List<BotCommand> RUSSIAN = List.of(
            new BotCommand("list", "что впереди"),
            new BotCommand("settings", "тихие часы, праздники, ваши утро и вечер"),
            new BotCommand("done", "готово, ответом на напоминание"),
            new BotCommand("skip", "пропустить следующий раз"),
            new BotCommand("pause", "поставить на паузу"),
            new BotCommand("resume", "возобновить"),
            new BotCommand("delete", "удалить напоминание"),
            new BotCommand("timezone", "указать часовой пояс"),
            new BotCommand("language", "выбрать язык"),
            new BotCommand("help", "что я понимаю"),
            new BotCommand("start", "начать сначала"));

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
                .commands(
                        switch (language) {
                            case ENGLISH -> ENGLISH;
                            case RUSSIAN -> RUSSIAN;
                        });
    }
}
