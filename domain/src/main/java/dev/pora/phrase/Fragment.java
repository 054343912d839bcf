package dev.pora.phrase;

/**
 * A piece of time in the phrase.
 *
 * @param from the index of its first token
 * @param end the index after its last token
 * @param leaves whether its words stay in the event
 */
record Fragment(int from, int end, Part part, boolean leaves) {
    Fragment(int from, int end, Part part) {
        this(from, end, part, false);
    }

    static Fragment doubtful(int from, int end, Doubt.Kind kind) {
        return new Fragment(from, end, new Part.Doubtful(kind), true);
    }
}
