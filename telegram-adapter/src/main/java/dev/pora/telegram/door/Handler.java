package dev.pora.telegram.door;

import dev.pora.inbox.Leases;
import java.time.Duration;
import java.util.List;

/** Handles what came in, one after the other and as soon as it came. Of all instances one handles at a time. */
final class Handler implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** Somebody else is handling; ours may have come just after they looked. */
    private static final Duration BEHIND_ANOTHER = Duration.ofMillis(250);

    private static final Duration WHILE_FAILING = Duration.ofSeconds(1);

    /** What an instance left behind when it died is found within this time. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final Handling handling;
    private final Leases leases;
    private final String lease;
    private final String holder;
    private final List<Bell> others;
    private final Loop loop;

    /**
     * @param lease is had by one handler of all instances
     * @param holder names this instance among all
     * @param bell wakes this handler
     * @param others are rung when replies were kept
     */
    Handler(Handling handling, Leases leases, String lease, String holder, Bell bell, List<Bell> others) {
        this.handling = handling;
        this.leases = leases;
        this.lease = lease;
        this.holder = holder;
        this.others = List.copyOf(others);
        this.loop = new Loop("Handling updates", this::turn, bell);
    }

    void start() {
        loop.start();
    }

    private Duration turn() {
        if (!acquire()) {
            return BEHIND_ANOTHER;
        }
        try {
            handleAll();
        } finally {
            leases.release(lease, holder);
        }
        return handling.isAnyFailing() ? WHILE_FAILING : IDLE;
    }

    private void handleAll() {
        boolean ours = true;
        while (ours && !loop.isClosed() && handling.next()) {
            others.forEach(Bell::ring);
            ours = acquire();
        }
    }

    private boolean acquire() {
        return leases.acquire(lease, holder, LEASE);
    }

    /** Waits for the update that is being handled; the others wait in the inbox. */
    @Override
    public void close() {
        loop.close();
    }
}
