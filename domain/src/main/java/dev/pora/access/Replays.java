package dev.pora.access;

import java.time.Duration;
import java.util.Optional;

/**
 * What was answered to requests with a key: whoever sends one again is given the same answer, and nothing is done again.
 * Implementations pass {@code ReplaysContract}.
 */
public interface Replays {
    /** For how long a key stands for its first request. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Takes a key for a request; to be called in the transaction that does what the request asks for, and that ends with
     * {@link #keep}. Waits for another transaction that holds the same key.
     *
     * @param fingerprint tells the request from others
     * @return empty when the key is new, or older than {@link #KEPT}: the request is to be handled
     */
    Optional<Answered> begin(RequestKey key, String fingerprint);

    /** Keeps the answer to the request that was begun in this transaction. */
    void keep(RequestKey key, Answer answer);

    /** Forgets what is older than {@link #KEPT}; says how many keys that were. */
    int forget();

    /**
     * What came of the first request of a key.
     *
     * @param fingerprint of that request
     */
    record Answered(String fingerprint, Answer answer) {}

    /**
     * An answer as it left.
     *
     * @param status of HTTP
     * @param location the header of that name; empty without one
     * @param body JSON; empty for none
     */
    record Answer(int status, Optional<String> location, String body) {}
}
