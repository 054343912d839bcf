package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Bookmark;
import dev.pora.listing.Leaf;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.ListTouch;
import dev.pora.telegram.conversation.button.Place;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One message's worth of a list.
 *
 * @param place where the list is open
 * @param title stands above it, or alone where there is nothing
 * @param rows the buttons below those of the lines
 */
record Sheet(Place place, RichText title, List<Listed> lines, List<List<Keyboard.Button>> rows) {
    private static final int PER_ROW = 5;

    Sheet {
        lines = List.copyOf(lines);
        rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    /** Below another title, where there is anything below it. */
    Sheet under(RichText other) {
        return lines.isEmpty() ? this : new Sheet(place, other, lines, rows);
    }

    /** The notifications by the numbers of their lines. */
    List<Long> numbered() {
        return lines.stream().map(line -> line.notification().value()).toList();
    }

    /** With the lines numbered from 1. */
    RichText text() {
        return text(true);
    }

    /** For reading only. */
    RichText unnumbered() {
        return text(false);
    }

    private RichText text(boolean numbered) {
        RichText text = title;
        for (int index = 0; index < lines.size(); index++) {
            String number = numbered ? (index + 1) + ". " : "";
            text = text.then(gap(index) + number).then(lines.get(index).text());
        }
        return text;
    }

    private String gap(int index) {
        Listed line = lines.get(index);
        boolean sameSection = index > 0 && lines.get(index - 1).heading().equals(line.heading());
        if (!sameSection) {
            return "\n\n" + (line.heading().isEmpty() ? "" : line.heading() + "\n");
        }
        return line.text().text().contains("\n") ? "\n\n" : "\n";
    }

    Page page(Turn turn) {
        List<List<Keyboard.Button>> all = new ArrayList<>(Keyboard.inRows(
                IntStream.range(0, lines.size())
                        .mapToObj(index -> button(turn, index))
                        .toList(),
                PER_ROW));
        all.addAll(rows);
        return all.isEmpty() ? Page.of(text()) : Page.of(text()).with(new Keyboard.Inline(all));
    }

    private Keyboard.Button button(Turn turn, int index) {
        Listed line = lines.get(index);
        return place.view() instanceof View.Open open && open.use() == View.Use.DELETION
                ? new Keyboard.Button(
                        turn.texts().deleteButton(index + 1), new ButtonData.Delete(line.notification()).encoded())
                : pressed(
                        turn,
                        turn.texts().card().listButton(index + 1),
                        new ListTouch.OpenCard(place, line.notification()));
    }

    static Keyboard.Button pressed(Turn turn, String label, ListTouch touch) {
        return new Keyboard.Button(label, new ButtonData.InList(turn.user().telegramId(), touch).encoded());
    }

    static Keyboard.Button leading(Turn turn, String label, View view) {
        return pressed(turn, label, new ListTouch.Show(Place.beginning(view)));
    }

    /** Where somebody comes back to: the first leaf stays the first when lines come before it. */
    static Place place(View view, Optional<Bookmark> at, Leaf<?> leaf) {
        return leaf.previous().isEmpty() ? Place.beginning(view) : new Place(view, at);
    }

    /** Back and forth between the leaves; nothing where there is one alone. */
    static List<Keyboard.Button> pager(Turn turn, View view, Leaf<?> leaf) {
        if (leaf.previous().isEmpty() && leaf.next().isEmpty()) {
            return List.of();
        }
        Stream<Keyboard.Button> first = leaf.number() > 2 ? Stream.of(leading(turn, "«", view)) : Stream.empty();
        Stream<Keyboard.Button> previous =
                leaf.previous().stream().map(mark -> pressed(turn, "‹", new ListTouch.Show(Place.at(view, mark))));
        Stream<Keyboard.Button> here =
                Stream.of(new Keyboard.Button(leaf.number() + "/" + leaf.count(), new ButtonData.Blank().encoded()));
        Stream<Keyboard.Button> next =
                leaf.next().stream().map(mark -> pressed(turn, "›", new ListTouch.Show(Place.at(view, mark))));
        return Stream.of(first, previous, here, next).flatMap(one -> one).toList();
    }
}
