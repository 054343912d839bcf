package dev.pora.telegram.door;

import dev.pora.inbox.Outbox;
import dev.pora.inbox.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends replies as soon as they may leave, many chats at once, the replies of one chat in their order. */
final class Sender implements AutoCloseable {
    private static final int MOST_AT_ONCE = 32;

    /** Longer than a reply's turn and its call take together. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    /** Replies that another instance left behind are found within this time. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final String door;
    private final Outbox outbox;
    private final Sending sending;
    private final Bell bell;
    private final Loop loop;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param bell wakes this sender */
    Sender(String door, Outbox outbox, Sending sending, Bell bell) {
        this.door = door;
        this.outbox = outbox;
        this.sending = sending;
        this.bell = bell;
        this.loop = new Loop("Sending replies", this::turn, bell);
    }

    void start() {
        loop.start();
    }

    private Duration turn() {
        if (free.availablePermits() == 0) {
            return IDLE;
        }
        List<Outgoing> claimed = outbox.claim(door, free.availablePermits(), LEASE);
        claimed.forEach(this::send);
        return claimed.isEmpty() ? untilNext() : Duration.ZERO;
    }

    private Duration untilNext() {
        Duration next = outbox.untilNext(door).orElse(IDLE);
        if (next.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return next.compareTo(IDLE) > 0 ? IDLE : next;
    }

    private void send(Outgoing outgoing) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                sending.send(outgoing);
            } finally {
                free.release();
                bell.ring();
            }
        });
    }

    /** Sends nothing new, and waits for what is on the wire, at most this long. */
    void drain(Duration longest) {
        loop.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                var _ = threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            var _ = threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        drain(Duration.ofSeconds(5));
    }
}
