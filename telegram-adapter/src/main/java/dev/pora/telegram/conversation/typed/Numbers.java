package dev.pora.telegram.conversation.typed;

import java.util.Optional;
import java.util.Set;

/** Reads whole numbers of at most four digits. */
final class Numbers {
    private static final int LONGEST = 4;
    private static final Set<String> ONE = Set.of("a", "an", "one", "один", "одну", "одна");

    private Numbers() {}

    static Optional<Integer> digits(String word) {
        boolean number = !word.isEmpty()
                && word.length() <= LONGEST
                && word.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    /** How many; one when no number is said. Empty for none at all. */
    static Optional<Integer> count(Words words) {
        int count = words.skip(ONE) ? 1 : words.take(Numbers::digits).orElse(1);
        return Optional.of(count).filter(some -> some > 0);
    }
}
