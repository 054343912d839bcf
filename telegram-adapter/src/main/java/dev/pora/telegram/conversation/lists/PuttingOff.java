package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Listings.Due;
import dev.pora.notification.Answering;
import dev.pora.notification.Answering.Together;
import dev.pora.notification.Changed;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Occurrence;
import dev.pora.notification.Snooze;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Later;
import dev.pora.telegram.conversation.button.ListTouch;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TimeWords;
import dev.pora.telegram.words.FiredTexts;
import dev.pora.telegram.words.ListTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts all that is due off at once, and takes that back at once. It begins under a list, or under a reminder that was told;
 * what is due in that chat is what is due at the press.
 */
public final class PuttingOff {
    /** So many of several are named. */
    private static final int SHOWN = 15;

    private final Ledger ledger;
    private final Answering answering;
    private final Undoing undoing;
    private final Waiting waiting;
    private final TimeWords words;

    public PuttingOff(Ledger ledger, Waiting waiting, TimeWords words) {
        this.ledger = ledger;
        this.answering = new Answering(ledger);
        this.undoing = new Undoing(ledger);
        this.waiting = waiting;
        this.words = words;
    }

    /** The button that asks until when; nothing where fewer than two are due. */
    static List<Keyboard.Button> offer(Turn turn, int due, Optional<Occurrence> told) {
        return due < 2
                ? List.of()
                : List.of(Sheet.pressed(
                        turn, turn.texts().lists().putAllOff(due), new ListTouch.PutOff(ListTouch.Way.ASK, told)));
    }

    /**
     * @param before what stood there before
     * @param told what the message tells under which the button stands; empty for a list
     */
    Effect press(Turn turn, ListTouch.Way way, Optional<Occurrence> told, Function<Turn, Effect> before) {
        return switch (way) {
            case LEAVE -> before.apply(turn);
            case ASK -> ask(turn, told);
            case TEN_MINUTES, ONE_HOUR, TOMORROW ->
                put(
                        turn,
                        told,
                        way.later()
                                .orElseThrow()
                                .snooze(turn.user().preferences().habits()));
        };
    }

    private Effect ask(Turn turn, Optional<Occurrence> told) {
        List<Due> due = waiting.here(turn);
        if (due.isEmpty()) {
            return nothingDue(turn);
        }
        RichText text = heading(turn, due).then("\n\n" + turn.texts().lists().untilWhen());
        return Effect.shown(Page.of(text).with(new Keyboard.Inline(ways(turn, told))));
    }

    private static Effect nothingDue(Turn turn) {
        return new Effect.Refused(turn.texts().lists().nothingDue());
    }

    private static RichText heading(Turn turn, List<Due> due) {
        return named(
                turn,
                turn.texts().lists().due(due.size()),
                due.stream().map(Due::notification).toList());
    }

    private static RichText named(Turn turn, String title, List<Notification> all) {
        RichText text = RichText.plain(title);
        for (Notification one : all.subList(0, Math.min(SHOWN, all.size()))) {
            text = text.then("\n• ").then(new Entry(one, Optional.empty(), Set.of()).named());
        }
        return all.size() > SHOWN ? text.then("\n" + turn.texts().more(all.size() - SHOWN)) : text;
    }

    private static List<List<Keyboard.Button>> ways(Turn turn, Optional<Occurrence> told) {
        List<Keyboard.Button> later = Stream.of(Later.values())
                .map(pause -> Sheet.pressed(
                        turn,
                        Told.words(turn.texts().fired(), pause),
                        new ListTouch.PutOff(ListTouch.Way.of(pause), told)))
                .toList();
        Aim aim = told.<Aim>map(Aim.AllDueWith::new)
                .orElseGet(() -> new Aim.AllDue(turn.user().telegramId()));
        Keyboard.Button pick = new Keyboard.Button(
                turn.texts().fired().laterPicked(), new ButtonData.Pick(aim, Step.Plain.OPEN).encoded());
        Keyboard.Button back =
                Sheet.pressed(turn, turn.texts().card().back(), new ListTouch.PutOff(ListTouch.Way.LEAVE, told));
        return List.of(later, List.of(pick), List.of(back));
    }

    private Effect put(Turn turn, Optional<Occurrence> told, Snooze snooze) {
        List<Occurrence> due = waiting.here(turn).stream().map(Due::occurrence).toList();
        if (due.isEmpty()) {
            return nothingDue(turn);
        }
        Together together = answering.snooze(turn.user(), due, snooze);
        return together.undo()
                .map(undo -> Effect.shown(putOff(turn, together, undo, told, snooze)))
                .orElseGet(() -> refused(turn, together));
    }

    private static Effect refused(Turn turn, Together together) {
        return together.changed().stream()
                .filter(Changed.Refused.class::isInstance)
                .map(one -> turn.wording().refusal(((Changed.Refused) one).why()))
                .findFirst()
                .<Effect>map(Effect.Refused::new)
                .orElseGet(() -> nothingDue(turn));
    }

    private Page putOff(Turn turn, Together together, UndoId undo, Optional<Occurrence> told, Snooze snooze) {
        List<Changed.Made> made = made(together);
        Instant until = snooze.until(ledger.clock().instant(), turn.user().zoneOrUtc());
        ListTexts texts = turn.texts().lists();
        List<Notification> all =
                made.stream().map(Changed.Made::notification).toList().reversed();
        RichText text = named(turn, texts.putOff(made.size(), turn.moment(until)), all);
        boolean warned = made.stream().anyMatch(Changed.Made::beingSent);
        Keyboard.Button back = Sheet.pressed(turn, turn.texts().fired().takeBack(), new ListTouch.TakeBack(undo, told));
        return Page.of(warned ? text.then("\n" + turn.texts().fired().onItsWay()) : text)
                .with(Keyboard.column(List.of(back)));
    }

    private static List<Changed.Made> made(Together together) {
        List<Changed.Made> made = new ArrayList<>();
        together.changed().forEach(one -> {
            if (one instanceof Changed.Made change) {
                made.add(change);
            }
        });
        return made;
    }

    /** As before, as far as that can be. */
    Effect takeBack(Turn turn, UndoId change, Function<Turn, Effect> before) {
        List<Undone> undone = undoing.undoAll(turn.user(), change);
        FiredTexts texts = turn.texts().fired();
        if (undone.stream().anyMatch(Undone.Back.class::isInstance)) {
            return before.apply(turn);
        }
        return new Effect.Refused(undone.isEmpty() ? texts.tooLateToTakeBack() : texts.overtaken());
    }

    /** All that is due, for the calendar. */
    Target target(Turn turn, Optional<Occurrence> told) {
        return new AllDueTarget(
                turn,
                () -> heading(turn, waiting.here(turn)),
                until -> put(turn, told, new Snooze.Until(until)),
                () -> ask(turn, told),
                words);
    }
}
