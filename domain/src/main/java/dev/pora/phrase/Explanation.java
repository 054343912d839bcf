package dev.pora.phrase;

import java.util.List;

/**
 * How a phrase was read, for people.
 *
 * @param pieces of the phrase from left to right
 * @param candidates the readings that were weighed, best first
 */
public record Explanation(List<Piece> pieces, List<Candidate> candidates, Reading reading) {
    public Explanation {
        pieces = List.copyOf(pieces);
        candidates = List.copyOf(candidates);
    }

    /**
     * A stretch of the phrase.
     *
     * @param words as they were typed
     * @param meaning what they were taken for, in a notation of its own; "event" for what is left
     */
    public record Piece(String words, String meaning) {}

    /**
     * A reading of the whole phrase.
     *
     * @param score the higher, the better
     */
    public record Candidate(String meaning, double score) {}
}
