package dev.pora.sandbox.update;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The updates of one bot that it has not confirmed, for 24 hours. An offset confirms everything before it; a negative
 * one keeps only that many of the newest. One poll at a time: the next one ends the one that is held.
 */
public final class UpdateQueue {
    public static final Duration KEPT = Duration.ofDays(1);
    private static final String OTHER_POLL =
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final NavigableMap<Long, Waiting> waiting = new TreeMap<>();
    private AllowedUpdates allowed = AllowedUpdates.usual();
    private long nextId;
    private long poll;
    private String lastTermination = OTHER_POLL;

    private record Waiting(ObjectNode update, Instant since) {}

    public UpdateQueue(InstantSource clock, long firstId) {
        this.clock = clock;
        this.nextId = firstId;
    }

    public void add(String kind, ObjectNode content) {
        lock.lock();
        try {
            if (allowed.includes(kind)) {
                ObjectNode update = JsonNodeFactory.instance.objectNode();
                update.put("update_id", nextId).set(kind, content.deepCopy());
                waiting.put(nextId++, new Waiting(update, clock.instant()));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public void allow(AllowedUpdates wanted) {
        lock.lock();
        try {
            allowed = wanted;
        } finally {
            lock.unlock();
        }
    }

    public AllowedUpdates allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    public int pending() {
        lock.lock();
        try {
            expire();
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a poll is held at this moment. */
    public boolean isPolled() {
        lock.lock();
        try {
            return lock.hasWaiters(changed);
        } finally {
            lock.unlock();
        }
    }

    public void dropPending() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a held poll with this 409. */
    public void terminatePoll(String description) {
        lock.lock();
        try {
            lastTermination = description;
            poll++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits up to {@code hold} of real time for at least one update. */
    public Polled poll(OptionalLong offset, int limit, Duration hold) throws InterruptedException {
        lock.lock();
        try {
            long mine = ++poll;
            lastTermination = OTHER_POLL;
            changed.signalAll();
            offset.ifPresent(this::confirmBefore);
            return awaitUpdates(mine, limit, hold);
        } finally {
            lock.unlock();
        }
    }

    private Polled awaitUpdates(long mine, int limit, Duration hold) throws InterruptedException {
        long nanos = hold.toNanos();
        expire();
        while (waiting.isEmpty() && nanos > 0) {
            nanos = changed.awaitNanos(nanos);
            if (poll != mine) {
                return new Polled.Terminated(lastTermination);
            }
            expire();
        }
        return new Polled.Updates(first(limit));
    }

    /** For the webhook: the oldest update, once there is one. */
    Optional<ObjectNode> awaitFirst(Duration hold) throws InterruptedException {
        lock.lock();
        try {
            long nanos = hold.toNanos();
            while (waiting.isEmpty() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            expire();
            return first(1).stream().findFirst();
        } finally {
            lock.unlock();
        }
    }

    void confirm(long updateId) {
        lock.lock();
        try {
            waiting.headMap(updateId, true).clear();
        } finally {
            lock.unlock();
        }
    }

    private void confirmBefore(long offset) {
        if (offset >= 0) {
            waiting.headMap(offset, false).clear();
            return;
        }
        while (waiting.size() > -offset) {
            var _ = waiting.pollFirstEntry();
        }
    }

    private List<ObjectNode> first(int limit) {
        return waiting.values().stream()
                .limit(limit)
                .map(entry -> entry.update().deepCopy())
                .toList();
    }

    private void expire() {
        Instant oldest = clock.instant().minus(KEPT);
        waiting.values().removeIf(entry -> entry.since().isBefore(oldest));
    }
}
