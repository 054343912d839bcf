package dev.pora.phrase.chart;

import java.util.ArrayList;
import java.util.List;

/** Splits a phrase into words, numbers and symbols, in one pass; letters and digits that stick together are split. */
final class Tokenizer {
    private final String phrase;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String phrase) {
        this.phrase = phrase;
    }

    static List<Token> split(String phrase) {
        return new Tokenizer(phrase).run();
    }

    private List<Token> run() {
        boolean spaced = true;
        while (at < phrase.length()) {
            if (isSpace(at)) {
                at += width(at);
                spaced = true;
            } else {
                take(spaced);
                spaced = false;
            }
        }
        return List.copyOf(tokens);
    }

    private void take(boolean spaced) {
        int start = at;
        Token.Kind kind = spaced && isAddress() ? Token.Kind.ADDRESS : kindAt(at);
        at = end(kind);
        tokens.add(new Token(kind, normal(start, at), start, at, spaced));
    }

    private Token.Kind kindAt(int index) {
        if (isDigit(index)) {
            return Token.Kind.NUMBER;
        }
        return isLetter(index) ? Token.Kind.WORD : Token.Kind.SYMBOL;
    }

    private int end(Token.Kind kind) {
        int end = at + width(at);
        while (kind != Token.Kind.SYMBOL && end < phrase.length() && continues(kind, end)) {
            end += width(end);
        }
        return end;
    }

    private boolean continues(Token.Kind kind, int index) {
        return switch (kind) {
            case NUMBER -> isDigit(index);
            case WORD -> isLetter(index) || isInnerApostrophe(index);
            case ADDRESS -> !isSpace(index);
            case SYMBOL -> false;
        };
    }

    private boolean isInnerApostrophe(int index) {
        char c = phrase.charAt(index);
        return (c == '\'' || c == '’') && index + 1 < phrase.length() && isLetter(index + 1);
    }

    /** Of the web or of mail, or a rule of RFC 5545, which is one word. Looks ahead to the next white space at most; called once for each stretch between white space. */
    private boolean isAddress() {
        int end = at;
        while (end < phrase.length() && !isSpace(end)) {
            end += width(end);
        }
        String stretch = phrase.substring(at, end);
        return RuleWords.isRule(stretch)
                || stretch.contains("://")
                || stretch.startsWith("www.")
                || stretch.indexOf('@') > 0;
    }

    private String normal(int start, int end) {
        StringBuilder normal = new StringBuilder(end - start);
        for (int index = start; index < end; index += width(index)) {
            normal.appendCodePoint(normal(phrase.codePointAt(index)));
        }
        return LookAlikes.unmixed(normal);
    }

    private static int normal(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        int small = Character.toLowerCase(c);
        return small == 'ё' ? 'е' : small;
    }

    private boolean isSpace(int index) {
        int c = phrase.codePointAt(index);
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean isDigit(int index) {
        return Character.isDigit(phrase.codePointAt(index));
    }

    private boolean isLetter(int index) {
        int c = phrase.codePointAt(index);
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private int width(int index) {
        return Character.charCount(phrase.codePointAt(index));
    }
}
