package dev.pora.phrase.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known word that is one typing error away: a letter more, less or other, or two neighbours exchanged. Each
 * word is filed under itself and under every way of dropping one of its letters, so that a search looks up as many keys
 * as the word has letters.
 */
final class Typos {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 20;

    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> byShortened = new HashMap<>();

    void know(String word, boolean forgiving) {
        known.add(word);
        if (forgiving && word.length() >= SHORTEST) {
            byShortened.computeIfAbsent(word, _ -> new HashSet<>()).add(word);
            for (int index = 0; index < word.length(); index++) {
                byShortened
                        .computeIfAbsent(without(word, index), _ -> new HashSet<>())
                        .add(word);
            }
        }
    }

    @Nullable
    String correct(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST || known.contains(word)) {
            return null;
        }
        String best = find(word, word);
        for (int index = 0; best == null && index < word.length(); index++) {
            best = find(without(word, index), word);
        }
        return best;
    }

    private @Nullable String find(String key, String word) {
        for (String candidate : byShortened.getOrDefault(key, Set.of())) {
            boolean longEnough = word.length() >= SHORTEST || candidate.length() > word.length();
            if (longEnough && isOneErrorAway(word, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }

    /** Sharing a shortened form does not make it one error yet: "ab" and "ca" share "a". */
    private static boolean isOneErrorAway(String one, String other) {
        int common = 0;
        int least = Math.min(one.length(), other.length());
        while (common < least && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        String restOfOne = one.substring(common);
        String restOfOther = other.substring(common);
        if (one.length() != other.length()) {
            return one.length() > other.length()
                    ? restOfOne.substring(1).equals(restOfOther)
                    : restOfOther.substring(1).equals(restOfOne);
        }
        boolean exchanged = restOfOne.length() > 1
                && restOfOne.charAt(0) == restOfOther.charAt(1)
                && restOfOne.charAt(1) == restOfOther.charAt(0)
                && restOfOne.substring(2).equals(restOfOther.substring(2));
        return exchanged || restOfOne.substring(1).equals(restOfOther.substring(1));
    }
}
