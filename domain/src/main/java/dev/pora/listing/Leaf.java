package dev.pora.listing;

import dev.pora.listing.Bookmark.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some lines of a list that follow each other.
 *
 * @param size how many lines a full leaf has
 * @param first the place of the first line in the whole list, from 1; 0 when there is none
 * @param total how many lines the whole list has
 * @param previous opens the leaf before this one, if there is one
 * @param next opens the leaf after this one, if there is one
 */
public record Leaf<T>(
        List<T> lines, int size, int first, int total, Optional<Bookmark> previous, Optional<Bookmark> next) {

    public Leaf {
        lines = List.copyOf(lines);
    }

    /**
     * A line where it stands.
     *
     * @param place from 1
     * @param total how many lines its list has
     * @param rank lines are sorted by their ranks
     * @param number and those of one rank by their numbers, of which no two are the same
     */
    public record Line<T>(int place, int total, long rank, long number, T what) {}

    /**
     * A leaf for an opening. One after the end of what is left is the last one; one that would have room left before it is
     * the first one.
     *
     * @param cut gives at most {@code opening.size()} lines in their order: the first ones without a bookmark, those that
     *     follow it or those that lead to it with one
     */
    public static <T> Leaf<T> of(Opening opening, Function<Optional<Bookmark>, List<Line<T>>> cut) {
        Optional<Bookmark> at = opening.at();
        List<Line<T>> lines = cut.apply(at);
        if (lines.isEmpty() && at.filter(mark -> mark.side() == Side.AFTER).isPresent()) {
            at = at.map(Bookmark::backwards);
            lines = cut.apply(at);
        }
        boolean room = lines.size() < opening.size()
                && at.filter(mark -> mark.side() == Side.BEFORE).isPresent();
        return of(room ? cut.apply(Optional.empty()) : lines, opening.size());
    }

    private static <T> Leaf<T> of(List<Line<T>> lines, int size) {
        if (lines.isEmpty()) {
            return new Leaf<>(List.of(), size, 0, 0, Optional.empty(), Optional.empty());
        }
        Line<T> first = lines.getFirst();
        Line<T> last = lines.getLast();
        return new Leaf<>(
                lines.stream().map(Line::what).toList(),
                size,
                first.place(),
                first.total(),
                Optional.of(new Bookmark(Side.BEFORE, first.rank(), first.number()))
                        .filter(_ -> first.place() > 1),
                Optional.of(new Bookmark(Side.AFTER, last.rank(), last.number()))
                        .filter(_ -> last.place() < last.total()));
    }

    /** Which leaf of {@link #count} this is, from 1. */
    public int number() {
        return 1 + Math.ceilDiv(Math.max(0, first - 1), size);
    }

    /** How many leaves the list has, 1 at least. */
    public int count() {
        return Math.max(number(), Math.ceilDiv(total, size));
    }
}
