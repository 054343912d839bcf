package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.transcript.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What goes wrong on demand, and the record of it. */
class FaultsTest extends SandboxTest {
    private Entry last() {
        return server.transcript().all().getLast();
    }

    private HttpResponse<String> raw() throws IOException {
        return browser.raw(browser.request("/bot" + server.botToken() + "/sendMessage")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"chat_id\":" + anna.id() + ",\"text\":\"raw\"}")));
    }

    @Test
    void a_429_carries_retry_after_and_strikes_as_often_as_asked() {
        server.faults().inject(new FaultRule("sendMessage", 0, 2, Fault.tooManyRequests(3)));
        for (int i = 0; i < 2; i++) {
            var refused = sendToAnna("x");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body().at("/parameters/retry_after").asInt()).isEqualTo(3);
        }
        assertThat(sendToAnna("x").status()).isEqualTo(200);
        assertThat(server.faults().list()).isEmpty();
    }

    @Test
    void a_fault_keeps_to_its_method_and_chat() {
        server.faults().inject(new FaultRule("SENDmessage", kate.id(), FaultRule.ALWAYS, Fault.blocked()));
        assertThat(sendToAnna("x").status()).isEqualTo(200);
        assertThat(browser.bot("getMe", "{}").status()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(browser.bot("sendMessage", "{\"chat_id\":" + kate.id() + ",\"text\":\"x\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_gateway_answers_in_html() throws IOException {
        server.faults().inject(FaultRule.once("", new Fault.ServerError(502)));
        HttpResponse<String> answer = raw();
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<html>");
        assertThat(server.world().fromBots(anna.id())).isEmpty();
    }

    @Test
    void a_dropped_call_had_no_effect() {
        server.faults().inject(FaultRule.always("sendMessage", new Fault.Drop()));
        assertThatThrownBy(() -> sendToAnna("lost")).isInstanceOf(UncheckedIOException.class);
        assertThat(server.world().fromBots(anna.id())).isEmpty();
        assertThat(last().fault()).isEqualTo("drop");
        assertThat(last().isOk()).isFalse();
    }

    @Test
    void an_accepted_call_whose_answer_was_dropped_had_its_effect() {
        server.faults().inject(FaultRule.once("sendMessage", new Fault.AcceptThenDrop()));
        assertThatThrownBy(() -> sendToAnna("kept")).isInstanceOf(UncheckedIOException.class);
        assertThat(server.world().fromBots(anna.id()))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("kept"));
        assertThat(last().fault()).isEqualTo("accept-then-drop");
    }

    @Test
    void a_hanging_call_ends_without_effect_when_it_is_released() throws Exception {
        long id = server.faults().add(FaultRule.always("sendMessage", new Fault.Hang(Fault.LONGEST)));
        var call = CompletableFuture.supplyAsync(() -> sendToAnna("never"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !server.transcript().of("sendMessage").isEmpty());
        assertThat(call).isNotDone();
        assertThat(server.faults().remove(id)).isTrue();
        assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        assertThat(server.world().fromBots(anna.id())).isEmpty();
    }

    @Test
    void a_slow_call_is_answered_in_the_end() {
        server.faults().inject(FaultRule.once("getMe", new Fault.Slow(Duration.ofMillis(300))));
        assertThat(browser.bot("getMe", "{}").status()).isEqualTo(200);
        assertThat(last().millis()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void every_kind_can_be_asked_for_over_http() {
        for (String kind :
                new String[] {"429", "403", "400", "401", "5xx", "accept-then-drop", "drop", "hang", "slow"}) {
            var added = browser.control("POST", "faults", "{\"fault\":\"" + kind + "\",\"method\":\"getFile\"}");
            assertThat(added.body().path("id").asLong()).as(kind).isPositive();
        }
        assertThat(browser.control("GET", "faults", "").body().path("faults")).hasSize(9);
        assertThat(browser.bot("getFile", "{\"file_id\":\"x\"}").status()).isEqualTo(429);
        assertThat(browser.control("DELETE", "faults", "").body().path("faults"))
                .isEmpty();
        assertThat(browser.control("POST", "faults", "{\"fault\":\"earthquake\"}")
                        .error())
                .contains("accept-then-drop");
        assertThat(browser.control("POST", "faults", "{\"fault\":\"drop\",\"times\":0}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_transcript_tells_parameters_outcome_and_warnings() {
        assertThat(browser.form("sendMessage", "chat_id=" + anna.id() + "&text=hi&colour=red")
                        .status())
                .isEqualTo(200);
        assertThat(last().method()).isEqualTo("sendMessage");
        assertThat(last().chatId()).isEqualTo(anna.id());
        assertThat(last().warnings()).containsExactly("sendMessage has no parameter \"colour\"");
        assertThat(sendToAnna("").status()).isEqualTo(400);
        var calls = browser.get("/sandbox/api/transcript?method=SENDMESSAGE&after=" + (last().number() - 1))
                .body()
                .path("calls");
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).path("description").asText()).isEqualTo("Bad Request: message text is empty");
        assertThat(browser.control("DELETE", "transcript", "").status()).isEqualTo(200);
        assertThat(server.transcript().all()).isEmpty();
    }

    @Test
    void the_pace_is_kept_when_it_is_asked_for() {
        assertThat(browser.control("POST", "limits", "{\"enabled\":true}").status())
                .isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(sendToAnna("x").status()).isEqualTo(200);
        }
        var refused = sendToAnna("x");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.description()).isEqualTo("Too Many Requests: retry after 5");
        clock.advance(Duration.ofSeconds(5));
        assertThat(sendToAnna("x").status()).isEqualTo(200);
        assertThat(browser.control("POST", "limits", "{\"enabled\":false}").status())
                .isEqualTo(200);
        for (int i = 0; i < 40; i++) {
            assertThat(sendToAnna("x").status()).isEqualTo(200);
        }
    }

    @Test
    void the_clock_can_be_moved_and_dates_follow_it() {
        long before = sendToAnna("x").result().path("date").asLong();
        assertThat(browser.control("POST", "clock", "{\"offset_seconds\":3600}")
                        .body()
                        .path("offset_seconds")
                        .asInt())
                .isEqualTo(3600);
        assertThat(sendToAnna("x").result().path("date").asLong()).isEqualTo(before + 3600);
    }
}
