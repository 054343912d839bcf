package dev.pora.app.dispatch;

import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Stops the sending while the channel as a whole is down, and lets single probes through until it is back. */
final class ChannelGate {
    private final Backoff backoff;
    private final LongSupplier ticks;
    private final Incident incident = new Incident("Sending");
    private int failures;
    private long nextProbe;

    /** @param ticks nanoseconds from any beginning: a clock that is set moves no probe */
    ChannelGate(Backoff backoff, LongSupplier ticks) {
        this.backoff = backoff;
        this.ticks = ticks;
    }

    synchronized void saw(Outcome outcome) {
        if (outcome instanceof Outcome.ChannelDown(String reason)) {
            failures++;
            nextProbe = ticks.getAsLong() + backoff.after(failures).toNanos();
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

    /** Whether a message may leave now; while the channel is down, one may every now and then, to see whether it is back. */
    synchronized boolean opens() {
        if (failures == 0) {
            return true;
        }
        boolean probes = untilProbe().isZero();
        if (probes) {
            nextProbe = ticks.getAsLong() + backoff.cap().toNanos();
        }
        return probes;
    }

    synchronized Duration untilProbe() {
        long left = failures == 0 ? 0 : nextProbe - ticks.getAsLong();
        return Duration.ofNanos(Math.max(0, left));
    }
}
