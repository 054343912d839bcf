package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One claim on its way: it can be called back until the moment at which it is begun. Times are ticks of one source. */
final class Sending implements Delayed {
    private static final AtomicLong CLAIMED = new AtomicLong();

    private final Claim claim;
    private final long number = CLAIMED.incrementAndGet();
    private final long due;
    private final long handed;
    private final LongSupplier ticks;
    private volatile long leaseEnd;
    private volatile long begun;
    private Phase phase = Phase.WAITING;
    private boolean asked;
    private @Nullable Thread thread;

    private enum Phase {
        WAITING,
        BEGUN,
        CALLED_BACK
    }

    /**
     * @param due no message leaves before
     * @param handed from when on it is taken care of: a little before it is due
     * @param leaseEnd until when it is certainly held
     */
    Sending(Claim claim, long due, long handed, long leaseEnd, LongSupplier ticks) {
        this.claim = claim;
        this.due = due;
        this.handed = handed;
        this.leaseEnd = leaseEnd;
        this.ticks = ticks;
    }

    Claim claim() {
        return claim;
    }

    long due() {
        return due;
    }

    long handed() {
        return handed;
    }

    long nanosUntilDue() {
        return due - ticks.getAsLong();
    }

    /** How long it has been due, by the store's clock; negative before. */
    long nanosLate() {
        Duration atTheClaim = claim.early().isNegative() ? claim.early().negated() : Duration.ZERO;
        return atTheClaim.toNanos() - nanosUntilDue();
    }

    long nanosOfLeaseLeft() {
        return leaseEnd - ticks.getAsLong();
    }

    void renewed(long newLeaseEnd) {
        leaseEnd = newLeaseEnd;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(handed - ticks.getAsLong(), TimeUnit.NANOSECONDS);
    }

    /** By the moment at which it is due; of those that were late together, as they were claimed. */
    @Override
    public int compareTo(Delayed other) {
        if (other instanceof Sending sending) {
            long earlier = due - sending.due;
            return earlier == 0 ? Long.compare(number, sending.number) : Long.signum(earlier);
        }
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    /** True the first time. */
    synchronized boolean asksForItsTurn() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    /** The calling thread is the one to interrupt when the claim is called back. */
    synchronized void runsHere() {
        thread = Thread.currentThread();
    }

    /** False when it was called back before. */
    synchronized boolean begin() {
        if (phase == Phase.CALLED_BACK) {
            return false;
        }
        phase = Phase.BEGUN;
        return true;
    }

    synchronized boolean isCalledBack() {
        return phase == Phase.CALLED_BACK;
    }

    /** The store was asked at this tick, and said that it may leave. */
    void mayLeave(long asked) {
        begun = asked;
    }

    /** How long ago the store was asked. */
    long nanosSinceBegun() {
        return ticks.getAsLong() - begun;
    }

    synchronized boolean isBegun() {
        return phase == Phase.BEGUN;
    }

    /** True when nothing of it was begun, and nothing will be. */
    synchronized boolean callBack() {
        if (phase == Phase.WAITING) {
            phase = Phase.CALLED_BACK;
            if (thread != null) {
                thread.interrupt();
            }
        }
        return phase == Phase.CALLED_BACK;
    }
}
