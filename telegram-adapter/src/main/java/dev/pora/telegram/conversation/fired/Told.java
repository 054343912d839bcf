package dev.pora.telegram.conversation.fired;

import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.delivery.Sequel;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Original;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Later;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.words.FiredTexts;
import dev.pora.telegram.words.GroupTexts;
import dev.pora.telegram.words.Texts;
import dev.pora.wording.Spoken;
import dev.pora.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            case Message.Reminder reminder -> reminder(reminder, wording.reminder(reminder));
            case Message.Notice notice -> new Told(laidOut("⚠️ ", wording.notice(notice)), Keyboard.none());
        };
    }

    /**
     * What is copied when this is told. An original is copied when its time has come; its announcements and its repetitions
     * are told by its words.
     */
    public static Optional<Original> copied(Message message) {
        return message instanceof Message.Reminder reminder && isItsTime(reminder.occasion())
                ? reminder.original()
                : Optional.empty();
    }

    private static boolean isItsTime(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Ahead _, Occasion.Again _ -> false;
            case Occasion.OnTime _, Occasion.Late _, Occasion.Missed _ -> true;
        };
    }

    /** Below a copy of what it is about: enough to recognise it by. */
    public static Told belowCopy(Message.Reminder reminder) {
        Spoken spoken = Wording.of(reminder.language()).reminder(reminder);
        return reminder(reminder, new Spoken(Excerpt.line(spoken.headline()), spoken.remarks()));
    }

    /** Instead of a copy that cannot be made any more. */
    public static Told withoutOriginal(Message.Reminder reminder) {
        Spoken spoken = Wording.of(reminder.language()).reminder(reminder);
        List<String> remarks = new ArrayList<>(spoken.remarks());
        remarks.add(Texts.in(reminder.language()).fired().originalGone());
        return reminder(reminder, new Spoken(spoken.headline(), remarks));
    }

    private static Told reminder(Message.Reminder reminder, Spoken spoken) {
        FiredTexts texts = Texts.in(reminder.language()).fired();
        boolean ahead = reminder.occasion() instanceof Occasion.Ahead;
        List<String> remarks = new ArrayList<>(spoken.remarks());
        if (reminder.sequel() == Sequel.FROM_DONE) {
            remarks.add(texts.countsFromDone());
        }
        Told alone = new Told(
                laidOut(ahead ? "🔔 " : "⏰ ", new Spoken(spoken.headline(), remarks)),
                ahead
                        ? announced(reminder.notification(), reminder.occurrence(), texts)
                        : fired(reminder.notification(), reminder.occurrence(), reminder.sequel(), texts));
        return reminder.roll()
                .map(roll -> alone.among(
                        reminder, roll, Texts.in(reminder.language()).group()))
                .orElse(alone);
    }

    /** Where several see it. */
    private Told among(Message.Reminder reminder, Roll roll, GroupTexts texts) {
        RichText named = Company.progress(roll, reminder.occurrence(), texts)
                .map(people -> text.then("\n\n").then(people))
                .orElse(text);
        return new Told(named, Company.told(keyboard, reminder.notification(), reminder.occurrence(), roll, texts));
    }

    private static RichText laidOut(String sign, Spoken spoken) {
        RichText headline = RichText.plain(sign).thenBold(spoken.headline());
        return spoken.remarks().isEmpty() ? headline : headline.then("\n\n" + String.join("\n", spoken.remarks()));
    }

    /** Under an occurrence that is announced, it can only be done before its time. */
    static Keyboard announced(NotificationId notification, Instant occurrence, FiredTexts texts) {
        return Keyboard.column(List.of(
                new Keyboard.Button(texts.doneAlready(), new ButtonData.Done(notification, occurrence).encoded())));
    }

    static Keyboard fired(NotificationId notification, Instant occurrence, Sequel sequel, FiredTexts texts) {
        Keyboard answers = answers(notification, occurrence, texts);
        return sequel == Sequel.BY_RULE
                ? Keyboard.stacked(
                        answers,
                        Keyboard.column(List.of(new Keyboard.Button(
                                texts.skipNext(), new ButtonData.SkipNext(notification, occurrence).encoded()))))
                : answers;
    }

    /** Done, or later. */
    static Keyboard answers(NotificationId notification, Instant occurrence, FiredTexts texts) {
        List<Keyboard.Button> later = Stream.of(Later.values())
                .map(pause -> new Keyboard.Button(
                        words(texts, pause), new ButtonData.Snoozed(notification, occurrence, pause).encoded()))
                .toList();
        Keyboard.Button pick = new Keyboard.Button(
                texts.laterPicked(),
                new ButtonData.Pick(new Aim.Snooze(notification, occurrence), Step.Plain.OPEN).encoded());
        Keyboard.Button edit = new Keyboard.Button(texts.edit(), new ButtonData.OpenCard(notification).encoded());
        return new Keyboard.Inline(List.of(List.of(done(notification, occurrence, texts)), later, List.of(pick, edit)));
    }

    /** What the button says that puts off so long. */
    public static String words(FiredTexts texts, Later later) {
        return switch (later) {
            case TEN_MINUTES -> texts.tenMinutes();
            case ONE_HOUR -> texts.oneHour();
            case TOMORROW -> texts.tomorrow();
        };
    }

    static Keyboard.Button done(NotificationId notification, Instant occurrence, FiredTexts texts) {
        return new Keyboard.Button(texts.done(), new ButtonData.Done(notification, occurrence).encoded());
    }
}
