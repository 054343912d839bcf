package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Listings;
import dev.pora.listing.Words;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Occurrence;
import dev.pora.notification.Scheduling;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.Tag;
import dev.pora.telegram.conversation.button.ListTouch;
import dev.pora.telegram.conversation.button.Place;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.memory.Lists;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.util.List;
import java.util.Optional;

/** Shows lists and leafs through them. What was shown last is remembered, for the numbers that people type. */
public final class Browsing {
    /** Nobody remembers more of what they are looking for. */
    private static final int LONGEST_QUERY = 200;

    private final Ledger ledger;
    private final Responding responding;
    private final Memories memories;
    private final OpenList open;
    private final DayList days;
    private final FoundList found;
    private final Waiting waiting;
    private final PuttingOff puttingOff;

    public Browsing(
            Ledger ledger,
            SharedNotifications shared,
            Listings listings,
            Scheduling scheduling,
            Responding responding,
            TimeWords words,
            Memories memories) {
        this.ledger = ledger;
        this.responding = responding;
        this.memories = memories;
        Stock stock = new Stock(ledger, shared, listings, scheduling);
        this.waiting = new Waiting(listings, scheduling, ledger.clock());
        this.open = new OpenList(stock);
        this.days = new DayList(stock, waiting);
        this.found = new FoundList(stock, listings);
        this.puttingOff = new PuttingOff(ledger, waiting, words);
    }

    public Page show(Turn turn, View view) {
        return show(turn, Place.beginning(view));
    }

    public Page show(Turn turn, Place place) {
        return sheet(turn, place)
                .map(sheet -> shown(turn, sheet))
                .orElseGet(() -> Page.of(turn.texts().lists().searchForgotten()));
    }

    private Optional<Sheet> sheet(Turn turn, Place place) {
        return switch (place.view()) {
            case View.Open all -> Optional.of(open.sheet(turn, all, place.at()));
            case View.Days some -> Optional.of(days.sheet(turn, some, place.at()));
            case View.Found search ->
                memories.of(turn)
                        .lists()
                        .searched(search.query())
                        .flatMap(query ->
                                Words.of(query).flatMap(words -> found.sheet(turn, search, query, words, place.at())));
        };
    }

    private Page shown(Turn turn, Sheet sheet) {
        memories.change(turn, memory -> memory.with(memory.lists().showing(sheet.numbered(), sheet.place())));
        return sheet.page(turn);
    }

    /** Below another title, which stays away from an empty list. */
    Page under(Turn turn, RichText title, Place place) {
        Sheet sheet = sheet(turn, place).orElseGet(() -> open.sheet(turn, View.Open.all(View.Use.CARDS), place.at()));
        return shown(turn, sheet.under(title));
    }

    /** What they have here themselves, without buttons; empty when that is nothing. */
    Optional<RichText> soFar(Turn turn, String title) {
        Sheet sheet = open.own(turn, RichText.plain(title));
        return sheet.lines().isEmpty() ? Optional.empty() : Optional.of(sheet.unnumbered());
    }

    /** Where a list was open last. */
    public Page back(Turn turn) {
        return show(
                turn, memories.of(turn).lists().open().orElseGet(() -> Place.beginning(View.Open.all(View.Use.CARDS))));
    }

    /** From the card that is opened somebody comes back to this place. */
    public void leaves(Turn turn, Place place) {
        memories.change(turn, memory -> memory.with(memory.lists().at(place)));
    }

    /** All, or what has the tag that is named; words that name none are searched for. */
    public Page list(Turn turn, String words) {
        View.Open all = View.Open.all(View.Use.CARDS);
        if (words.isBlank()) {
            return show(turn, all);
        }
        Optional<View.Open> tagged = tag(words)
                .map(all::tagged)
                .filter(view -> open.has(turn, view.tag().orElseThrow()));
        if (tagged.isPresent()) {
            return show(turn, tagged.get());
        }
        return words.startsWith("#")
                ? under(turn, RichText.plain(turn.texts().lists().noSuchTag()), Place.beginning(all))
                : search(turn, words);
    }

    private static Optional<Tag> tag(String words) {
        try {
            return Optional.of(new Tag(words.startsWith("#") ? words.substring(1) : words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Page search(Turn turn, String query) {
        if (query.length() > LONGEST_QUERY) {
            return Page.of(turn.texts().lists().searchTooLong(LONGEST_QUERY));
        }
        return Words.of(query).isEmpty()
                ? Page.of(turn.asked(turn.texts().lists().searchWhat()))
                : searched(turn, query)
                        .orElseGet(() -> Page.of(turn.texts().lists().foundNothing(FoundList.shown(query))));
    }

    /** Empty when nothing contains these words, in no form of them either. */
    public Optional<Page> searched(Turn turn, String query) {
        return query.length() > LONGEST_QUERY
                ? Optional.empty()
                : found(turn, query).or(() -> Stems.of(query).flatMap(stems -> found(turn, stems)));
    }

    private Optional<Page> found(Turn turn, String query) {
        long message = turn.said() instanceof Said.Text text ? text.messageId() : 0;
        Optional<Sheet> sheet = Words.of(query)
                .flatMap(words -> found.sheet(turn, new View.Found(message), query, words, Optional.empty()));
        sheet.ifPresent(_ -> memories.change(
                turn, memory -> memory.with(memory.lists().searching(new Lists.Search(message, query)))));
        return sheet.map(some -> shown(turn, some));
    }

    public Effect putOff(Turn turn, ListTouch.PutOff touch) {
        return puttingOff.press(turn, touch.way(), touch.told(), back -> before(back, touch.told()));
    }

    public Effect takeBack(Turn turn, ListTouch.TakeBack touch) {
        return puttingOff.takeBack(turn, touch.change(), back -> before(back, touch.told()));
    }

    /** What all that is due is put off to on the calendar. */
    public Target target(Turn turn, Optional<Occurrence> told) {
        return puttingOff.target(turn, told);
    }

    /** The reminder as it was told, or today's list. */
    private Effect before(Turn turn, Optional<Occurrence> told) {
        return told.map(one -> find(turn, one.notification())
                        .map(notification -> Effect.shown(asTold(turn, notification, one)))
                        .orElseGet(Effect.Gone::new))
                .orElseGet(() -> Effect.shown(show(turn, View.Days.TODAY)));
    }

    private Optional<Notification> find(Turn turn, NotificationId id) {
        return ledger.notifications().find(turn.user().id(), id);
    }

    private Page asTold(Turn turn, Notification notification, Occurrence told) {
        Page page = responding.asTold(turn, notification, told.at());
        List<Keyboard.Button> offer = PuttingOff.offer(turn, waiting.here(turn).size(), Optional.of(told));
        return offer.isEmpty() ? page : page.with(Keyboard.stacked(page.keyboard(), Keyboard.column(offer)));
    }
}
