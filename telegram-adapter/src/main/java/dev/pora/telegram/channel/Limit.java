package dev.pora.telegram.channel;

import java.time.Duration;
import java.time.Instant;

/** One per step, and a few at once after a rest (the generic cell rate algorithm). Not for use by several threads. */
final class Limit {
    private Duration step;
    private Duration tolerance;
    private Instant rested = Instant.EPOCH;

    Limit(Duration step, int burst) {
        this.step = step;
        this.tolerance = step.multipliedBy(burst - 1L);
    }

    /** From now on at this pace; places that were taken stay taken. */
    void change(Duration newStep, int burst) {
        step = newStep;
        tolerance = newStep.multipliedBy(burst - 1L);
    }

    /** How many places there still are within this time. */
    int room(Instant now, Duration within) {
        Instant from = isRested(now) ? now : rested;
        Duration spare = within.minus(Duration.between(now, from.minus(tolerance)));
        return spare.isNegative() ? 0 : Math.toIntExact(spare.dividedBy(step) + 1);
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
