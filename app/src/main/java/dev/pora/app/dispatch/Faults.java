package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults of our own: each is counted, and told in the log whole, but no more than one a minute, with how many there were
 * between.
 */
final class Faults {
    /** What the history says of what the store would not keep. */
    static final String UNSTORABLE = "fault: what became of it could not be recorded";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final long BETWEEN = Duration.ofMinutes(1).toNanos();

    private final LongSupplier ticks;
    private final DispatchMeters meters;
    private final Pace telling;
    private final Pace recording;

    Faults(LongSupplier ticks, DispatchMeters meters) {
        this.ticks = ticks;
        this.meters = meters;
        this.telling = new Pace();
        this.recording = new Pace();
    }

    /** Answers what the history is to say. */
    String seen(Claim claim, RuntimeException fault) {
        meters.fault();
        if (telling.isTime()) {
            LOG.error(
                    "Telling notification {} failed ({} more since the last such line)",
                    claim.notification().id().value(),
                    telling.untold(),
                    fault);
        }
        return "fault: " + fault.getClass().getSimpleName();
    }

    /** The store works, and would not keep what became of this one; it has said why. */
    void unstorable(Claim claim) {
        meters.fault();
        if (recording.isTime()) {
            LOG.error(
                    "What became of notification {} cannot be recorded ({} more since the last such line)",
                    claim.notification().id().value(),
                    recording.untold());
        }
    }

    /** Of one kind of lines. */
    private final class Pace {
        private long told = ticks.getAsLong() - BETWEEN;
        private int untold;

        synchronized boolean isTime() {
            boolean time = ticks.getAsLong() - told >= BETWEEN;
            told = time ? ticks.getAsLong() : told;
            untold += time ? 0 : 1;
            return time;
        }

        synchronized int untold() {
            int count = untold;
            untold = 0;
            return count;
        }
    }
}
