package dev.pora.app.dispatch;

import dev.pora.delivery.Backoff;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Stops what fails as a whole, and lets single probes through until it works again. */
final class Gate {
    private final Backoff backoff;
    private final LongSupplier ticks;
    private final Incident incident;
    private int failures;
    private long nextProbe;

    /** @param ticks nanoseconds from any beginning: a clock that is set moves no probe */
    Gate(Backoff backoff, LongSupplier ticks, Incident incident) {
        this.backoff = backoff;
        this.ticks = ticks;
        this.incident = incident;
    }

    synchronized void failed(String reason) {
        failures++;
        nextProbe = ticks.getAsLong() + backoff.after(failures).toNanos();
        incident.happened(reason);
    }

    synchronized void works() {
        failures = 0;
        incident.over();
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

    /** Whether a message may leave now; while it is down, one may every now and then, to see whether it works again. */
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
