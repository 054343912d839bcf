package dev.pora.app.dispatch;

import java.time.Duration;

/**
 * How the loop works.
 *
 * @param inFlight how many alarms are claimed and not yet settled, at most
 * @param lease how long a claim stands without being renewed: so long a dead instance holds back what it had claimed
 * @param sweep the longest wait, in case news of an earlier alarm was lost
 * @param drain how long a stop waits for messages that are on the wire
 */
public record DispatchSettings(int inFlight, Duration lease, Duration sweep, Duration drain) {
    public static DispatchSettings standard() {
        return new DispatchSettings(64, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(20));
    }

    Duration renewal() {
        return lease.dividedBy(4);
    }
}
