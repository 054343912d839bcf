package dev.pora.wording;

import java.time.Month;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Months that follow each other. */
record Months(Month first, Month last) {
    private static final int SHORTEST = 3;

    /** Empty when there are fewer than three or one is missing in between. */
    static Optional<Months> inARow(Collection<Month> months) {
        TreeSet<Month> sorted = new TreeSet<>(months);
        boolean inARow = sorted.size() >= SHORTEST
                && sorted.last().getValue() - sorted.first().getValue() == sorted.size() - 1;
        return inARow ? Optional.of(new Months(sorted.first(), sorted.last())) : Optional.empty();
    }
}
