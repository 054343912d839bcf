package dev.pora.telegram.conversation.typed;

import java.util.Optional;

/** Reads whole numbers of at most four digits. */
final class Numbers {
    private static final int LONGEST = 4;

    private Numbers() {}

    static Optional<Integer> digits(String word) {
        boolean number = !word.isEmpty()
                && word.length() <= LONGEST
                && word.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }
}
