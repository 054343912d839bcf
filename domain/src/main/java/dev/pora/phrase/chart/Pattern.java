package dev.pora.phrase.chart;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short sequence of symbols that makes a constituent.
 *
 * @param symbol what it makes
 * @param language of whose phrases alone it is; -1 for any
 * @param opensPhrase whether it has to begin with the first token
 * @param before what the token before has to be, or must not be
 * @param arguments what the production is given, in its order
 * @param weight is added to the score
 */
record Pattern(
        int symbol,
        int language,
        boolean opensPhrase,
        List<Element> before,
        List<Element> elements,
        Production production,
        List<Argument> arguments,
        double weight) {
    Pattern {
        before = List.copyOf(before);
        elements = List.copyOf(elements);
        arguments = List.copyOf(arguments);
    }

    Element first() {
        return elements.getFirst();
    }

    boolean isLone() {
        return elements.size() == 1;
    }

    Element second() {
        return elements.get(1);
    }

    /**
     * Where an argument comes from: an element of the pattern, or the pattern's line itself.
     *
     * @param element the index of the element; negative for none
     * @param constant null for what an optional element of the line would have found
     */
    record Argument(int element, @Nullable Object constant) {}

    /**
     * One step of a pattern.
     *
     * @param symbols any of which fits
     * @param lone the only one of them; -1 when there are several
     * @param glued whether no white space may be before it
     * @param forbidden whether nothing of this may stand here; takes no token
     * @param atEnd whether the phrase ends here; takes no token
     */
    record Element(BitSet symbols, int lone, boolean glued, boolean forbidden, boolean atEnd) {
        static Element of(BitSet symbols, boolean glued, boolean forbidden, boolean atEnd) {
            int lone = symbols.cardinality() == 1 ? symbols.nextSetBit(0) : -1;
            return new Element(symbols, lone, glued, forbidden, atEnd);
        }

        boolean fits(int symbol) {
            return symbols.get(symbol);
        }

        boolean isIn(Edges edges) {
            return lone >= 0 ? edges.has(lone) : edges.hasAny(symbols);
        }

        boolean takesToken() {
            return !forbidden && !atEnd;
        }
    }
}
