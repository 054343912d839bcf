package dev.pora.phrase;

/**
 * Why a phrase cannot be taken at its word.
 *
 * @param words the doubtful part as it was typed; may be empty when the whole phrase is meant
 */
public record Doubt(Kind kind, String words) {
    /** What is wrong. */
    public enum Kind {
        /** A word that speaks of time was not used. */
        UNREAD,
        /** No calendar or clock has it: 31 February, 25:00, a Friday that is a Tuesday. */
        IMPOSSIBLE,
        /** Its time has passed. */
        PAST,
        /** It can be meant in more than one way. */
        AMBIGUOUS
    }
}
