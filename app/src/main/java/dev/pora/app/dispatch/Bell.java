package dev.pora.app.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the waiting loop. Rung while nobody waits, it is heard at the next wait; rung often, it is heard once. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.drainPermits();
        rung.release();
    }

    /** Waits until it is rung, at most this long. */
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
