package dev.pora.app.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Lets many threads ask the store together: whatever gathered while it was busy with the last batch goes next, at once,
 * at most {@link #MOST}. A batch that fails fails for each who is in it. Each asker waits for its answer, so
 * that no more are gathered than ask.
 *
 * @param <Q> what each asks
 * @param <A> what each is answered
 */
final class Batcher<Q, A> implements AutoCloseable {
    static final int MOST = 500;

    private final Function<List<Q>, List<A>> together;
    private final BlockingQueue<Asked<Q, A>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** @param together answers a batch in its order */
    Batcher(String name, Function<List<Q>, List<A>> together) {
        this.together = together;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /**
     * Waits for its answer.
     *
     * @throws RuntimeException what the whole batch failed with
     */
    A ask(Q question) throws InterruptedException {
        Asked<Q, A> asked = new Asked<>(question, new CompletableFuture<>());
        waiting.put(asked);
        if (closed) {
            refuse(new ArrayList<>());
        }
        try {
            return asked.answer().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** How many wait for the next batch. */
    int gathered() {
        return waiting.size();
    }

    private void run() {
        List<Asked<Q, A>> batch = new ArrayList<>(MOST);
        try {
            while (true) {
                batch.add(waiting.take());
                var _ = waiting.drainTo(batch, MOST - 1);
                answer(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            refuse(batch);
        }
    }

    private void answer(List<Asked<Q, A>> batch) {
        try {
            List<A> answers = together.apply(batch.stream().map(Asked::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(asked -> asked.answer().completeExceptionally(e));
        }
    }

    private void refuse(List<Asked<Q, A>> batch) {
        var _ = waiting.drainTo(batch);
        batch.forEach(asked -> asked.answer().completeExceptionally(new IllegalStateException("It was closed")));
    }

    /** Whoever still waits is refused. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
