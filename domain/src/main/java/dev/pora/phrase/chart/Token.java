package dev.pora.phrase.chart;

/**
 * A piece of the phrase.
 *
 * @param text in lower case, with "е" for "ё"
 * @param start where it begins in the phrase, in UTF-16 units
 * @param end where it ends, exclusive
 * @param spaced whether white space, or nothing at all, is before it
 */
public record Token(Kind kind, String text, int start, int end, boolean spaced) {
    /** What it is made of. */
    public enum Kind {
        WORD,
        /** ASCII digits. */
        NUMBER,
        SYMBOL,
        /** An address of the web or of mail, in which nothing is a time; or a rule of RFC 5545. */
        ADDRESS
    }
}
