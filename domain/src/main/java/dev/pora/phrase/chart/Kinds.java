package dev.pora.phrase.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The symbols that tokens have by what they are made of, found once for all phrases; -1 for those that no pattern names.
 *
 * @param number digits, of which there are at most {@link #MOST_DIGITS}
 * @param shortNumber digits, one or two
 * @param byDigits digits, by how many there are
 * @param longNumber more digits than that
 * @param nounEnding the last letters by which a word that no lexicon has is a noun
 * @param pluralEnding the same for a plural
 */
record Kinds(
        int word,
        int number,
        int shortNumber,
        List<Integer> byDigits,
        int longNumber,
        int noun,
        int nounEnding,
        int plural,
        int pluralEnding,
        int rule) {
    static final int MOST_DIGITS = 7;

    static Kinds of(Symbols symbols) {
        return new Kinds(
                symbols.find("WORD"),
                symbols.find("INT"),
                symbols.find("D12"),
                IntStream.rangeClosed(0, MOST_DIGITS)
                        .mapToObj(digits -> symbols.find("D" + digits))
                        .toList(),
                symbols.find("LONG"),
                symbols.find("NOUN"),
                symbols.find("NOUNEND"),
                symbols.find("PLURAL"),
                symbols.find("PLURALEND"),
                symbols.find("RRULE"));
    }
}
