package dev.pora.telegram.conversation.lists;

import dev.pora.notification.Changed;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Place;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.FiredTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what is open for what is to be done about it by number, deletes, and takes that back. */
public final class Listing {
    private static final View.Open ALL = View.Open.all(View.Use.CARDS);
    private static final View.Open TO_DELETE = View.Open.all(View.Use.DELETION);

    private final Scheduling scheduling;
    private final Undoing undoing;
    private final Browsing browsing;
    private final Memories memories;

    public Listing(Ledger ledger, Scheduling scheduling, Browsing browsing, Memories memories) {
        this.scheduling = scheduling;
        this.undoing = new Undoing(ledger);
        this.browsing = browsing;
        this.memories = memories;
    }

    /** What is open, below another title. */
    public Page ahead(Turn turn, String title) {
        return browsing.under(turn, RichText.plain(title), Place.beginning(ALL));
    }

    public Page toDelete(Turn turn) {
        return browsing.show(turn, TO_DELETE);
    }

    /** Below this title what they saved so far, without buttons; empty when nothing was. */
    public Optional<RichText> soFar(Turn turn, String title) {
        return browsing.soFar(turn, title);
    }

    /** To choose from, for somebody who named a number that is not there. */
    public Page toDeleteInstead(Turn turn) {
        return browsing.under(turn, RichText.plain(turn.texts().noSuchNumber()), Place.beginning(TO_DELETE));
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
        List<Long> listed = memories.of(turn).lists().shown();
        return number < 1 || number > listed.size()
                ? Optional.empty()
                : Optional.of(new NotificationId(listed.get(number - 1)));
    }

    /** Deletes and shows what is left; empty when this person has no such notification. */
    public Optional<Page> deletePressed(Turn turn, NotificationId id) {
        return removed(turn, id)
                .map(List::of)
                .map(made -> withUndo(turn, made, browsing.under(turn, said(turn, made), shown(turn, TO_DELETE))));
    }

    /** Where a list was open last that is for the same, or its beginning. */
    private Place shown(Turn turn, View.Open view) {
        return memories.of(turn)
                .lists()
                .open()
                .filter(place -> place.view() instanceof View.Open open && open.use() == view.use())
                .orElseGet(() -> Place.beginning(view));
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
            return Effect.shown(browsing.under(turn, named(texts.broughtBack(), back), shown(turn, ALL)));
        }
        return new Effect.Refused(
                undone.contains(new Undone.Overtaken()) ? texts.overtaken() : texts.tooLateToTakeBack());
    }
}
