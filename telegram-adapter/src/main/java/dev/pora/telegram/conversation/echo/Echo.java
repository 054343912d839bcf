package dev.pora.telegram.conversation.echo;

import dev.pora.notification.Changed;
import dev.pora.notification.Hashtags;
import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.Tag;
import dev.pora.notification.UndoId;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.fired.Company;
import dev.pora.telegram.conversation.turn.Ahead;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.GroupTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says back how reminders were understood. */
public final class Echo {
    /** Handled later than this, "in 1 minute" is counted from now instead of from when it was said. */
    private static final Duration PROMPT = Duration.ofSeconds(10);

    /** So many of several are shown. */
    private static final int SHOWN = 20;

    private Echo() {}

    /** One answer for all of them, and one button that takes all of them back; a single one can be corrected as well. */
    public static Page of(Turn turn, List<Scheduled.Saved> saved, Instant now) {
        if (saved.size() == 1) {
            return one(turn, saved.getFirst(), now, Optional.empty());
        }
        return Page.of(withClock(turn, several(turn, saved))).with(undoAll(turn, saved));
    }

    /** A single one as it is after a change, which can be taken back. */
    static Page one(Turn turn, Scheduled.Saved saved, Instant now, Optional<UndoId> change) {
        Page page = Page.of(withClock(turn, one(turn, saved, now)))
                .with(EchoButtons.of(turn, saved.notification(), change));
        return among(turn, saved.notification(), page);
    }

    private static RichText withClock(Turn turn, RichText text) {
        return turn.user().zone().isPresent()
                ? text
                : text.then("\n\n" + turn.texts().utcForNow());
    }

    /** How a single one stands after its message was edited, and how to take that back or to correct it further. */
    public static Page edited(Turn turn, Changed.Made made, Instant now) {
        String changed = turn.texts().items().changed();
        RichText text = made.next()
                .map(next -> one(turn, changed, new Scheduled.Saved(made.notification(), next), now))
                .orElseGet(() -> RichText.plain(changed)
                        .thenBold(Excerpt.of(made.notification().event().value(), Excerpt.LONG)));
        RichText warned =
                made.beingSent() ? text.then("\n" + turn.texts().fired().onItsWay()) : text;
        Page page = Page.of(withClock(turn, warned))
                .with(EchoButtons.of(turn, made.notification(), Optional.of(made.undo())));
        return among(turn, made.notification(), page);
    }

    private static RichText one(Turn turn, Scheduled.Saved saved, Instant now) {
        return one(turn, turn.texts().willRemind(), saved, now);
    }

    private static RichText one(Turn turn, String beginning, Scheduled.Saved saved, Instant now) {
        RichText text = RichText.plain(beginning)
                .thenBold(Excerpt.of(event(saved), Excerpt.LONG))
                .then(tags(saved.notification()))
                .then("\n" + turn.moment(saved.first()))
                .then("\n" + turn.wording().relative(ahead(turn, saved.first(), now)))
                .then(rule(turn, saved));
        return held(turn, saved).map(until -> text.then("\n\n" + until)).orElse(text);
    }

    /** Where several listen: who is called, and a button for whoever wants to be. */
    private static Page among(Turn turn, Notification notification, Page page) {
        if (turn.inPrivate()) {
            return page;
        }
        GroupTexts texts = turn.texts().group();
        return page.then(people(turn, notification))
                .with(Keyboard.stacked(
                        page.keyboard(),
                        Company.saidBack(
                                notification.id(), notification.content().roll(), texts)));
    }

    private static String people(Turn turn, Notification notification) {
        List<Person> people = notification.content().roll().entries().stream()
                .map(Roll.Entry::person)
                .toList();
        GroupTexts texts = turn.texts().group();
        return people.isEmpty() ? "" : "\n" + texts.people(Company.names(people, texts));
    }

    private static String event(Scheduled.Saved saved) {
        return saved.notification().event().value();
    }

    /** " #home", as they were typed. */
    private static String tags(Notification notification) {
        Set<Tag> tags = Hashtags.beside(notification.content());
        return tags.isEmpty() ? "" : " " + Hashtags.written(tags);
    }

    private static String rule(Turn turn, Scheduled.Saved saved) {
        Notification notification = saved.notification();
        return notification.schedule() instanceof Once
                ? ""
                : "\n"
                        + turn.wording()
                                .schedule(notification.schedule(), turn.user().zoneOrUtc());
    }

    private static Optional<String> held(Turn turn, Scheduled.Saved saved) {
        return turn.user().quietUntil(saved.first()).map(end -> turn.texts().heldUntil(turn.moment(end)));
    }

    private static Duration ahead(Turn turn, Instant first, Instant now) {
        boolean prompt = Duration.between(turn.at(), now).compareTo(PROMPT) < 0;
        return Ahead.rounded(Duration.between(prompt ? turn.at() : now, first));
    }

    private static RichText several(Turn turn, List<Scheduled.Saved> saved) {
        boolean sameEvent = saved.stream().map(Echo::event).distinct().count() == 1;
        RichText text = sameEvent
                ? RichText.plain(turn.texts().willRemind())
                        .thenBold(Excerpt.of(event(saved.getFirst()), Excerpt.MIDDLE))
                        .then(tags(saved.getFirst().notification()))
                : RichText.plain(turn.texts().savedSeveral(saved.size()));
        for (Scheduled.Saved one : saved.subList(0, Math.min(SHOWN, saved.size()))) {
            text = text.then(sameEvent ? time(turn, one) : named(turn, one));
        }
        int more = saved.size() - SHOWN;
        return more > 0 ? text.then("\n\n" + turn.texts().more(more)) : text;
    }

    private static RichText named(Turn turn, Scheduled.Saved saved) {
        return RichText.plain("\n\n")
                .thenBold(Excerpt.line(event(saved)))
                .then(tags(saved.notification()))
                .then("\n" + times(turn, saved))
                .then(turn.inPrivate() ? "" : people(turn, saved.notification()));
    }

    private static RichText time(Turn turn, Scheduled.Saved saved) {
        return RichText.plain("\n• " + times(turn, saved));
    }

    private static String times(Turn turn, Scheduled.Saved saved) {
        return turn.moment(saved.first())
                + rule(turn, saved)
                + held(turn, saved).map(until -> "\n" + until).orElse("");
    }

    private static Keyboard undoAll(Turn turn, List<Scheduled.Saved> saved) {
        ButtonData undo = new ButtonData.Undo(
                saved.stream().map(one -> one.notification().id()).toList());
        return Keyboard.Button.carries(undo.encoded())
                ? Keyboard.column(List.of(new Keyboard.Button(turn.texts().undoAll(), undo.encoded())))
                : Keyboard.none();
    }
}
