package dev.pora.telegram.conversation.lists;

import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Changed;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Scheduling;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.card.CardButtons;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.FiredTexts;
import dev.pora.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what is ahead, leads to the card of each, and deletes. */
public final class Listing {
    private static final int SHOWN = 10;
    private static final int COUNTED = 1000;
    private static final int PER_ROW = 5;

    private final Ledger ledger;
    private final SharedNotifications shared;
    private final Scheduling scheduling;
    private final Undoing undoing;
    private final Memories memories;

    public Listing(Ledger ledger, SharedNotifications shared, Scheduling scheduling, Memories memories) {
        this.ledger = ledger;
        this.shared = shared;
        this.scheduling = scheduling;
        this.undoing = new Undoing(ledger);
        this.memories = memories;
    }

    public Page ahead(Turn turn) {
        return ahead(turn, turn.texts().listTitle());
    }

    /** The same below another title. */
    public Page ahead(Turn turn, String title) {
        return page(turn, RichText.plain(title), Listing::toCard);
    }

    public Page toDelete(Turn turn) {
        return toDelete(turn, turn.texts().deleteTitle());
    }

    private Page toDelete(Turn turn, String title) {
        return page(turn, RichText.plain(title), Listing::toDeletion);
    }

    private static Keyboard.Button toCard(Turn turn, Labelled labelled) {
        return CardButtons.button(
                turn.texts().card().listButton(labelled.number()),
                labelled.entry().notification().id(),
                Touch.Plain.OPEN);
    }

    private static Keyboard.Button toDeletion(Turn turn, Labelled labelled) {
        String data = new ButtonData.Delete(labelled.entry().notification().id()).encoded();
        return new Keyboard.Button(turn.texts().deleteButton(labelled.number()), data);
    }

