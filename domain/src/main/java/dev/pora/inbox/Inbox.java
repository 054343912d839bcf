package dev.pora.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came in, each kept until it was handled once. Implementations pass {@code InboxContract}. */
public interface Inbox {
    /** Keeps those that were never seen before, and says how many; numbers are remembered for two days at least. */
    int keep(List<Incoming> incoming);

    /**
     * The longest-waiting one of this door, locked against every other instance until the transaction ends; empty when
     * nothing waits. To be called inside a transaction, which {@link #handled} belongs to as well. One that is put off
     * does not hold back the others.
     */
    Optional<Waiting> next(String door);

    /** It was handled and is not given again; nothing but its number is kept. */
    void handled(Incoming incoming);

    /** Handling failed: it is given again after the pause, with its count of failures risen. */
    void putOff(Incoming incoming, String reason, Duration pause);

    /** Handling failed for good: it is kept for people to look at, and not given again. */
    void giveUp(Incoming incoming, String reason);

    /**
     * Nothing but the number is kept of those whose handling has failed, for good or so far, and whose body has this part;
     * none of them is given again.
     */
    void forgetFailed(String part);

    /** Forgets handled ones that are older than this; says how many. */
    int forget(Duration age);

    /**
     * One that waits.
     *
     * @param failures how often its handling has failed
     */
    record Waiting(Incoming incoming, int failures) {}
}
