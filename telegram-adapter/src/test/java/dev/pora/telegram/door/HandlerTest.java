package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Receiver;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerTest {
    private static final String DOOR = "telegram/1";
    private static final String LEASE = "handler of " + DOOR;

    private final FakeStore store = new FakeStore();
    private final Heard heard = new Heard(store.users());
    private final Bell bell = new Bell();
    private final Bell sender = new Bell();
    private final List<Handler> handlers = new ArrayList<>();

    @AfterEach
    void stop() {
        handlers.forEach(Handler::close);
    }

    @Test
    void what_waited_from_before_is_handled_at_the_start_in_its_order() {
        for (int i = 1; i <= 20; i++) {
            keep(i);
        }
        start("one");
        await().until(() -> texts().size() == 20);
        assertThat(texts()).isSorted();
    }

    @Test
    void what_comes_is_handled_when_the_bell_rings_and_the_sender_is_woken() throws InterruptedException {
        start("one");
        TelegramWebhook webhook = new TelegramWebhook(DOOR, store.inbox(), bell, new Status(), store);
        assertThat(webhook.receive(Wire.text(5, 101, "tea"))).isEqualTo(Receiver.Receipt.KEPT);
        sender.await(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(1)).until(() -> heard.said().size() == 1);
    }

    @Test
    void while_another_instance_handles_ours_waits_and_goes_on_when_the_other_is_gone() {
        assertThat(store.leases().acquire(LEASE, "other", Duration.ofMinutes(1)))
                .isTrue();
        keep(1);
        start("one");
        await().during(Duration.ofMillis(600)).until(() -> heard.said().isEmpty());
        store.leases().release(LEASE, "other");
        await().until(() -> heard.said().size() == 1);
    }

    @Test
    void the_lease_is_free_while_nothing_waits() {
        keep(1);
        start("one");
        await().until(() -> heard.said().size() == 1);
        await().until(() -> store.leases().acquire(LEASE, "other", Duration.ofMinutes(1)));
    }

    @Test
    void what_failed_is_tried_again_without_a_bell() {
        keep(1);
        heard.failNext(2);
        start("one");
        await().until(() -> {
            store.pass(Duration.ofSeconds(5));
            return heard.said().size() == 1;
        });
    }

    private void start(String holder) {
        Handling handling = new Handling(
                DOOR,
                store.inbox(),
                store.transactions(),
                new Translation("1", (_, _) -> Speaker.Rank.UNKNOWN, store),
                (_, _) -> {},
                heard,
                new Replies(store.outbox(), DOOR));
        Handler handler = new Handler(handling, store.leases(), LEASE, holder, bell, List.of(sender));
        handlers.add(handler);
        handler.start();
    }

    private void keep(long number) {
        Incoming incoming = new Incoming(DOOR, number, Wire.text(number, 101, "%03d".formatted(number)));
        assertThat(store.inbox().keep(List.of(incoming))).isEqualTo(1);
    }

    private List<String> texts() {
        return heard.said().stream().map(said -> ((Said.Text) said).text()).toList();
    }
}
