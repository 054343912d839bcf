package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults of our own while telling: told in the log whole, but no more than one a minute, with how many there were between. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final long BETWEEN = Duration.ofMinutes(1).toNanos();

    private final LongSupplier ticks;
    private long told;
    private int untold;

    Faults(LongSupplier ticks) {
        this.ticks = ticks;
        this.told = ticks.getAsLong() - BETWEEN;
    }

    /** Answers what the history is to say. */
    String seen(Claim claim, RuntimeException fault) {
        if (isTime()) {
            LOG.error(
                    "Telling notification {} failed ({} more since the last such line)",
                    claim.notification().id().value(),
                    untold(),
                    fault);
        }
        return "fault: " + fault.getClass().getSimpleName();
    }

    private synchronized boolean isTime() {
        boolean time = ticks.getAsLong() - told >= BETWEEN;
        told = time ? ticks.getAsLong() : told;
        untold += time ? 0 : 1;
        return time;
    }

    private synchronized int untold() {
        int count = untold;
        untold = 0;
        return count;
    }
}
