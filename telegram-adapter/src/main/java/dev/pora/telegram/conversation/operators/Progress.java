package dev.pora.telegram.conversation.operators;

import dev.pora.operation.Announcement;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.OperatorTouch;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.words.OperatorTexts;
import dev.pora.telegram.words.Texts;
import dev.pora.user.User;
import java.util.List;

/** How far an announcement is, as its author sees it. */
public final class Progress {
    private Progress() {}

    /**
     * One message, with a button to stop while it goes on.
     *
     * @param told how many messages have left
     */
    public static Page of(Announcement announcement, User author, int told) {
        OperatorTexts texts = Texts.in(author.language()).operators();
        RichText words = RichText.plain("📣 ")
                .then(Excerpt.of(announcement.text(), Excerpt.MIDDLE))
                .then("\n\n");
        return switch (announcement.state()) {
            case DRAFT, RUNNING ->
                Page.of(words.thenBold(texts.announcing(told, announcement.audience())))
                        .with(Keyboard.column(List.of(new Keyboard.Button(
                                texts.stop(),
                                new ButtonData.Operate(author.telegramId(), new OperatorTouch.Stop(announcement.id()))
                                        .encoded()))));
            case STOPPED -> Page.of(words.thenBold(texts.stoppedAfter(told)));
            case DONE -> Page.of(words.thenBold(texts.announced(told)));
        };
    }
}
