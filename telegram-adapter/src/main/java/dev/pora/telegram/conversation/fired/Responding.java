package dev.pora.telegram.conversation.fired;

import dev.pora.delivery.Sequel;
import dev.pora.notification.Alarm;
import dev.pora.notification.Answering;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Snooze;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TimeWords;
import dev.pora.telegram.words.FiredTexts;
import dev.pora.telegram.words.GroupTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does what people answer to a reminder that was told, and takes it back. */
public final class Responding {
    /** So many names stand beside the longest excerpt of an event in one message. */
    private static final int FEW = 5;

    private final Ledger ledger;
    private final Answering answering;
    private final Changing changing;
    private final Undoing undoing;
    private final TimeWords words;

    public Responding(Ledger ledger, TimeWords words) {
        this.ledger = ledger;
        this.answering = new Answering(ledger);
        this.changing = new Changing(ledger);
        this.undoing = new Undoing(ledger);
        this.words = words;
    }

    public Effect done(Turn turn, NotificationId id, Instant occurrence) {
        return Effect.of(turn, answering.done(turn.user(), id, occurrence), made -> done(turn, made, occurrence, ""));
    }

    /** The same where several see it: by whom. */
    public Effect doneBy(Turn turn, NotificationId id, Instant occurrence, String name) {
        return Effect.of(
                turn,
                answering.done(turn.user(), id, occurrence),
                made -> done(turn, made, occurrence, "\n" + turn.texts().group().doneBy(name)));
    }

    /** One of those who are named has done it; when all have, it is done. */
    public Effect acknowledge(Turn turn, NotificationId id, Instant occurrence, Person who) {
        return Effect.of(
                turn,
                answering.acknowledge(turn.user(), id, occurrence, who),
                made -> acknowledged(turn, made, occurrence));
    }

    private Page acknowledged(Turn turn, Changed.Made made, Instant occurrence) {
        Roll roll = made.notification().content().roll();
        if (roll.isDone(occurrence)) {
            GroupTexts texts = turn.texts().group();
            return done(turn, made, occurrence, "\n" + texts.doneBy(Company.names(roll.doneBy(occurrence), texts)));
        }
        Page page = asTold(turn, made.notification(), occurrence);
        return page.with(Keyboard.stacked(page.keyboard(), undo(turn, made, occurrence)));
    }

    /** One of those who are named need not do it; when all others have done it, it is done. */
    public Effect excuse(Turn turn, NotificationId id, Instant occurrence, Person who) {
        return Effect.of(
                turn, answering.excuse(turn.user(), id, occurrence, who), made -> acknowledged(turn, made, occurrence));
    }

    /** Whether somebody has said so already, and nothing of it is to come again. */
    public boolean isDone(Notification notification, Instant occurrence) {
        boolean said = notification.lastDone().filter(occurrence::equals).isPresent();
        return said
                && ledger.alarms().of(notification.owner(), notification.id()).stream()
                        .noneMatch(alarm -> alarm.occurrence().equals(occurrence));
    }

    private static Page done(Turn turn, Changed.Made made, Instant occurrence, String by) {
        RichText text = marked("✅ ", made.notification()).then(by);
        RichText told = made.next()
                .map(turn::moment)
                .map(next -> text.then("\n" + following(turn, made.notification(), next)))
                .orElse(text);
        return Page.of(withWarning(turn, told, made)).with(undo(turn, made, occurrence));
    }

    private static String following(Turn turn, Notification notification, String next) {
        FiredTexts texts = turn.texts().fired();
        return notification.schedule() instanceof AfterDone ? texts.countedFromDone(next) : texts.nextTime(next);
    }

    public Effect snooze(Turn turn, NotificationId id, Instant occurrence, Snooze snooze) {
        return Effect.of(
                turn, answering.snooze(turn.user(), id, occurrence, snooze), made -> snoozed(turn, made, occurrence));
    }

    private Page snoozed(Turn turn, Changed.Made made, Instant occurrence) {
        FiredTexts texts = turn.texts().fired();
        RichText marked = marked("💤 ", made.notification());
        RichText text = putOff(made.notification(), occurrence)
                .map(until -> marked.then("\n" + texts.snoozedUntil(turn.moment(until))))
                .orElse(marked);
        RichText clock = turn.user().zone().isPresent()
                ? text
                : text.then("\n\n" + turn.texts().utcForNow());
        Keyboard done = Keyboard.column(List.of(Told.done(made.notification().id(), occurrence, texts)));
        return Page.of(withWarning(turn, clock, made)).with(Keyboard.stacked(done, undoPutOff(turn, made, occurrence)));
    }

    private Optional<Instant> putOff(Notification notification, Instant occurrence) {
        return alarms(notification, Alarm.Kind.SNOOZED)
                .filter(alarm -> alarm.occurrence().equals(occurrence))
                .map(Alarm::planned)
                .findFirst();
    }

    private Stream<Alarm> alarms(Notification notification, Alarm.Kind kind) {
        return ledger.alarms().of(notification.owner(), notification.id()).stream()
                .filter(alarm -> alarm.kind() == kind);
    }

