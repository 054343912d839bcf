package dev.pora.phrase.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the names of categories, constituents and literal tokens. */
final class Symbols {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(String name) {
        return numbers.computeIfAbsent(name, _ -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** -1 for a name that nobody uses. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    String name(int symbol) {
        return names.get(symbol);
    }

    int size() {
        return names.size();
    }
}
