package dev.pora.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.access.Replays.Answer;
import dev.pora.access.Replays.Answered;
import dev.pora.contract.StoreContract;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Replays} does. */
public abstract class ReplaysContract extends StoreContract {
    private static final Answer MADE = new Answer(201, Optional.of("/notifications/17"), "{\"event\":\"чай\"}");
    private static final Answer GONE = new Answer(204, Optional.empty(), "");

    @Test
    void a_request_that_was_answered_is_answered_so_again() {
        RequestKey key = new RequestKey(token(), "order-1");
        assertThat(handle(key, "a", MADE)).isEmpty();

        assertThat(handle(key, "a", GONE)).contains(new Answered("a", MADE));
        assertThat(handle(key, "b", GONE)).contains(new Answered("a", MADE));
    }

    @Test
    void an_answer_may_be_nothing_at_all() {
        RequestKey key = new RequestKey(token(), "order-1");
        assertThat(handle(key, "a", GONE)).isEmpty();

        assertThat(handle(key, "a", MADE)).contains(new Answered("a", GONE));
    }

    @Test
    void another_key_and_the_key_of_another_token_are_other_requests() {
        RequestKey key = new RequestKey(token(), "order-1");
        assertThat(handle(key, "a", MADE)).isEmpty();

        assertThat(handle(new RequestKey(key.token(), "order-2"), "a", MADE)).isEmpty();
        assertThat(handle(new RequestKey(token(), "order-1"), "a", MADE)).isEmpty();
        assertThat(handle(key, "a", GONE)).isPresent();
    }

    @Test
    void what_failed_was_never_asked_for() {
        RequestKey key = new RequestKey(token(), "order-1");
        assertThatThrownBy(() -> store().transactions().run(() -> {
                    assertThat(store().replays().begin(key, "a")).isEmpty();
                    store().replays().keep(key, MADE);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(handle(key, "b", GONE)).isEmpty();
        assertThat(handle(key, "b", MADE)).contains(new Answered("b", GONE));
    }

    @Test
    void a_key_stands_for_its_request_for_a_day() {
        RequestKey key = new RequestKey(token(), "order-1");
        assertThat(handle(key, "a", MADE)).isEmpty();

        store().pass(Replays.KEPT.minus(Duration.ofMinutes(1)));
        assertThat(handle(key, "a", GONE)).isPresent();
        assertThat(store().replays().forget()).isZero();

        store().pass(Duration.ofMinutes(1));
        assertThat(handle(key, "b", GONE)).isEmpty();
        assertThat(handle(key, "b", MADE)).contains(new Answered("b", GONE));
    }

    @Test
    void old_keys_are_forgotten() {
        long token = token();
        assertThat(handle(new RequestKey(token, "old"), "a", MADE)).isEmpty();
        store().pass(Replays.KEPT);
        assertThat(handle(new RequestKey(token, "new"), "a", MADE)).isEmpty();

        assertThat(store().replays().forget()).isEqualTo(1);
        assertThat(store().replays().forget()).isZero();
    }

    @Test
    void of_requests_at_the_same_time_one_is_handled() {
        RequestKey key = new RequestKey(token(), "order-1");
        AtomicInteger handled = new AtomicInteger();

        CompletableFuture<?>[] all = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    if (handle(key, "a", MADE).isEmpty()) {
                        var _ = handled.incrementAndGet();
                    }
                }))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        assertThat(handled).hasValue(1);
    }

    @Test
    void keys_go_with_their_token() {
        RequestKey key = new RequestKey(token(), "order-1");
        assertThat(handle(key, "a", MADE)).isEmpty();
        assertThat(handle(new RequestKey(token(), "order-1"), "a", MADE)).isEmpty();

        assertThat(store().tokens().revoke(key.token())).isTrue();

        store().pass(Replays.KEPT);
        assertThat(store().replays().forget()).isEqualTo(1);
    }

    private Optional<Answered> handle(RequestKey key, String fingerprint, Answer answer) {
        return store().transactions().within(() -> {
            Optional<Answered> before = store().replays().begin(key, fingerprint);
            if (before.isEmpty()) {
                store().replays().keep(key, answer);
            }
            return before;
        });
    }

    private long token() {
        return store().tokens()
                .add(new Grant("script", Secret.random().hash(), Rights.all(), Optional.empty()))
                .id();
    }
}
