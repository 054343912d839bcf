package dev.pora.app.dispatch;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps claims that were made ahead and hands each on when its time comes. */
final class DueTimer implements AutoCloseable {
    private final DelayQueue<Waiting> waiting = new DelayQueue<>();
    private final Consumer<Sending> takers;
    private final Thread thread;

    /** In the order in which they are handed on, which need not be that in which they are due. */
    private record Waiting(Sending sending, long handed) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return sending.getDelay(unit);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(handed - ((Waiting) other).handed);
        }
    }

    /** @param takers must return at once */
    DueTimer(Consumer<Sending> takers) {
        this.takers = takers;
        this.thread = Thread.ofPlatform().name("due-timer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(Sending sending) {
        waiting.add(new Waiting(sending, sending.handed()));
    }

    private void run() {
        try {
            while (true) {
                takers.accept(waiting.take().sending());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What still waits is handed on no more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
