package dev.pora.phrase.chart;

import java.util.BitSet;
import java.util.List;

/** Where words of time may begin and end: not within a longer thing such as "iPhone15", "3.5%" or "1-2". */
final class Boundaries {
    private static final String JOINTS = "-_/\\&#№@.";
    private static final String OPENERS = "([{\"«~!?";
    private static final String SEPARATORS = "@,:;";
    private static final String UNITS = "%°$€£₽";
    private static final String BETWEEN_FIGURES = ".,:-–/";
    private static final String BETWEEN_WORDS = "-–/'’";

    /** Emoji and dingbats are beyond. */
    private static final int LAST_PLAIN = 0x2190;

    /** A longer word that is glued to a number is no unit of it. */
    private static final int LONGEST_SUFFIX = 3;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final BitSet quoted;

    Boundaries(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.quoted = Quotes.in(tokens);
    }

    boolean mayBegin(int from) {
        Token token = tokens.get(from);
        if (quoted.get(from)) {
            return false;
        }
        if (from == 0 || token.spaced()) {
            return true;
        }
        boolean number = token.kind() == Token.Kind.NUMBER;
        Token before = tokens.get(from - 1);
        return switch (before.kind()) {
            case SYMBOL -> isOpening(from - 1) || (!number && !JOINTS.contains(before.text()));
            case NUMBER -> !number;
            case WORD -> token.kind() == Token.Kind.SYMBOL || (number && lexicon.knows(before.text()));
            case ADDRESS -> false;
        };
    }

    private boolean isOpening(int index) {
        Token symbol = tokens.get(index);
        boolean afterNumber =
                index > 0 && !symbol.spaced() && tokens.get(index - 1).kind() == Token.Kind.NUMBER;
        return symbol.text().codePointAt(0) > LAST_PLAIN
                || OPENERS.contains(symbol.text())
                || (SEPARATORS.contains(symbol.text()) && !afterNumber);
    }

    boolean mayEnd(int end) {
        if (end == 0 || end >= tokens.size() || tokens.get(end).spaced()) {
            return true;
        }
        Token next = tokens.get(end);
        return switch (tokens.get(end - 1).kind()) {
            case SYMBOL -> next.kind() != Token.Kind.NUMBER;
            case NUMBER -> mayFollowNumber(end, next);
            case WORD -> !isWithin(end, next, BETWEEN_WORDS, Token.Kind.WORD);
            case ADDRESS -> true;
        };
    }

    private boolean mayFollowNumber(int end, Token next) {
        return switch (next.kind()) {
            case WORD -> isAfterMinutes(end) || next.text().length() > LONGEST_SUFFIX;
            case SYMBOL ->
                !UNITS.contains(next.text())
                        && !isWithin(end, next, BETWEEN_FIGURES, Token.Kind.NUMBER)
                        && !isWithin(end, next, BETWEEN_WORDS, Token.Kind.WORD);
            case NUMBER, ADDRESS -> false;
        };
    }

    private boolean isAfterMinutes(int end) {
        return end >= 2 && ":.".contains(tokens.get(end - 2).text());
    }

    /** Whether a symbol joins what is before it to more of its kind. */
    private boolean isWithin(int index, Token symbol, String joints, Token.Kind kind) {
        return symbol.kind() == Token.Kind.SYMBOL
                && joints.contains(symbol.text())
                && index + 1 < tokens.size()
                && !tokens.get(index + 1).spaced()
                && tokens.get(index + 1).kind() == kind;
    }
}
