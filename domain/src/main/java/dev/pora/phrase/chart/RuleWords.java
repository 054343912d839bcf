package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Series;
import java.util.Locale;

/** A rule of RFC 5545 among the words of a phrase. */
final class RuleWords {
    private static final String PROPERTY = "rrule:";
    private static final String PART = "freq=";

    /** Of the sentence around it, not of the rule. */
    private static final String PUNCTUATION = ",;:.!?)»";

    private RuleWords() {}

    /** By its first letters, in either case, whatever follows. */
    static boolean isRule(String stretch) {
        return begins(stretch, PART) || begins(stretch, PROPERTY + PART);
    }

    private static boolean begins(String stretch, String with) {
        return stretch.regionMatches(true, 0, with, 0, with.length());
    }

    static Series of(String stretch) {
        String rule = stretch.startsWith(PROPERTY) ? stretch.substring(PROPERTY.length()) : stretch;
        int end = rule.length();
        while (PUNCTUATION.indexOf(rule.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Series.Ruled(rule.substring(0, end).toUpperCase(Locale.ROOT));
    }
}
