package dev.pora.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before trying again: doubling from {@code first} to {@code cap}, less a random part of up to half.
 *
 * @param random uniform in [0, 1)
 */
public record Backoff(Duration first, Duration cap, DoubleSupplier random) {
    private static final int MOST_DOUBLINGS = 30;

    /** With chance as it falls. */
    public static Backoff between(Duration first, Duration cap) {
        return new Backoff(first, cap, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The pause after this many attempts, from 1. */
    public Duration after(int attempts) {
        int doublings = Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS);
        long full = Math.min(cap.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(full - (long) (random.getAsDouble() * full / 2));
    }

    /** The same, but never sooner than the other side asked for. */
    public Duration after(int attempts, Duration asked) {
        Duration ours = after(attempts);
        return asked.compareTo(ours) > 0 ? asked : ours;
    }
}
