package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Bookmark;
import dev.pora.listing.Leaf;
import dev.pora.listing.Opening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts a list that was made here into leaves, as a store does with its own. */
final class Cut {
    private Cut() {}

    /**
     * What a line is sorted by.
     *
     * @param number tells lines of one rank apart
     */
    record Ranked<T>(long rank, long number, T what) {
        private static final Comparator<Ranked<?>> ORDER =
                Comparator.<Ranked<?>>comparingLong(Ranked::rank).thenComparingLong(Ranked::number);

        boolean isBefore(Bookmark mark) {
            return rank < mark.rank() || (rank == mark.rank() && number < mark.number());
        }

        boolean isUpTo(Bookmark mark) {
            return isBefore(mark) || (rank == mark.rank() && number == mark.number());
        }
    }

    static <T> Leaf<T> of(List<Ranked<T>> all, Opening opening) {
        List<Leaf.Line<T>> lines = new ArrayList<>();
        List<Ranked<T>> sorted = all.stream().sorted(Ranked.ORDER).toList();
        for (Ranked<T> one : sorted) {
            lines.add(new Leaf.Line<>(lines.size() + 1, sorted.size(), one.rank(), one.number(), one.what()));
        }
        return Leaf.of(opening, at -> {
            int from = at.map(mark -> from(sorted, mark, opening.size())).orElse(0);
            return lines.subList(from, end(sorted, at, from, opening.size()));
        });
    }

    private static int from(List<? extends Ranked<?>> sorted, Bookmark mark, int size) {
        return switch (mark.side()) {
            case AFTER ->
                Math.toIntExact(sorted.stream().filter(one -> one.isUpTo(mark)).count());
            case BEFORE -> Math.max(0, before(sorted, mark) - size);
        };
    }

    private static int end(List<? extends Ranked<?>> sorted, Optional<Bookmark> at, int from, int size) {
        int full = Math.min(sorted.size(), from + size);
        return at.filter(mark -> mark.side() == Bookmark.Side.BEFORE)
                .map(mark -> Math.min(full, before(sorted, mark)))
                .orElse(full);
    }

    private static int before(List<? extends Ranked<?>> sorted, Bookmark mark) {
        return Math.toIntExact(sorted.stream().filter(one -> one.isBefore(mark)).count());
    }
}
