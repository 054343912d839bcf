package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Updates pushed to a program that listens. */
class WebhookTest extends SandboxTest {
    private record Answer(int status, String body) {}

    private record Push(String secret, String body) {}

    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Push> pushes = new CopyOnWriteArrayList<>();
    private final HttpServer listener = listener();

    private HttpServer listener() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                pushes.add(new Push(secret == null ? "" : secret, body));
                Answer queued = answers.poll();
                Answer answer = queued == null ? new Answer(200, "{}") : queued;
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            http.start();
            return http;
        } catch (IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    @AfterEach
    void stopListening() {
        listener.stop(0);
    }

    private Browser.Response set(String parameters) {
        return browser.form(
                "setWebhook", "url=http://127.0.0.1:" + listener.getAddress().getPort() + "/" + parameters);
    }

    private void awaitPushes(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> pushes.size() >= count);
    }

    @Test
    void an_update_is_pushed_with_the_secret() {
        assertThat(set("&secret_token=s-1_X").description()).isEqualTo("Webhook was set");
        assertThat(set("&secret_token=s-1_X").description()).isEqualTo("Webhook is already set");
        assertThat(server.world().people().say(anna, "hello").id()).isPositive();
        awaitPushes(1);
        assertThat(pushes.getFirst().secret()).isEqualTo("s-1_X");
        assertThat(pushes.getFirst().body()).contains("\"text\":\"hello\"");
    }

    @Test
    void what_was_not_taken_is_pushed_again_before_what_follows() {
        answers.add(new Answer(500, "no"));
        assertThat(set("").status()).isEqualTo(200);
        assertThat(server.world().people().say(anna, "first").id()).isPositive();
        assertThat(server.world().people().say(anna, "second").id()).isPositive();
        awaitPushes(3);
        assertThat(pushes.stream().map(push -> push.body().contains("\"text\":\"first\"")))
                .containsExactly(true, true, false);
        var info = browser.form("getWebhookInfo", "").result();
        assertThat(info.path("last_error_message").asText()).isEqualTo("Wrong response from the webhook: 500");
    }

    @Test
    void an_answer_may_be_a_call() throws InterruptedException {
        answers.add(new Answer(
                200, "{\"method\":\"sendMessage\",\"chat_id\":" + anna.id() + ",\"text\":\"from the webhook\"}"));
        assertThat(set("").status()).isEqualTo(200);
        assertThat(server.world().people().say(anna, "hello").id()).isPositive();
        var sent = server.world()
                .await(anna.id(), message -> "from the webhook".equals(message.text()), Duration.ofSeconds(10));
        assertThat(sent.authorId()).isEqualTo(server.world().firstBot().id());
    }

    @Test
    void pending_updates_can_be_dropped() {
        assertThat(server.world().people().say(anna, "old").id()).isPositive();
        assertThat(browser.form("getWebhookInfo", "")
                        .result()
                        .path("pending_update_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.form("deleteWebhook", "drop_pending_updates=true").status())
                .isEqualTo(200);
        assertThat(browser.form("getUpdates", "").result()).isEmpty();
    }

    @Test
    void an_empty_address_ends_the_webhook() {
        assertThat(set("").status()).isEqualTo(200);
        assertThat(browser.form("setWebhook", "url=").description()).isEqualTo("Webhook was deleted");
        assertThat(browser.form("getUpdates", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url=http://example.org/ | bad webhook: An HTTPS URL must be provided for webhook",
                "url=https://example.org:1234/ | bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
                "url=https://example.org/&secret_token=a%20b | secret token contains unallowed characters",
                "url=nonsense%20here | invalid webhook URL specified"
            })
    void a_wrong_webhook_is_refused(String parameters, String reason) {
        var refused = browser.form("setWebhook", parameters);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.description()).isEqualTo("Bad Request: " + reason);
    }
}
