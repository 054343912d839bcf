package dev.pora.telegram.conversation;

import dev.pora.delivery.Message;
import dev.pora.notification.NotificationId;
import dev.pora.wording.Spoken;
import dev.pora.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How something that is due looks in a chat.
 *
 * @param text may be longer than one message
 * @param keyboard belongs under the last part
 */
public record Told(RichText text, Keyboard keyboard) {

    public static Told of(Message message) {
        Wording wording = Wording.of(message.language());
        return switch (message) {
            case Message.Reminder reminder ->
                new Told(
                        laidOut("⏰ ", wording.reminder(reminder)),
                        buttons(reminder.notification(), reminder.occurrence(), Texts.in(message.language())));
            case Message.Notice notice -> new Told(laidOut("⚠️ ", wording.notice(notice)), Keyboard.none());
        };
    }

    private static RichText laidOut(String sign, Spoken spoken) {
        RichText headline = RichText.plain(sign).thenBold(spoken.headline());
        return spoken.remarks().isEmpty() ? headline : headline.then("\n\n" + String.join("\n", spoken.remarks()));
    }

    private static Keyboard buttons(NotificationId notification, Instant occurrence, Texts texts) {
        List<Keyboard.Button> later = Stream.of(Later.values())
                .map(pause -> new Keyboard.Button(
                        texts.later(pause), new ButtonData.Snoozed(notification, occurrence, pause).encoded()))
                .toList();
        return new Keyboard.Inline(List.of(List.of(done(notification, occurrence, texts)), later));
    }

    static Keyboard.Button done(NotificationId notification, Instant occurrence, Texts texts) {
        return new Keyboard.Button(texts.done(), new ButtonData.Done(notification, occurrence).encoded());
    }
}
