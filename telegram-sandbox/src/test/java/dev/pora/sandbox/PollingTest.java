package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** getUpdates, as the Bot API describes it and as the real server behaves. */
class PollingTest extends SandboxTest {
    private Browser.Response poll(String parameters) {
        return browser.form("getUpdates", parameters);
    }

    private CompletableFuture<Browser.Response> held() {
        return CompletableFuture.supplyAsync(() -> poll("timeout=50"));
    }

    private List<String> texts(Browser.Response response) {
        List<String> texts = new ArrayList<>();
        for (JsonNode update : response.result()) {
            texts.add(update.at("/message/text").asText());
        }
        return texts;
    }

    private void say(String... texts) {
        for (String text : texts) {
            assertThat(server.world().people().say(anna, text).text()).isEqualTo(text);
        }
    }

    @Test
    void updates_come_in_order_and_come_again_until_they_are_confirmed() {
        say("a", "b", "c");
        assertThat(texts(poll(""))).containsExactly("a", "b", "c");
        Browser.Response again = poll("limit=2");
        assertThat(texts(again)).containsExactly("a", "b");
        long second = again.result().get(1).path("update_id").asLong();
        assertThat(texts(poll("offset=" + second))).containsExactly("b", "c");
        assertThat(texts(poll("offset=" + (second + 2)))).isEmpty();
    }

    @Test
    void a_negative_offset_keeps_only_the_newest() {
        say("a", "b", "c");
        assertThat(texts(poll("offset=-2"))).containsExactly("b", "c");
        assertThat(texts(poll(""))).containsExactly("b", "c");
    }

    @Test
    void a_limit_out_of_range_is_brought_into_it_and_noted() {
        say("a", "b");
        assertThat(texts(poll("limit=0"))).containsExactly("a");
        assertThat(server.transcript().of("getUpdates").getLast().warnings()).hasSize(1);
    }

    @Test
    void a_held_poll_ends_with_the_first_update() throws Exception {
        var poll = held();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> server.world().firstBot().updates().isPolled());
        say("now");
        assertThat(texts(poll.get(5, TimeUnit.SECONDS))).containsExactly("now");
    }

    @Test
    void a_second_poll_ends_the_first_with_a_conflict() throws Exception {
        var first = held();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            assertThat(poll("timeout=0").status()).isEqualTo(200);
            return first.isDone();
        });
        assertThat(first.get(5, TimeUnit.SECONDS).description())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
        assertThat(first.get(5, TimeUnit.SECONDS).status()).isEqualTo(409);
    }

    @Test
    void a_webhook_ends_a_held_poll_and_keeps_others_away() throws Exception {
        var first = held();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            assertThat(browser.form("deleteWebhook", "").status()).isEqualTo(200);
            assertThat(browser.form("setWebhook", "url=http://127.0.0.1:9/").status())
                    .isEqualTo(200);
            return first.isDone();
        });
        assertThat(first.get(5, TimeUnit.SECONDS).status()).isEqualTo(409);
        assertThat(poll("").status()).isEqualTo(409);
        assertThat(poll("").description()).startsWith("Conflict: can't use getUpdates method while webhook is active");
        assertThat(browser.form("deleteWebhook", "").status()).isEqualTo(200);
        assertThat(poll("").status()).isEqualTo(200);
    }

    @Test
    void updates_are_kept_for_a_day() {
        say("old");
        clock.advance(Duration.ofHours(23));
        say("new");
        clock.advance(Duration.ofHours(2));
        assertThat(texts(poll(""))).containsExactly("new");
    }

    @Test
    void only_the_wanted_kinds_come_and_reactions_only_when_asked_for() {
        var message = server.world().people().say(anna, "a");
        server.world().people().react(server.world().firstBot(), anna.id(), message.id(), anna.id(), "👍");
        assertThat(poll("").result()).hasSize(1);
        assertThat(poll("offset=-1&allowed_updates=[\"message_reaction\"]").result())
                .hasSize(1);
        say("unwanted");
        server.world().people().react(server.world().firstBot(), anna.id(), message.id(), anna.id(), "");
        JsonNode last = poll("").result().get(1);
        assertThat(last.at("/message_reaction/old_reaction/0/emoji").asText()).isEqualTo("👍");
        assertThat(last.at("/message_reaction/new_reaction")).isEmpty();
    }

    @Test
    void ids_go_on_where_an_earlier_sandbox_stopped() {
        say("a");
        long before = poll("").result().get(0).path("update_id").asLong();
        clock.advance(Duration.ofMinutes(5));
        try (SandboxServer next = SandboxServer.start(SandboxConfig.on(clock));
                Browser other = new Browser(next)) {
            assertThat(next.world().people().say(anna, "b").id()).isPositive();
            assertThat(other.form("getUpdates", "")
                            .result()
                            .get(0)
                            .path("update_id")
                            .asLong())
                    .isGreaterThan(before);
        }
    }

    @Test
    void closing_the_server_does_not_wait_for_a_held_poll() {
        var poll = held();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> server.world().firstBot().updates().isPolled());
        Assertions.assertThatCode(
                        () -> CompletableFuture.runAsync(server::close).get(3, TimeUnit.SECONDS))
                .doesNotThrowAnyException();
        Assertions.assertThatThrownBy(() -> poll.orTimeout(5, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(java.io.IOException.class);
    }
}
