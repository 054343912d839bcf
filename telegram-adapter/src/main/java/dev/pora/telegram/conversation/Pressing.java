package dev.pora.telegram.conversation;

import dev.pora.notification.Answering;
import dev.pora.notification.Answering.Answered;
import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling;
import dev.pora.user.TelegramId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what a button says; the press itself is always answered. */
final class Pressing {
    private final Answering answering;
    private final Scheduling scheduling;
    private final Remembering remembering;
    private final Settling settling;
    private final Listing listing;
    private final Speaking speaking;

    Pressing(
            Answering answering,
            Scheduling scheduling,
            Remembering remembering,
            Settling settling,
            Listing listing,
            Speaking speaking) {
        this.answering = answering;
        this.scheduling = scheduling;
        this.remembering = remembering;
        this.settling = settling;
        this.listing = listing;
        this.speaking = speaking;
    }

    List<Reply> press(Turn turn, Said.Pressed pressed) {
        return ButtonData.read(pressed.data())
                .map(data -> press(turn, pressed, data))
                .orElseGet(() -> toast(pressed, turn.texts().stale()));
    }

    private List<Reply> press(Turn turn, Said.Pressed pressed, ButtonData data) {
        return switch (data) {
            case ButtonData.Done(var id, var occurrence) ->
                fired(turn, pressed, answering.done(turn.user(), id), occurrence);
            case ButtonData.Snoozed(var id, var occurrence, var later) ->
                fired(turn, pressed, answering.snooze(turn.user(), id, occurrence, later.snooze()), occurrence);
            case ButtonData.Undo(var id) ->
                orGone(turn, pressed, listing.undo(turn, id).map(List::of));
            case ButtonData.Delete(var id) ->
                orGone(turn, pressed, listing.deletePressed(turn, id).map(List::of));
            case ButtonData.Zone(var asked, var zone) ->
                asked(turn, pressed, asked, () -> edited(turn, pressed, settling.settle(turn, zone, "")));
            case ButtonData.Locate(var asked) -> asked(turn, pressed, asked, () -> locate(turn, pressed));
            case ButtonData.Speak(var asked, var language) ->
                asked(turn, pressed, asked, () -> edited(turn, pressed, List.of(speaking.speak(turn, language))));
            case ButtonData.Choice choice ->
                remembering
                        .chosen(turn, choice)
                        .map(pages -> edited(turn, pressed, pages))
                        .orElseGet(() -> closed(
                                turn,
                                pressed,
                                turn.texts().stale(),
                                turn.texts().stale()));
        };
    }

    private List<Reply> fired(Turn turn, Said.Pressed pressed, Answered answered, Instant occurrence) {
        return orGone(
                turn,
                pressed,
                switch (answered) {
                    case Answered.Done(Notification notification) -> Optional.of(List.of(done(turn, notification)));
                    case Answered.Snoozed(Notification notification, Instant until) ->
                        Optional.of(List.of(snoozed(turn, notification, occurrence, until)));
                    case Answered.NotFound _ -> Optional.empty();
                });
    }

    private Page done(Turn turn, Notification notification) {
        RichText text = marked("✅ ", notification);
        return Page.of(scheduling
                .nextOf(notification)
                .map(next -> text.then("\n" + turn.texts().nextTime(turn.moment(next))))
                .orElse(text));
    }

    private static Page snoozed(Turn turn, Notification notification, Instant occurrence, Instant until) {
        RichText snoozed = marked("💤 ", notification).then("\n" + turn.texts().snoozedUntil(turn.moment(until)));
        RichText text = turn.user().zone().isPresent()
                ? snoozed
                : snoozed.then("\n\n" + turn.texts().utcForNow());
        return Page.of(text).with(Keyboard.column(List.of(Told.done(notification.id(), occurrence, turn.texts()))));
    }

    private static RichText marked(String sign, Notification notification) {
        return RichText.plain(sign).thenBold(Excerpt.of(notification.event().value(), Excerpt.LONG));
    }

    private static List<Reply> orGone(Turn turn, Said.Pressed pressed, Optional<List<Page>> pages) {
        if (pages.isPresent()) {
            return edited(turn, pressed, pages.get());
        }
        return closed(turn, pressed, turn.texts().alreadyDeleted(), turn.texts().notYours());
    }

    /** Buttons that lead nowhere are taken away, save in a group, where somebody else may still need them. */
    private static List<Reply> closed(Turn turn, Said.Pressed pressed, String inPrivate, String inGroup) {
        return turn.inPrivate()
                ? List.of(
                        new Reply.Toast(pressed.callbackId(), inPrivate),
                        new Reply.DropButtons(turn.chat(), pressed.messageId()))
                : toast(pressed, inGroup);
    }

    private static List<Reply> asked(Turn turn, Said.Pressed pressed, TelegramId asked, Supplier<List<Reply>> answer) {
        return asked.equals(turn.user().telegramId())
                ? answer.get()
                : toast(pressed, turn.texts().notYours());
    }

    private static List<Reply> locate(Turn turn, Said.Pressed pressed) {
        List<Reply> replies = new ArrayList<>(toast(pressed, ""));
        replies.addAll(turn.say(
                turn.inPrivate()
                        ? Page.of(turn.texts().locateHere())
                                .with(new Keyboard.AskLocation(turn.texts().shareLocation()))
                        : Page.of(turn.texts().locateInPrivate())));
        return replies;
    }

    private static List<Reply> edited(Turn turn, Said.Pressed pressed, List<Page> pages) {
        List<Reply> replies = new ArrayList<>(toast(pressed, ""));
        replies.addAll(turn.edit(pressed.messageId(), pages));
        return replies;
    }

    private static List<Reply> toast(Said.Pressed pressed, String text) {
        return List.of(new Reply.Toast(pressed.callbackId(), text));
    }
}
