package dev.pora.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells in the log what is wrong with single rows: a line a minute at most, with how many there were between. */
final class FaultLog {
    private static final long BETWEEN = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier nanos;
    private long told;
    private int untold;

    /** @param nanos a clock that only goes on, in nanoseconds since whenever */
    FaultLog(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.told = nanos.getAsLong() - BETWEEN;
    }

    synchronized void tell(String what, RuntimeException fault) {
        if (nanos.getAsLong() - told < BETWEEN) {
            untold++;
            return;
        }
        log.log(Level.ERROR, what + " (" + untold + " more since the last such line)", fault);
        told = nanos.getAsLong();
        untold = 0;
    }
}
