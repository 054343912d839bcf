package dev.pora.app.dispatch;

import java.time.Duration;

/**
 * How the loop works.
 *
 * @param held how many alarms are claimed and not yet settled, at most; fewer where the channel is slower
 * @param lease how long a claim stands without being renewed
 * @param ahead how long before they are due alarms are claimed, to be waited for in memory
 * @param headStart how long before it is due a message is begun; a change that comes later meets a message on its way
 * @param sweep the longest wait, in case news of an earlier alarm was lost
 * @param drain how long a stop waits for messages that are on the wire
 * @param meeting how often the instances learn of each other
 * @param membership how long after it was last heard of an instance counts as dead and what it had claimed as free: no
 *     lease lasts longer
 */
public record DispatchSettings(
        int held,
        Duration lease,
        Duration ahead,
        Duration headStart,
        Duration sweep,
        Duration drain,
        Duration meeting,
        Duration membership) {
    public DispatchSettings {
        if (held < 1 || lease.compareTo(ahead.multipliedBy(2)) < 0 || membership.compareTo(lease.plus(meeting)) < 0) {
            throw new IllegalArgumentException(
                    "At least one is held, a lease lasts twice the look-ahead, and a membership as long as a lease that is"
                            + " given just before the next meeting");
        }
    }

    public static DispatchSettings standard() {
        return new DispatchSettings(
                25_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofMillis(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(6));
    }

    /** A lease with no more than this left is renewed; it is looked at twice as often. */
    Duration renewal() {
        return lease.dividedBy(2);
    }
}
