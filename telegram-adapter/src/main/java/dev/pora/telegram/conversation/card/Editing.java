package dev.pora.telegram.conversation.card;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.delivery.Deliveries;
import dev.pora.listing.Listings;
import dev.pora.notification.Alarm;
import dev.pora.notification.Answering;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import dev.pora.telegram.conversation.button.Aim.CardTime;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Does what the buttons of a card say, and shows the card as it is then. */
public final class Editing {
    private static final int NAGS = 6;

    private final Ledger ledger;
    private final Scheduling scheduling;
    private final Changing changing;
    private final Answering answering;
    private final Undoing undoing;
    private final Rescheduling rescheduling;
    private final Rewording rewording;
    private final Tagging tagging;
    private final Copying copying;
    private final Past past;
    private final Card card;
    private final Memories memories;

    public Editing(
            Ledger ledger,
            Scheduling scheduling,
            Rescheduling rescheduling,
            Card card,
            Listings listings,
            Deliveries deliveries,
            Memories memories) {
        this.ledger = ledger;
        this.scheduling = scheduling;
        this.changing = new Changing(ledger);
        this.answering = new Answering(ledger);
        this.undoing = new Undoing(ledger);
        this.rescheduling = rescheduling;
        this.rewording = new Rewording(ledger, card, memories);
        this.tagging = new Tagging(ledger, listings, card, memories);
        this.copying = new Copying(ledger, scheduling, card, memories);
        this.past = new Past(ledger, deliveries);
        this.card = card;
        this.memories = memories;
    }

    public Effect touch(Turn turn, NotificationId id, Touch touch) {
        memories.change(turn, Memory::awaitingNothing);
        return switch (touch) {
            case Touch.Plain plain -> plain(turn, id, plain);
            case Touch.Skip(Instant occurrence) -> skip(turn, id, occurrence);
            case Touch.Tagged(var tag) -> tagging.tag(turn, id, tag);
            case Touch.Untagged(var tag) -> tagging.untag(turn, id, tag);
            case Touch.History(int page) -> past.open(turn, id, page);
            case Touch.Copy(Instant shown) -> copying.copy(turn, id, shown);
            case Touch.Uncopy(var original) -> copying.undo(turn, id, original);
            case Touch.PreAlert(Span span) -> preAlert(turn, id, span);
            case Touch.NagEvery(Duration every) ->
                attend(
                        turn,
                        id,
                        attention -> attention.withNag(Optional.of(
                                new Nag(every, attention.nag().map(Nag::times).orElse(NAGS)))));
            case Touch.NagTimes(int times) ->
                attend(
                        turn,
                        id,
                        attention -> attention.withNag(attention.nag().map(nag -> new Nag(nag.every(), times))));
            case Touch.Late(var lateness) ->
                attend(turn, id, attention -> attention.withLateness(Optional.of(lateness)));
            case Touch.DayOff(var onDayOff) ->
                changed(
                        turn,
                        changing.reschedule(
                                turn.user(),
                                id,
                                schedule -> schedule instanceof Recurring series
                                        ? series.withOnDayOff(onDayOff)
                                        : schedule));
        };
    }

