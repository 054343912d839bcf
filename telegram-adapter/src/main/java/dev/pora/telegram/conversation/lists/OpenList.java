package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Bookmark;
import dev.pora.listing.Leaf;
import dev.pora.listing.Listings.TagCount;
import dev.pora.listing.Listings.Times;
import dev.pora.listing.Opening;
import dev.pora.notification.Tag;
import dev.pora.telegram.conversation.button.Place;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.ListTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is open: by day, and apart from that what comes again and again. A short list has both in one message. */
final class OpenList {
    private static final int SIZE = 10;
    private static final int TAGS = 6;
    private static final int TAGS_PER_ROW = 3;

    private final Stock stock;

    OpenList(Stock stock) {
        this.stock = stock;
    }

    Sheet sheet(Turn turn, View.Open view, Optional<Bookmark> at) {
        List<TagCount> tags = stock.tags(turn);
        Optional<Tag> tag = view.tag().flatMap(mark -> marked(turn, tags, mark));
        View.Open meant = tag.isPresent() ? view : view.untagged();
        Leaf<Entry> once = leaf(turn, meant, tag, Times.ONCE, at);
        Leaf<Entry> again = leaf(turn, meant, tag, Times.AGAIN, at);
        return once.total() + again.total() <= SIZE
                ? together(turn, meant, tag, tags, once, again)
                : apart(turn, meant, at, tag, tags, once, again);
    }

    /** What its person has here, as much as fits. */
    Sheet own(Turn turn, RichText title) {
        List<Listed> lines = new ArrayList<>(byDay(turn, stock.own(turn, Times.ONCE, Opening.first(SIZE))));
        lines.addAll(repeated(turn, stock.own(turn, Times.AGAIN, Opening.first(SIZE))));
        return new Sheet(Place.beginning(View.Open.all(View.Use.CARDS)), title, lines, List.of());
    }

    /** Whether anything has the tag of this mark. */
    boolean has(Turn turn, String mark) {
        return marked(turn, stock.tags(turn), mark).isPresent();
    }

    /** In a group what was asked for by its name is found again among what is told there. */
    private Optional<Tag> marked(Turn turn, List<TagCount> tags, String mark) {
        Stream<Tag> all = turn.inPrivate()
                ? tags.stream().map(TagCount::tag)
                : Stream.of(Times.values())
                        .flatMap(times ->
                                stock.open(turn, times, Optional.empty(), Opening.first(Opening.MOST)).lines().stream())
                        .flatMap(entry -> entry.notification().content().tags().stream());
        return all.filter(one -> View.Open.mark(one).equals(mark)).findFirst();
    }

    /** Only one of both is leafed through. */
    private Leaf<Entry> leaf(Turn turn, View.Open view, Optional<Tag> tag, Times times, Optional<Bookmark> at) {
        Opening opening = at.filter(_ -> view.times().equals(Optional.of(times)))
                .map(mark -> Opening.at(mark, SIZE))
                .orElse(Opening.first(SIZE));
        return stock.open(turn, times, tag, opening);
    }

    private Sheet together(
            Turn turn, View.Open view, Optional<Tag> tag, List<TagCount> tags, Leaf<Entry> once, Leaf<Entry> again) {
        List<Listed> lines = new ArrayList<>(byDay(turn, once));
        lines.addAll(repeated(turn, again));
        View.Open both = new View.Open(Optional.empty(), view.tag(), view.use());
        return new Sheet(
                Place.beginning(both), title(turn, both, tag, lines.isEmpty()), lines, tagRows(turn, both, tag, tags));
    }

    private Sheet apart(
            Turn turn,
            View.Open view,
            Optional<Bookmark> at,
            Optional<Tag> tag,
            List<TagCount> tags,
            Leaf<Entry> once,
            Leaf<Entry> again) {
        Times times = once.total() == 0
                ? Times.AGAIN
                : again.total() == 0 ? Times.ONCE : view.times().orElse(Times.ONCE);
        Leaf<Entry> leaf = times == Times.ONCE ? once : again;
        View.Open shown = view.of(times);
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(Sheet.pager(turn, shown, leaf));
        rows.add(switches(turn, shown, once.total(), again.total()));
        rows.addAll(tagRows(turn, shown, tag, tags));
        List<Listed> lines = times == Times.ONCE ? byDay(turn, leaf) : repeated(turn, leaf);
        return new Sheet(Sheet.place(shown, at, leaf), title(turn, shown, tag, false), lines, rows);
    }

    private RichText title(Turn turn, View.Open view, Optional<Tag> tag, boolean empty) {
        ListTexts texts = turn.texts().lists();
        if (empty) {
            return RichText.plain(
                    turn.inPrivate() ? turn.texts().emptyList() : turn.texts().emptyListInGroup());
        }
        String clock = ListTimes.clockOf(turn, stock.now());
        return RichText.plain(
                view.use() == View.Use.DELETION
                        ? turn.texts().deleteTitle() + "\n" + clock
                        : tag.map(one -> texts.tagged(one.value())).orElseGet(turn.texts()::listTitle) + " " + clock);
    }

    private List<Listed> byDay(Turn turn, Leaf<Entry> leaf) {
        return leaf.lines().stream()
                .sorted(Comparator.comparing(one -> one.at().map(Stock::rank).orElse(Long.MAX_VALUE)))
                .map(one -> new Listed(
                        one.at()
                                .map(at -> ListTimes.heading(turn, at, stock.now()))
                                .orElseGet(turn.texts().lists()::unplanned),
                        one.notification().id(),
                        one.ofDay(turn)))
                .toList();
    }

    private static List<Listed> repeated(Turn turn, Leaf<Entry> leaf) {
        return leaf.lines().stream()
                .map(one -> new Listed(
                        turn.texts().lists().repeated(), one.notification().id(), one.whole(turn)))
                .toList();
    }

    private static List<Keyboard.Button> switches(Turn turn, View.Open shown, int once, int again) {
        ListTexts texts = turn.texts().lists();
        if (once == 0 || again == 0) {
            return List.of();
        }
        boolean first = shown.times().equals(Optional.of(Times.ONCE));
        return List.of(
                Sheet.leading(turn, chosen(first, texts.onceButton(once)), shown.of(Times.ONCE)),
                Sheet.leading(turn, chosen(!first, texts.againButton(again)), shown.of(Times.AGAIN)));
    }

    private static String chosen(boolean chosen, String label) {
        return chosen ? "✓ " + label : label;
    }

    /** The most frequent ones, and the way back to all. */
    private static List<List<Keyboard.Button>> tagRows(
            Turn turn, View.Open view, Optional<Tag> tag, List<TagCount> tags) {
        if (view.use() == View.Use.DELETION) {
            return List.of();
        }
        ListTexts texts = turn.texts().lists();
        View.Open beginning = View.Open.all(view.use());
        List<Keyboard.Button> buttons = new ArrayList<>();
        tag.ifPresent(_ -> buttons.add(Sheet.leading(turn, texts.allTags(), beginning)));
        tags.stream()
                .limit(TAGS)
                .map(one -> Sheet.leading(
                        turn,
                        chosen(
                                tag.equals(Optional.of(one.tag())),
                                texts.tagButton(one.tag().value(), one.count())),
                        beginning.tagged(one.tag())))
                .forEach(buttons::add);
        return Keyboard.inRows(buttons, TAGS_PER_ROW);
    }
}
