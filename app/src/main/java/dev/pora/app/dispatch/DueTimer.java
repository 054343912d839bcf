package dev.pora.app.dispatch;

import java.util.concurrent.DelayQueue;
import java.util.function.Consumer;

/** Keeps claims that were made ahead and hands each on when its time comes, the earliest first. */
final class DueTimer implements AutoCloseable {
    private final DelayQueue<Sending> waiting = new DelayQueue<>();
    private final Consumer<Sending> takers;
    private final Thread thread;

    /** @param takers must return at once */
    DueTimer(Consumer<Sending> takers) {
        this.takers = takers;
        this.thread = Thread.ofPlatform().name("due-timer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(Sending sending) {
        waiting.add(sending);
    }

    private void run() {
        try {
            while (true) {
                takers.accept(waiting.take());
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
