package dev.pora.app.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell that one thread waits for: rung before the waiting, it is not missed; rung often, it is heard once. */
final class Signal {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.drainPermits();
        rung.release();
    }

    /** Returns when the bell rings, at the latest after {@code longest}; says whether it rang. */
    boolean await(Duration longest) throws InterruptedException {
        boolean heard = rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return heard;
    }
}
