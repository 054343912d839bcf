package dev.pora.phrase.chart;

import java.util.BitSet;
import java.util.List;

/** Finds what stands in quotation marks: a title or somebody's words, in which nothing is a time. */
final class Quotes {
    private static final String OPENING = "«“„\"";
    private static final String CLOSING = "»””\"";

    private Quotes() {}

    /** The tokens in quotation marks; none when everything stands in them. */
    static BitSet in(List<Token> tokens) {
        BitSet quoted = new BitSet(tokens.size());
        int from = 0;
        while (from < tokens.size()) {
            int end = close(tokens, from);
            if (end > from) {
                quoted.set(from, end + 1);
            }
            from = Math.max(from, end) + 1;
        }
        boolean all = tokens.stream()
                .filter(token -> token.kind() != Token.Kind.SYMBOL)
                .allMatch(token -> quoted.get(tokens.indexOf(token)));
        if (all) {
            quoted.clear();
        }
        return quoted;
    }

    /** The closing mark of what is opened here; -1 when nothing is, or when it stays open. */
    private static int close(List<Token> tokens, int from) {
        Token mark = tokens.get(from);
        int kind = mark.kind() == Token.Kind.SYMBOL ? OPENING.indexOf(mark.text()) : -1;
        if (kind < 0) {
            return -1;
        }
        for (int index = from + 1; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.kind() == Token.Kind.SYMBOL && token.text().charAt(0) == CLOSING.charAt(kind)) {
                return index;
            }
        }
        return -1;
    }
}
