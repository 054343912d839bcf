package dev.pora.phrase.chart;

import java.util.Arrays;
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
        int[] closes = closes(tokens);
        int from = 0;
        while (from < tokens.size()) {
            int end = closes[from];
            if (end > from) {
                quoted.set(from, end + 1);
            }
            from = Math.max(from, end) + 1;
        }
        if (areAll(tokens, quoted)) {
            quoted.clear();
        }
        return quoted;
    }

    private static boolean areAll(List<Token> tokens, BitSet quoted) {
        int open = quoted.nextClearBit(0);
        while (open < tokens.size() && tokens.get(open).kind() == Token.Kind.SYMBOL) {
            open = quoted.nextClearBit(open + 1);
        }
        return open >= tokens.size();
    }

    /** For each token the closing mark of what it opens; -1 when it opens nothing, or when that stays open. */
    private static int[] closes(List<Token> tokens) {
        int[] closes = new int[tokens.size()];
        int[] next = new int[OPENING.length()];
        Arrays.fill(next, -1);
        for (int index = tokens.size() - 1; index >= 0; index--) {
            Token token = tokens.get(index);
            int kind = token.kind() == Token.Kind.SYMBOL ? OPENING.indexOf(token.text()) : -1;
            closes[index] = kind < 0 ? -1 : next[kind];
            for (int closed = 0; closed < next.length; closed++) {
                if (token.kind() == Token.Kind.SYMBOL && token.text().charAt(0) == CLOSING.charAt(closed)) {
                    next[closed] = index;
                }
            }
        }
        return closes;
    }
}
