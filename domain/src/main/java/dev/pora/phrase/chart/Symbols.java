package dev.pora.phrase.chart;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the names of categories and constituents, and for literal tokens, whose names are in double quotes. */
final class Symbols {
    private static final String QUOTE = "\"";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> literals = new HashMap<>();

    int of(String name) {
        int symbol = numbers.computeIfAbsent(name, _ -> numbers.size());
        if (name.startsWith(QUOTE)) {
            literals.put(name.substring(1, name.length() - 1), symbol);
        }
        return symbol;
    }

    /** -1 for a name that nobody uses. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** Of a token's own text; -1 for one that no pattern names. */
    int literal(String text) {
        return literals.getOrDefault(text, -1);
    }

    int size() {
        return numbers.size();
    }
}