    private Effect plain(Turn turn, NotificationId id, Touch.Plain touch) {
        return switch (touch) {
            case OPEN -> page(turn, id, notification -> card.of(turn, notification));
            case MORE -> page(turn, id, notification -> more(turn, notification));
            case TEXT -> rewording.ask(turn, id);
            case TAGS -> tagging.open(turn, id);
            case HISTORY -> past.open(turn, id, 0);
            case DONE ->
                changed(turn, answering.done(turn.user(), id, ledger.clock().instant()));
            case PAUSE -> changed(turn, changing.pause(turn.user(), id));
            case RESUME -> changed(turn, changing.resume(turn.user(), id));
            case URGENT -> attend(turn, id, attention -> attention.withUrgent(!attention.urgent()));
            case BIND ->
                changed(
                        turn,
                        changing.bind(
                                turn.user(), id, new Zoning.Fixed(turn.user().zoneOrUtc())));
            case FLOAT -> changed(turn, changing.bind(turn.user(), id, new Zoning.Floating()));
            case DELETE -> Effect.of(turn, scheduling.remove(turn.user(), id), made -> deleted(turn, made));
            case TIME -> time(turn, id);
            case NEXT -> asking(turn, id, CardTime.NEXT, turn.texts().card().askNext());
            case FOLLOWING -> following(turn, id);
            case EXCEPT -> asking(turn, id, CardTime.EXCEPT, turn.texts().card().askExcept());
            case EXTRA -> asking(turn, id, CardTime.EXTRA, turn.texts().card().askOnceMore());
            case FROM_DONE -> rescheduling.fromDone(turn, id);
            case PRE_ALERTS -> {
                await(turn, id, Awaited.Subject.PRE_ALERT);
                yield page(turn, id, notification -> new CardMenus(turn, notification).preAlerts());
            }
            case NAG -> page(turn, id, notification -> new CardMenus(turn, notification).nag());
            case NAG_OFF -> attend(turn, id, attention -> attention.withNag(Optional.empty()));
            case LATENESS -> page(turn, id, notification -> new CardMenus(turn, notification).lateness());
            case USUAL_LATENESS -> attend(turn, id, attention -> attention.withLateness(Optional.empty()));
            case LINK -> page(turn, id, notification -> link(turn, notification));
            case DAYS_OFF -> page(turn, id, notification -> daysOff(turn, notification));
            case END -> asking(turn, id, CardTime.END, turn.texts().card().askEnd());
        };
    }

