package dev.pora.telegram.door;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Handles what came in, one after the other and as soon as it came. Of all instances one handles at a time. */
final class Handler implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** Somebody else is handling; ours may have come just after they looked. */
    private static final Duration BEHIND_ANOTHER = Duration.ofMillis(250);

    private static final Duration WHILE_FAILING = Duration.ofSeconds(1);

    /** What an instance left behind when it died is found within this time. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final Handling handling;
    private final Inbox inbox;
    private final Leases leases;
    private final String lease;
    private final String holder;
    private final Bell sender;
    private final InstantSource clock;
    private final Loop loop;
    private Instant cleaned = Instant.EPOCH;

    /**
     * @param lease is had by one handler of all instances
     * @param holder names this instance among all
     * @param bell wakes this handler
     * @param sender is rung when replies were kept
     */
    Handler(
            Handling handling,
            Inbox inbox,
            Leases leases,
            String lease,
            String holder,
            Bell bell,
            Bell sender,
            InstantSource clock) {
        this.handling = handling;
        this.inbox = inbox;
        this.leases = leases;
        this.lease = lease;
        this.holder = holder;
        this.sender = sender;
        this.clock = clock;
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
        while (!loop.isClosed() && acquire() && handling.next()) {
            sender.ring();
        }
        Instant now = clock.instant();
        if (cleaned.plus(BETWEEN_CLEANINGS).isBefore(now)) {
            cleaned = now;
            var _ = inbox.forget(REMEMBERED);
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
