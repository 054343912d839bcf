package dev.pora.app.dispatch;

import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stops the sending while the channel as a whole is down, and lets single probes through until it is back. */
final class ChannelGate {
    private final Backoff backoff;
    private final InstantSource clock;
    private final Incident incident = new Incident("Sending");
    private int failures;
    private Instant nextProbe = Instant.MIN;

    ChannelGate(Backoff backoff, InstantSource clock) {
        this.backoff = backoff;
        this.clock = clock;
    }

    synchronized void saw(Outcome outcome) {
        if (outcome instanceof Outcome.ChannelDown(String reason)) {
            failures++;
            nextProbe = clock.instant().plus(backoff.after(failures));
            incident.happened("the channel is down, reminders wait until it is back: " + reason);
        } else if (!(outcome instanceof Outcome.TryAfter)) {
            failures = 0;
            incident.over();
        }
    }

    synchronized boolean isDown() {
        return failures > 0;
    }

    /** How many of {@code free} alarms may be claimed now: all, a single probe, or none. */
    synchronized int admit(int free) {
        if (failures == 0) {
            return free;
        }
        return untilProbe().isZero() ? Math.min(free, 1) : 0;
    }

    synchronized Duration untilProbe() {
        Duration left = failures == 0 ? Duration.ZERO : Duration.between(clock.instant(), nextProbe);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
