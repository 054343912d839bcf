package dev.pora.wording;

import java.util.List;
import java.util.stream.Stream;

/** A list in words: "Monday, Wednesday and Friday". */
final class Enumeration {
    private Enumeration() {}

    static String of(Stream<String> names, String and) {
        List<String> all = names.toList();
        int last = all.size() - 1;
        return last <= 0
                ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " " + and + " " + all.get(last);
    }
}
