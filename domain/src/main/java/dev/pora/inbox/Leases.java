package dev.pora.inbox;

import java.time.Duration;

/** What only one instance at a time may do, by the store's clock. Implementations pass {@code LeasesContract}. */
public interface Leases {
    /** True when {@code holder} has the lease called {@code name} now, for this long: taken, prolonged or taken over. */
    boolean acquire(String name, String holder, Duration duration);

    /** Gives the lease back, if this holder has it. */
    void release(String name, String holder);
}