    private Effect page(Turn turn, NotificationId id, Function<Notification, Page> shown) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> Effect.shown(shown.apply(notification)))
                .orElseGet(Effect.Gone::new);
    }

    private void await(Turn turn, NotificationId id, Awaited.Subject subject) {
        memories.change(turn, memory -> memory.awaiting(Awaited.of(subject, id, turn.at())));
    }

    private Effect asking(Turn turn, NotificationId id, CardTime what, String question) {
        await(turn, id, subject(what));
        return page(turn, id, notification -> new CardMenus(turn, notification).asking(question, what));
    }

    private static Awaited.Subject subject(CardTime what) {
        return switch (what) {
            case NEXT -> Awaited.Subject.NEXT;
            case ALL -> Awaited.Subject.FOLLOWING;
            case EXCEPT -> Awaited.Subject.EXCEPT;
            case EXTRA -> Awaited.Subject.EXTRA;
            case END -> Awaited.Subject.END;
        };
    }

    /** Of what is no series the question for its time. */
    private Effect following(Turn turn, NotificationId id) {
        boolean series = ledger.notifications()
                .find(turn.user().id(), id)
                .filter(notification -> notification.schedule() instanceof Recurring)
                .isPresent();
        return series ? asking(turn, id, CardTime.ALL, turn.texts().card().askSeries()) : time(turn, id);
    }

    private Effect time(Turn turn, NotificationId id) {
        return page(turn, id, notification -> {
            if (!(notification.schedule() instanceof Recurring)) {
                await(turn, id, Awaited.Subject.FOLLOWING);
            }
            return new CardMenus(turn, notification).time();
        });
    }

    /** Of what is over nothing is rarely wanted. */
    private Page more(Turn turn, Notification notification) {
        return notification.isOpen() ? card.more(turn, notification) : card.of(turn, notification);
    }

    private Page link(Turn turn, Notification notification) {
        return card.link(turn, notification)
                .map(new CardMenus(turn, notification)::link)
                .orElseGet(() -> card.of(turn, notification));
    }

    private Page daysOff(Turn turn, Notification notification) {
        return notification.schedule() instanceof Recurring series
                ? new CardMenus(turn, notification).daysOff(series)
                : card.of(turn, notification);
    }

    private Effect changed(Turn turn, Changed changed) {
        return Effect.of(turn, changed, made -> card.changed(turn, made));
    }

    private Effect attend(Turn turn, NotificationId id, UnaryOperator<Attention> edit) {
        return changed(turn, changing.attend(turn.user(), id, edit));
    }

    /** A press that comes twice skips once. */
    private Effect skip(Turn turn, NotificationId id, Instant occurrence) {
        boolean ahead = ledger.alarms().of(turn.user().id(), id).stream()
                .anyMatch(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE
                        && alarm.occurrence().equals(occurrence));
        return ahead ? skip(turn, id) : page(turn, id, notification -> card.of(turn, notification));
    }

    public Effect skip(Turn turn, NotificationId id) {
        return changed(turn, changing.skipNext(turn.user(), id));
    }

    /** Announced so long before from now on, or no more if it was. */
    private Effect preAlert(Turn turn, NotificationId id, Span span) {
        Optional<Notification> notification =
                ledger.notifications().find(turn.user().id(), id);
        boolean on = notification
                .filter(one -> one.attention().preAlerts().contains(span))
                .isPresent();
        return on
                ? attend(turn, id, attention -> attention.withPreAlerts(without(attention, span)))
                : announce(turn, id, span);
    }

    /** Announced so long before as well. */
    public Effect announce(Turn turn, NotificationId id, Span span) {
        boolean full = ledger.notifications()
                .find(turn.user().id(), id)
                .filter(one -> one.attention().preAlerts().size() >= Attention.MOST_PRE_ALERTS)
                .isPresent();
        return full
                ? new Effect.Refused(turn.texts().card().tooManyPreAlerts(Attention.MOST_PRE_ALERTS))
                : attend(turn, id, attention -> attention.withPreAlerts(with(attention, span)));
    }

    private static SequencedSet<Span> without(Attention attention, Span span) {
        SequencedSet<Span> spans = new LinkedHashSet<>(attention.preAlerts());
        spans.remove(span);
        return spans;
    }

    private static SequencedSet<Span> with(Attention attention, Span span) {
        SequencedSet<Span> spans = new LinkedHashSet<>(attention.preAlerts());
        spans.add(span);
        return spans;
    }

    /** Another text, as it was typed. */
    public Effect reword(Turn turn, NotificationId id, String text) {
        return rewording.typed(turn, id, text);
    }

    /** More tags, as they were typed. */
    public Effect tag(Turn turn, NotificationId id, String words) {
        return tagging.typed(turn, id, words);
    }

    public Effect undo(Turn turn, UndoId change, NotificationId id) {
        memories.change(turn, Memory::awaitingNothing);
        return switch (undoing.undo(turn.user(), change)) {
            case Undone.Back back -> Effect.shown(card.of(turn, back.notification()));
            case Undone.Gone _ -> new Effect.Refused(turn.texts().fired().tooLateToTakeBack());
            case Undone.Overtaken _ -> new Effect.Refused(turn.texts().fired().overtaken());
        };
    }

    private static Page deleted(Turn turn, Changed.Made made) {
        RichText text = RichText.plain(turn.texts().deleted())
                .thenBold(Excerpt.of(made.notification().event().value(), Excerpt.MIDDLE));
        Keyboard.Button undo = new Keyboard.Button(
                turn.texts().fired().takeBack(),
                new ButtonData.UndoOnCard(made.undo(), made.notification().id()).encoded());
        Keyboard.Button list = new Keyboard.Button(
                turn.texts().card().backToList(),
                new ButtonData.ShowList(turn.user().telegramId()).encoded());
        RichText warned = made.beingSent() ? text.then("\n" + turn.texts().deletedWhileSending()) : text;
        return Page.of(warned).with(new Keyboard.Inline(List.of(List.of(undo, list))));
    }
}
