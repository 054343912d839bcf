package dev.pora.telegram.channel;

import java.time.Duration;
import java.time.Instant;

/** One per step, and a few at once after a rest (the generic cell rate algorithm). Not for use by several threads. */
final class Limit {
    private final Duration step;
    private final Duration tolerance;
    private Instant rested = Instant.EPOCH;

    Limit(Duration step, int burst) {
        this.step = step;
        this.tolerance = step.multipliedBy(burst - 1L);
    }

    /** Takes the next place in the queue and says how long it is until then. */
    Duration book(Instant now) {
        Instant from = isRested(now) ? now : rested;
        rested = from.plus(step);
        Duration wait = Duration.between(now, from.minus(tolerance));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    boolean isRested(Instant now) {
        return !rested.isAfter(now);
    }
}
