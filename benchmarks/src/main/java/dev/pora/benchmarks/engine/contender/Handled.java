package dev.pora.benchmarks.engine.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** What was handled, and when, by the clock of the machine in microseconds. Any thread may tell it. */
public final class Handled {
    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);

    private final long[] due;
    private final AtomicLongArray first;
    private final CountDownLatch left;
    private final LongAdder repeated = new LongAdder();
    private final LongAdder unplanned = new LongAdder();

    /** To be told of the ids from 0, which are due at these milliseconds of the epoch. */
    public Handled(long[] due) {
        this.due = Arrays.stream(due).map(TimeUnit.MILLISECONDS::toMicros).toArray();
        this.first = new AtomicLongArray(due.length);
        this.left = new CountDownLatch(due.length);
    }

    /** The work itself. */
    public void tell(int id) {
        if (id < 0 || id >= due.length) {
            unplanned.increment();
        } else if (first.compareAndSet(id, 0, now())) {
            left.countDown();
        } else {
            repeated.increment();
        }
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * MICROS + now.getNano() / 1_000;
    }

    /** Whether all were handled within that time. */
    public boolean await(Duration patience) throws InterruptedException {
        return left.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    public int count() {
        return due.length - (int) left.getCount();
    }

    /** How often a row was handled again. */
    public long repeated() {
        return repeated.sum();
    }

    /** How often a row was handled whose time had not come by far. */
    public long unplanned() {
        return unplanned.sum();
    }

    /** Microseconds from due to handled of every row that was handled; negative when it was early. */
    public long[] latencies() {
        return handledIds().mapToLong(id -> first.get(id) - due[id]).toArray();
    }

    /** From then to the last row that was handled, in microseconds; 0 without any. */
    public long lastAfter(Instant start) {
        long since = start.getEpochSecond() * MICROS + start.getNano() / 1_000;
        return handledIds().mapToLong(id -> first.get(id) - since).max().orElse(0);
    }

    private IntStream handledIds() {
        return IntStream.range(0, due.length).filter(id -> first.get(id) != 0);
    }
}
