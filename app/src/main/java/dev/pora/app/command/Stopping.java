package dev.pora.app.command;

import dev.pora.app.run.Instance;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Stops the service when the process is told to end, however far its start has come: a start in progress is let finish,
 * so that no database server stays behind.
 */
final class Stopping {
    private static final long LONGEST_START_SECONDS = 30;

    private final PrintWriter messages;
    private final CompletableFuture<Instance> started = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Stopping(PrintWriter messages) {
        this.messages = messages;
    }

    void whenTheProcessEnds() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stop));
    }

    Instance start(Supplier<Instance> start) {
        try {
            Instance instance = start.get();
            started.complete(instance);
            return instance;
        } catch (RuntimeException | Error e) {
            started.completeExceptionally(e);
            throw e;
        }
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    void await() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        if (!started.isCompletedExceptionally()) {
            begun.countDown();
            messages.println("Pora is stopping.");
            close();
        }
        stopped.countDown();
    }

    private void close() {
        try {
            started.get(LONGEST_START_SECONDS, TimeUnit.SECONDS).close();
        } catch (ExecutionException e) {
            // what had been started was closed by the failed start, which is told where it failed
        } catch (TimeoutException e) {
            messages.println("The start did not end: the next one clears up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
