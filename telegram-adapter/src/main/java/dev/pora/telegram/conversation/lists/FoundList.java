package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Bookmark;
import dev.pora.listing.Choice;
import dev.pora.listing.Leaf;
import dev.pora.listing.Listings;
import dev.pora.listing.Opening;
import dev.pora.listing.Words;
import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.ListTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What contains certain words, what is over too: what is open first. */
final class FoundList {
    private static final int SIZE = 10;

    private final Stock stock;
    private final Listings listings;

    FoundList(Stock stock, Listings listings) {
        this.stock = stock;
        this.listings = listings;
    }

    /** Empty when nothing contains them. */
    Optional<Sheet> sheet(Turn turn, View.Found view, String query, Words words, Optional<Bookmark> at) {
        Choice choice = turn.inPrivate()
                ? Choice.EVERYTHING
                : Choice.EVERYTHING.toldAt(turn.chat().destination());
        Opening opening = at.map(mark -> Opening.at(mark, SIZE)).orElse(Opening.first(SIZE));
        Leaf<Notification> leaf = listings.containing(turn.user().id(), words, choice, opening);
        List<Listed> lines = leaf.lines().stream().map(one -> listed(turn, one)).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sheet(
                        Sheet.place(view, at, leaf),
                        title(turn, query, leaf.total()),
                        lines,
                        List.of(Sheet.pager(turn, view, leaf))));
    }

    private RichText title(Turn turn, String query, int count) {
        return RichText.plain(
                turn.texts().lists().found(count, shown(query)) + " " + ListTimes.clockOf(turn, stock.now()));
    }

    /** A query as it is said back. */
    static String shown(String query) {
        return Excerpt.line(query);
    }

    private Listed listed(Turn turn, Notification notification) {
        ListTexts texts = turn.texts().lists();
        Entry entry = new Entry(notification, at(turn, notification), Set.of());
        return new Listed(notification.isOpen() ? "" : texts.over(), notification.id(), entry.whole(turn));
    }

    /** By its schedule alone: when what is over came, and when the rest comes if it was not put off. */
    private Optional<Instant> at(Turn turn, Notification notification) {
        return switch (notification.schedule()) {
            case Once once -> Optional.of(once.instant(turn.user().zoneOrUtc()));
            default ->
                notification.isOpen()
                        ? notification.schedule().next(stock.now(), stock.calendar(turn.user()))
                        : Optional.empty();
        };
    }
}
