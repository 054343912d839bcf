package dev.pora.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers that are to leave, each kept until the other side took it. Implementations pass {@code OutboxContract}. */
public interface Outbox {
    /** Keeps an answer, as part of the transaction in which it was decided. */
    void add(String door, String lane, String body);

    /**
     * Claims answers that may leave now, in order, for {@code lease}: of each lane only the first, and none while one of
     * its lane is leased or put off.
     */
    List<Outgoing> claim(String door, int limit, Duration lease);

    /** It was taken, or never can be: it is gone, and its lane goes on. */
    void remove(Outgoing outgoing);

    /** It is to be tried again after the pause; its lane waits. */
    void putOff(Outgoing outgoing, Duration pause);

    /** How long until an answer of this door may leave, zero if one may now; empty when none waits. */
    Optional<Duration> untilNext(String door);

    /** How many answers of this lane have not left. */
    int waiting(String door, String lane);
}
