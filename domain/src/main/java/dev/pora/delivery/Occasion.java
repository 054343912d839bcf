package dev.pora.delivery;

import java.time.Duration;
import java.time.Instant;

/** Why a notification is told at this moment. */
public sealed interface Occasion {
    /** It is due now. */
    record OnTime() implements Occasion {}

    /**
     * It was due some time ago.
     *
     * @param earlier how many occurrences before it were missed, and are not told
     */
    record Late(Duration by, int earlier) implements Occasion {}

    /**
     * It stands for several occurrences that were missed.
     *
     * @param count how many, itself included; {@link #MOST_COUNTED} may be more
     * @param since when the first of them was due
     * @param by how late the last of them is
     */
    record Missed(int count, Instant since, Duration by) implements Occasion {
        /** Longer series of misses are not counted to their end. */
        public static final int MOST_COUNTED = 1000;
    }

    /** It is announced: it is due so much later. */
    record Ahead(Duration by) implements Occasion {}

    /**
     * It was told and is not done yet.
     *
     * @param round which repetition this is, from 1
     * @param of how many there will be at most
     */
    record Again(int round, int of) implements Occasion {}
}