    /** Below this title what is ahead of theirs so far, without buttons; empty when nothing is. */
    public Optional<RichText> soFar(Turn turn, String title) {
        List<Entry> all = entries(turn).stream()
                .filter(one -> one.notification().owner().equals(turn.user().id()))
                .toList();
        List<Entry> shown = all.subList(0, Math.min(SHOWN, all.size()));
        RichText text = RichText.plain(title);
        for (Entry one : shown) {
            text = text.then("\n\n").then(one.line(turn));
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(withMore(turn, text, all.size() - shown.size()));
    }

    private static RichText withMore(Turn turn, RichText text, int more) {
        return more > 0 ? text.then("\n\n" + turn.texts().more(more)) : text;
    }

    private Page page(Turn turn, RichText title, BiFunction<Turn, Labelled, Keyboard.Button> button) {
        List<Entry> all = entries(turn);
        List<Entry> shown = all.subList(0, Math.min(SHOWN, all.size()));
        memories.change(
                turn,
                memory -> memory.listing(shown.stream()
                        .map(one -> one.notification().id().value())
                        .toList()));
        if (shown.isEmpty()) {
            return Page.of(nothing(turn));
        }
        RichText text = title;
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (Entry one : shown) {
            Labelled labelled = new Labelled(buttons.size() + 1, one);
            text = text.then("\n\n" + labelled.number() + ". ").then(one.line(turn));
            buttons.add(button.apply(turn, labelled));
        }
        return Page.of(withMore(turn, text, all.size() - shown.size()))
                .with(new Keyboard.Inline(Keyboard.inRows(buttons, PER_ROW)));
    }

    /** A line of the list with its number, from 1. */
    private record Labelled(int number, Entry entry) {}

    private static String nothing(Turn turn) {
        return turn.inPrivate() ? turn.texts().emptyList() : turn.texts().emptyListInGroup();
    }

    /** In a group all that is told there, whoever asked for it: they hear it anyway. */
    private List<Upcoming> upcoming(Turn turn) {
        return turn.inPrivate()
                ? ledger.alarms().upcoming(turn.user().id(), COUNTED)
                : shared.upcoming(turn.chat().destination(), COUNTED);
    }

    private Instant toldAt(Turn turn, Upcoming one) {
        Notification notification = one.notification();
        User owner = notification.owner().equals(turn.user().id())
                ? turn.user()
                : ledger.users().find(notification.owner()).orElse(turn.user());
        return scheduling.toldAt(owner, notification, one.alarm().planned());
    }

    /** What comes next, then what waits. In a group only what is told there: what somebody does elsewhere is nobody's business. */
    private List<Entry> entries(Turn turn) {
        List<Upcoming> upcoming = upcoming(turn);
        Set<NotificationId> timed =
                upcoming.stream().map(one -> one.notification().id()).collect(Collectors.toSet());
        Stream<Entry> waiting =
                ledger.notifications().list(turn.user().id(), Notifications.Page.first(COUNTED)).stream()
                        .filter(Notification::isOpen)
                        .filter(notification -> !timed.contains(notification.id()))
                        .map(Entry::without);
        return Stream.concat(upcoming.stream().map(one -> Entry.of(one, toldAt(turn, one))), waiting)
                .filter(one -> turn.inPrivate()
                        || one.notification().destination().equals(turn.chat().destination()))
                .toList();
    }

    /** To choose from, for somebody who named a number that is not there. */
    public Page toDeleteInstead(Turn turn) {
        return toDelete(turn, turn.texts().noSuchNumber());
    }

    /** {@code 2} is the second of the list as it was shown last, {@code #57} a notification's own number. */
    public Optional<NotificationId> meant(Turn turn, String which) {
        String number = which.strip();
        try {
            return number.startsWith("#")
                    ? Optional.of(new NotificationId(Long.parseLong(number.substring(1))))
                    : listed(turn, Integer.parseInt(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<NotificationId> listed(Turn turn, int number) {
        List<Long> listed = memories.of(turn).listed();
        return number < 1 || number > listed.size()
                ? Optional.empty()
                : Optional.of(new NotificationId(listed.get(number - 1)));
    }

    /** Deletes and shows what is left; empty when this person has no such notification. */
    public Optional<Page> deletePressed(Turn turn, NotificationId id) {
        return removed(turn, id)
                .map(List::of)
                .map(made -> withUndo(turn, made, page(turn, said(turn, made), Listing::toDeletion)));
    }

    /** Deletes these; empty when this person has none of them. */
    public Optional<Page> deleted(Turn turn, List<NotificationId> ids) {
        List<Changed.Made> made =
                ids.stream().flatMap(id -> removed(turn, id).stream()).toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(withUndo(turn, made, Page.of(said(turn, made))));
    }

    private Optional<Changed.Made> removed(Turn turn, NotificationId id) {
        return scheduling.remove(turn.user(), id) instanceof Changed.Made made ? Optional.of(made) : Optional.empty();
    }

    private static RichText said(Turn turn, List<Changed.Made> made) {
        RichText deleted = named(
                turn.texts().deleted(),
                made.stream().map(Changed.Made::notification).toList());
        return made.stream().anyMatch(Changed.Made::beingSent)
                ? deleted.then("\n" + turn.texts().deletedWhileSending())
                : deleted;
    }

    /** Each event once. */
    private static RichText named(String what, List<Notification> notifications) {
        String events = notifications.stream()
                .map(notification -> Excerpt.of(notification.event().value(), Excerpt.MIDDLE))
                .distinct()
                .collect(Collectors.joining(", "));
        return RichText.plain(what).thenBold(Excerpt.of(events, Excerpt.MIDDLE));
    }

    private static Page withUndo(Turn turn, List<Changed.Made> made, Page page) {
        Keyboard.Button undo = new Keyboard.Button(
                turn.texts().fired().takeBack(),
                new ButtonData.UndoInList(made.stream().map(Changed.Made::undo).toList()).encoded());
        return page.with(Keyboard.stacked(page.keyboard(), Keyboard.column(List.of(undo))));
    }

    /** What was deleted is there again: as much of it as can be. */
    public Effect undo(Turn turn, List<UndoId> changes) {
        List<Undone> undone = changes.stream()
                .map(change -> undoing.undo(turn.user(), change))
                .toList();
        List<Notification> back = undone.stream()
                .filter(Undone.Back.class::isInstance)
                .map(one -> ((Undone.Back) one).notification())
                .toList();
        FiredTexts texts = turn.texts().fired();
        if (!back.isEmpty()) {
            return Effect.shown(page(turn, named(texts.broughtBack(), back), Listing::toCard));
        }
        return new Effect.Refused(
                undone.contains(new Undone.Overtaken()) ? texts.overtaken() : texts.tooLateToTakeBack());
    }
}
