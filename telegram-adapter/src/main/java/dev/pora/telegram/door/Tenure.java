package dev.pora.telegram.door;

import dev.pora.inbox.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A lease that is prolonged in the background for as long as it is wanted. */
final class Tenure implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(3);

    /** Without an answer of the store for this long, somebody else may soon have the lease. */
    private static final Duration DOUBTFUL = Duration.ofSeconds(8);

    private final Leases leases;
    private final String name;
    private final String holder;
    private final InstantSource clock;
    private final Runnable whenLost;
    private final Loop keeper;
    private Instant renewed = Instant.MIN;
    private boolean held;

    /** @param whenLost is called, on another thread, when the lease has gone to somebody else or may have */
    Tenure(Leases leases, String name, String holder, InstantSource clock, Runnable whenLost) {
        this.leases = leases;
        this.name = name;
        this.holder = holder;
        this.clock = clock;
        this.whenLost = whenLost;
        this.keeper = new Loop("Keeping the lease " + name, this::keep, new Bell());
    }

    void start() {
        keeper.start();
    }

    /** Whether the lease is ours; takes it if it is free. */
    synchronized boolean take() {
        return held || renew();
    }

    synchronized boolean isHeld() {
        return held;
    }

    private boolean renew() {
        held = leases.acquire(name, holder, LEASE);
        if (held) {
            renewed = clock.instant();
        }
        return held;
    }

    private Duration keep() {
        if (isLost()) {
            whenLost.run();
        }
        return RENEWED_EVERY;
    }

    private synchronized boolean isLost() {
        if (!held) {
            return false;
        }
        try {
            return !renew();
        } catch (RuntimeException e) {
            held = Duration.between(renewed, clock.instant()).compareTo(DOUBTFUL) < 0;
            return !held;
        }
    }

    /** Gives the lease back. */
    @Override
    public void close() {
        keeper.close();
        synchronized (this) {
            if (held) {
                held = false;
                leases.release(name, holder);
            }
        }
    }
}