    /** Leaves out what the rule yields next, once: another press does not go on skipping. */
    public Effect skipNext(Turn turn, NotificationId id, Instant occurrence) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> skipNext(turn, notification, occurrence))
                .orElseGet(Effect.Gone::new);
    }

    private Effect skipNext(Turn turn, Notification notification, Instant occurrence) {
        Optional<Instant> ahead = alarms(notification, Alarm.Kind.OCCURRENCE)
                .map(Alarm::occurrence)
                .findFirst();
        if (ahead.isPresent() && isSkipped(turn, notification, ahead.get())) {
            return new Effect.Refused(turn.texts().fired().skippedAlready());
        }
        return Effect.of(
                turn,
                changing.skipNext(turn.user(), notification.id()),
                made -> skipped(turn, made, occurrence, ahead));
    }

    private boolean isSkipped(Turn turn, Notification notification, Instant ahead) {
        return notification.schedule() instanceof Recurring series
                && series.withExceptions(Exceptions.none())
                        .next(ledger.clock().instant(), turn.user().calendar(ledger.holidays()))
                        .filter(ruled -> ruled.isBefore(ahead))
                        .isPresent();
    }

    private static Page skipped(Turn turn, Changed.Made made, Instant occurrence, Optional<Instant> ahead) {
        FiredTexts texts = turn.texts().fired();
        RichText marked = marked("⏰ ", made.notification());
        RichText text = ahead.map(instant -> marked.then("\n" + texts.skipping(turn.moment(instant))))
                .orElse(marked)
                .then("\n"
                        + made.next()
                                .map(next -> texts.nextTime(turn.moment(next)))
                                .orElseGet(texts::nothingAfter));
        Keyboard answers = Told.answers(made.notification().id(), occurrence, texts);
        return Page.of(withWarning(turn, text, made))
                .with(Keyboard.stacked(answers, undoPutOff(turn, made, occurrence)));
    }

    private static RichText withWarning(Turn turn, RichText text, Changed.Made made) {
        return made.beingSent() ? text.then("\n" + turn.texts().fired().onItsWay()) : text;
    }

    private static Keyboard undo(Turn turn, Changed.Made made, Instant occurrence) {
        return takeBack(turn, new ButtonData.UndoFired(made.undo(), occurrence));
    }

    private static Keyboard undoPutOff(Turn turn, Changed.Made made, Instant occurrence) {
        return takeBack(turn, new ButtonData.UndoPutOff(made.undo(), occurrence));
    }

    private static Keyboard takeBack(Turn turn, ButtonData data) {
        return Keyboard.column(List.of(new Keyboard.Button(turn.texts().fired().takeBack(), data.encoded())));
    }

    static RichText marked(String sign, Notification notification) {
        return marked(sign, notification, Excerpt.LONG);
    }

    private static RichText marked(String sign, Notification notification, int room) {
        return RichText.plain(sign).thenBold(Excerpt.of(notification.event().value(), room));
    }

    /** Many names need room of their own. */
    private static int room(Notification notification) {
        boolean many = notification.content().roll().entries().size() > FEW;
        return many ? Excerpt.MIDDLE : Excerpt.LONG;
    }

    /** The reminder stands again as it was told, with its buttons. */
    public Effect undo(Turn turn, UndoId change, Instant occurrence) {
        return switch (undoing.undo(turn.user(), change)) {
            case Undone.Back back -> Effect.shown(asTold(turn, back.notification(), occurrence));
            case Undone.Gone _ -> new Effect.Refused(turn.texts().fired().tooLateToTakeBack());
            case Undone.Overtaken _ -> new Effect.Refused(turn.texts().fired().overtaken());
        };
    }

    /** As it was told, and where several see it with who has done it by now. */
    public Page asTold(Turn turn, Notification notification, Instant occurrence) {
        Page alone = alone(turn, notification, occurrence);
        if (!notification.isToldToOthers(turn.user())) {
            return alone;
        }
        GroupTexts texts = turn.texts().group();
        Roll roll = notification.content().roll();
        RichText text = Company.progress(roll, occurrence, texts)
                .map(people -> alone.text().then("\n\n").then(people))
                .orElse(alone.text());
        return Page.of(text).with(Company.told(alone.keyboard(), notification.id(), occurrence, roll, texts));
    }

    private Page alone(Turn turn, Notification notification, Instant occurrence) {
        FiredTexts texts = turn.texts().fired();
        boolean ahead = occurrence.isAfter(ledger.clock().instant());
        RichText marked = marked(ahead ? "🔔 " : "⏰ ", notification, room(notification));
        RichText fired =
                notification.schedule() instanceof AfterDone ? marked.then("\n\n" + texts.countsFromDone()) : marked;
        return ahead
                ? Page.of(marked).with(Told.announced(notification.id(), occurrence, texts))
                : Page.of(fired)
                        .with(Told.fired(notification.id(), occurrence, Sequel.of(notification.schedule()), texts));
    }

    /** What an occurrence is put off to on the calendar; empty when the person has no such reminder. */
    public Optional<Target> target(Turn turn, NotificationId id, Instant occurrence) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> new SnoozeTarget(turn, notification, occurrence, this, words));
    }

    /** Which occurrence somebody means who names a reminder only: one that was told if there is one, or the next. */
    public Instant meant(Turn turn, NotificationId id) {
        List<Alarm> alarms = ledger.alarms().of(turn.user().id(), id);
        return Stream.of(Alarm.Kind.NAG, Alarm.Kind.SNOOZED, Alarm.Kind.OCCURRENCE)
                .flatMap(kind -> alarms.stream().filter(alarm -> alarm.kind() == kind))
                .map(Alarm::occurrence)
                .findFirst()
                .orElseGet(() -> ledger.clock().instant());
    }
}
