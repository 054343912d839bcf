package dev.pora.phrase;

import dev.pora.phrase.meaning.Meaning;
import java.util.List;
import java.util.Optional;

/**
 * How a phrase was read.
 *
 * @param tokens of the phrase as they were typed
 * @param candidates the readings that were weighed, best first; at least one
 */
public record Explanation(List<String> tokens, List<Candidate> candidates, Reading reading) {
    public Explanation {
        tokens = List.copyOf(tokens);
        candidates = List.copyOf(candidates);
    }

    /** What the phrase was cut into by the best reading. */
    public List<Piece> pieces() {
        return candidates.getFirst().pieces();
    }

    /**
     * A stretch of the phrase.
     *
     * @param words as they were typed
     * @param meaning what they were taken for; empty for what is left to the event
     */
    public record Piece(String words, Optional<Meaning> meaning) {}

    /**
     * A reading of the whole phrase.
     *
     * @param pieces of the phrase from left to right
     * @param score the higher, the better
     * @param chosen whether the answer is its own; of several such readings the answer leaves the choice to the person
     */
    public record Candidate(List<Piece> pieces, double score, boolean chosen) {
        public Candidate {
            pieces = List.copyOf(pieces);
        }
    }
}
