package dev.pora.telegram.place;

import dev.pora.place.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A town that a text may mean.
 *
 * @param score the logarithm of its people, less a penalty for every liberty taken with its spelling
 */
record Found(Town town, double score) {
    /** Ten times likelier than another is likely enough not to ask. */
    private static final double CLEAR = 1.0;

    /** The likeliest first, without those that the first clearly beats. */
    static List<Place> ranked(Collection<Found> found, int limit) {
        Map<Town, Double> best = new HashMap<>();
        found.forEach(each -> best.merge(each.town(), each.score(), Math::max));
        double top =
                best.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return best.entrySet().stream()
                .filter(each -> each.getValue() > top - CLEAR)
                .sorted(Map.Entry.<Town, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(each -> each.getKey().place())
                .toList();
    }
}
