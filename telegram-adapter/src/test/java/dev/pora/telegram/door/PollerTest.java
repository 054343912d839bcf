package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.fake.FakeStore;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.wire.Arrived;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollerTest {
    private static final String DOOR = "telegram/1";

    private final WireServer server = new WireServer();
    private final FakeStore store = new FakeStore();
    private final Status status = new Status();
    private final List<Poller> pollers = new ArrayList<>();

    @BeforeEach
    void an_idle_server() {
        server.always("deleteWebhook", Reaction.ok("true"));
        server.always("getUpdates", Reaction.hang());
    }

    @AfterEach
    void stop() {
        pollers.forEach(Poller::close);
        server.close();
    }

    @Test
    void updates_are_kept_before_they_are_confirmed() {
        server.next("getUpdates", Wire.updates(Wire.text(7, 101, "a"), Wire.text(8, 101, "b")));
        start("one", store.inbox());
        await().until(() -> polls().size() == 2);
        assertThat(polls().getFirst().has("offset")).isFalse();
        assertThat(polls().getLast().path("offset").asInt()).isEqualTo(9);
        assertThat(kept()).containsExactly(7L, 8L);
        assertThat(status.trouble()).isEmpty();
    }

    @Test
    void a_poll_is_held_and_asks_for_what_is_understood() {
        start("one", store.inbox());
        await().until(() -> polls().size() == 1);
        assertThat(polls().getFirst().path("timeout").asInt()).isEqualTo(50);
        assertThat(polls().getFirst().path("allowed_updates").toString())
                .isEqualTo(
                        "[\"message\",\"edited_message\",\"channel_post\",\"callback_query\",\"my_chat_member\",\"message_reaction\"]");
        assertThat(server.arrived("deleteWebhook")
                        .getFirst()
                        .json()
                        .path("drop_pending_updates")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void what_could_not_be_kept_is_asked_for_again() {
        AtomicInteger failures = new AtomicInteger(2);
        Inbox shaky = failing(store.inbox(), failures);
        server.next(
                "getUpdates",
                Wire.updates(Wire.text(7, 101, "a")),
                Wire.updates(Wire.text(7, 101, "a")),
                Wire.updates(Wire.text(7, 101, "a")));
        start("one", shaky);
        await().until(() -> polls().size() == 4);
        assertThat(polls().subList(0, 3))
                .allSatisfy(poll -> assertThat(poll.has("offset")).isFalse());
        assertThat(polls().getLast().path("offset").asInt()).isEqualTo(8);
        assertThat(kept()).containsExactly(7L);
    }

    @Test
    void after_an_empty_poll_no_offset_is_sent_since_numbers_may_begin_anew() {
        server.next(
                "getUpdates",
                Wire.updates(Wire.text(700, 101, "a")),
                Wire.updates(),
                Wire.updates(Wire.text(3, 101, "b")));
        start("one", store.inbox());
        await().until(() -> polls().size() == 4);
        assertThat(polls().get(1).path("offset").asInt()).isEqualTo(701);
        assertThat(polls().get(2).has("offset")).isFalse();
        assertThat(kept()).containsExactly(700L, 3L);
    }

    @Test
    void one_update_that_nobody_understands_does_not_stop_the_others() {
        server.next("getUpdates", Wire.updates("{\"update_id\":1,\"message\":17}", "{}", Wire.text(2, 101, "a")));
        start("one", store.inbox());
        await().until(() -> polls().size() == 2);
        assertThat(kept()).containsExactly(1L, 2L);
    }

    @Test
    void failures_of_every_kind_are_survived() {
        server.next(
                "getUpdates",
                Reaction.failed(409, "Conflict: terminated by other getUpdates request"),
                Reaction.drop(),
                Reaction.http(502, "<html>"),
                Wire.updates(Wire.text(5, 101, "a")));
        start("one", store.inbox());
        await().atMost(Duration.ofSeconds(20)).until(() -> !kept().isEmpty());
        assertThat(status.trouble()).isEmpty();
    }

    @Test
    void a_pause_that_telegram_asks_for_is_kept() {
        server.next("getUpdates", Reaction.failed(429, "Too Many Requests", "{\"retry_after\":2}"));
        Instant began = Instant.now();
        start("one", store.inbox());
        await().until(() -> polls().size() == 2);
        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void a_bad_token_is_trouble_until_it_works() {
        server.next("deleteWebhook", Reaction.failed(401, "Unauthorized"));
        start("one", store.inbox());
        await().until(() -> status.trouble().orElse("").contains("TELEGRAM_BOT_TOKEN"));
        server.next("getUpdates", Wire.updates(Wire.text(5, 101, "a")));
        await().until(() -> status.trouble().isEmpty());
    }

    @Test
    void a_webhook_that_somebody_sets_is_removed() {
        server.next(
                "getUpdates", Reaction.failed(409, "Conflict: can't use getUpdates method while webhook is active"));
        start("one", store.inbox());
        await().until(() -> polls().size() == 2);
        assertThat(server.arrived("deleteWebhook")).hasSize(2);
    }

    @Test
    void a_server_that_knows_no_webhooks_is_polled() {
        server.always("deleteWebhook", Reaction.failed(404, "Not Found"));
        server.next("getUpdates", Wire.updates(Wire.text(5, 101, "a")));
        start("one", store.inbox());
        await().until(() -> !kept().isEmpty());
        assertThat(status.trouble()).isEmpty();
    }

    @Test
    void a_server_that_holds_no_polls_is_not_stormed() {
        server.always("getUpdates", Wire.updates());
        start("one", store.inbox());
        await().until(() -> polls().size() >= 3);
        assertThat(polls()).hasSizeLessThan(6);
    }

    @Test
    void of_two_instances_one_polls_and_the_other_takes_over_at_once() {
        start("one", store.inbox());
        await().until(() -> polls().size() == 1);
        start("two", store.inbox());
        await().during(Duration.ofSeconds(1)).until(() -> polls().size() == 1);
        pollers.getFirst().close();
        await().atMost(Duration.ofSeconds(5)).until(() -> polls().size() == 2);
    }

    @Test
    void closing_ends_a_held_poll_at_once() {
        start("one", store.inbox());
        await().until(() -> polls().size() == 1);
        Instant began = Instant.now();
        pollers.getFirst().close();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(store.leases().acquire("poller of " + DOOR, "other", Duration.ofSeconds(1)))
                .isTrue();
    }

    @Test
    void whoever_loses_the_lease_stops_polling() {
        start("one", store.inbox());
        await().until(() -> polls().size() == 1);
        store.leases().release("poller of " + DOOR, "one");
        assertThat(store.leases().acquire("poller of " + DOOR, "other", Duration.ofMinutes(1)))
                .isTrue();
        await().atMost(Duration.ofSeconds(6)).during(Duration.ofSeconds(1)).until(() -> polls().size() == 1);
    }

    private void start(String holder, Inbox inbox) {
        BotApi polls = new BotApi(ApiUrl.of(server.url()), new BotToken("1:x"), Duration.ofSeconds(65));
        Poller poller =
                new Poller(polls, inbox, store.leases(), DOOR, holder, InstantSource.system(), new Bell(), status);
        pollers.add(poller);
        poller.start();
    }

    private List<JsonNode> polls() {
        return server.arrived("getUpdates").stream().map(Arrived::json).toList();
    }

    private List<Long> kept() {
        List<Long> numbers = new ArrayList<>();
        Optional<Incoming> next = next();
        while (next.isPresent()) {
            numbers.add(next.get().number());
            store.inbox().handled(next.get());
            next = next();
        }
        return numbers;
    }

    private Optional<Incoming> next() {
        return store.transactions().within(() -> store.inbox().next(DOOR)).map(Inbox.Waiting::incoming);
    }

    private static Inbox failing(Inbox inbox, AtomicInteger failures) {
        return (Inbox) Proxy.newProxyInstance(
                Inbox.class.getClassLoader(), new Class<?>[] {Inbox.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keep") && failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("The database is away");
                    }
                    return method.invoke(inbox, arguments);
                });
    }
}
