package dev.pora.telegram.door;

import dev.pora.delivery.Backoff;
import dev.pora.telegram.channel.Incident;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One virtual thread that takes turn after turn until it is closed, whatever a turn throws. */
final class Loop implements AutoCloseable {
    private final String name;
    private final Turn turn;
    private final Bell bell;
    private final Incident incident;
    private final Backoff backoff = Backoff.between(Duration.ofMillis(500), Duration.ofSeconds(30));
    private volatile boolean closed;
    private @Nullable Thread thread;

    /** @param bell ends the wait between two turns early */
    Loop(String name, Turn turn, Bell bell) {
        this.name = name;
        this.turn = turn;
        this.bell = bell;
        this.incident = new Incident(Loop.class, name);
    }

    void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    boolean isClosed() {
        return closed;
    }

    private void run() {
        while (!closed) {
            try {
                bell.await(pauseAfterTurn());
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private Duration pauseAfterTurn() {
        try {
            Duration pause = turn.take();
            incident.over();
            return pause;
        } catch (RuntimeException | Error e) {
            return closed ? Duration.ZERO : backoff.after(incident.failed(e.toString()));
        }
    }

    /** No turn begins any more; one that runs is left to end by itself. */
    void stop() {
        closed = true;
        bell.ring();
    }

    /** Stops, and waits for the turn that runs. */
    @Override
    public void close() {
        stop();
        end(Duration.ofSeconds(5));
    }

    /** Waits for the last turn to end, at most this long; then it is interrupted. */
    void end(Duration longest) {
        Thread running = thread;
        try {
            if (running != null && !running.join(longest)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** What the loop does again and again. */
    @FunctionalInterface
    interface Turn {
        /** Does one, and says how long to wait before the next unless the bell rings. */
        Duration take();
    }
}
