package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private final Semaphore store = new Semaphore(0);
    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final Batcher<Integer, Integer> batcher = new Batcher<>("batcher", this::doubled);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        batcher.close();
        threads.shutdownNow();
    }

    @Test
    void what_gathers_while_the_store_is_busy_goes_together_and_each_gets_its_own_answer() {
        CompletableFuture<Integer> first = ask(0);
        await().until(() -> batches.size() == 1);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 100).mapToObj(this::ask).toList();
        await().until(() -> batcher.gathered() == 100);

        store.release(2);

        assertThat(first.join()).isZero();
        assertThat(others).extracting(CompletableFuture::join).containsExactlyElementsOf(evens(100));
        assertThat(batches).hasSize(2);
    }

    @Test
    void a_batch_has_an_end() {
        CompletableFuture<Integer> first = ask(0);
        await().until(() -> batches.size() == 1);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 700).mapToObj(this::ask).toList();
        await().until(() -> batcher.gathered() == 700);

        store.release(3);

        assertThat(others).extracting(CompletableFuture::join).hasSize(700);
        assertThat(first.join()).isZero();
        assertThat(batches).extracting(List::size).containsExactly(1, Batcher.MOST, 700 - Batcher.MOST);
    }

    @Test
    void a_failure_reaches_everybody_in_the_batch_and_nobody_after_it() {
        CompletableFuture<Integer> failing = ask(-1);
        store.release(2);

        assertThatThrownBy(failing::join).hasRootCauseMessage("the store is away");
        assertThat(ask(4).join()).isEqualTo(8);
    }

    @Test
    void whoever_waits_when_it_is_closed_is_refused() {
        CompletableFuture<Integer> first = ask(0);
        await().until(() -> batches.size() == 1);
        CompletableFuture<Integer> second = ask(1);
        await().until(() -> batcher.gathered() == 1);

        batcher.close();

        assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(second::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ask(2).join()).hasCauseInstanceOf(IllegalStateException.class);
    }

    private CompletableFuture<Integer> ask(int number) {
        return CompletableFuture.supplyAsync(() -> asked(number), threads);
    }

    private int asked(int number) {
        try {
            return batcher.ask(number);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> doubled(List<Integer> numbers) {
        batches.add(numbers);
        try {
            store.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (numbers.contains(-1)) {
            throw new IllegalStateException("the store is away");
        }
        return numbers.stream().map(number -> 2 * number).toList();
    }

    private static List<Integer> evens(int count) {
        return IntStream.rangeClosed(1, count).map(number -> 2 * number).boxed().toList();
    }
}
