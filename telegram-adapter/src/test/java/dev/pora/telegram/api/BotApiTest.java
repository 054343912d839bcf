package dev.pora.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

class BotApiTest {
    private static final BotToken TOKEN = new BotToken("42:very-secret_Token");
    private static final Call HELLO =
            Call.of(SendMessage.builder().chatId(7L).text("hello").build());

    private final WireServer server = new WireServer();
    private final BotApi api = new BotApi(ApiUrl.of(server.url()), TOKEN, Duration.ofMillis(500));

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void a_call_arrives_under_the_token_with_its_parameters() {
        server.next("sendMessage", Reaction.sent(11));
        assertThat(api.call(HELLO))
                .isInstanceOfSatisfying(
                        Answer.Ok.class,
                        ok -> assertThat(ok.result().path("message_id").asLong())
                                .isEqualTo(11));
        assertThat(server.arrived().getFirst().path()).isEqualToIgnoringCase("/bot42:very-secret_Token/sendMessage");
        assertThat(server.arrived().getFirst().json().path("text").asText()).isEqualTo("hello");
    }

    @Test
    void a_server_may_live_under_a_path() {
        server.next("getMe", Reaction.ok("{}"));
        try (BotApi below = new BotApi(ApiUrl.of(server.url() + "/tele/gram/"), TOKEN, Duration.ofSeconds(5))) {
            assertThat(below.call(Call.of(new GetMe()))).isInstanceOf(Answer.Ok.class);
        }
        assertThat(server.arrived().getFirst().path())
                .isEqualToIgnoringCase("/tele/gram/bot42:very-secret_Token/getMe");
    }

    @Test
    void a_refusal_comes_with_its_code_its_words_and_its_parameters() {
        server.next("sendMessage", Reaction.failed(429, "Too Many Requests", "{\"retry_after\":7}"));
        assertThat(api.call(HELLO))
                .isEqualTo(new Answer.Failed(
                        429, "Too Many Requests", Optional.of(Duration.ofSeconds(7)), Optional.empty()));
    }

    @Test
    void a_request_that_arrived_and_was_dropped_is_lost_and_arrives_once() {
        server.next("getMe", Reaction.ok("{}"));
        server.always("sendMessage", Reaction.drop());
        assertThat(api.call(Call.of(new GetMe()))).isInstanceOf(Answer.Ok.class);
        assertThat(api.call(HELLO)).isInstanceOf(Answer.Lost.class);
        assertThat(server.arrived("sendMessage")).hasSize(1);
    }

    @Test
    void a_503_that_asks_for_a_retry_at_once_is_not_retried() {
        server.always("sendMessage", Reaction.http(503, "Retry-After: 0", "<html>busy</html>"));
        assertThat(api.call(HELLO)).isEqualTo(new Answer.Stranger(503));
        assertThat(server.arrived("sendMessage")).hasSize(1);
    }

    @Test
    void a_408_and_a_redirect_are_not_followed() {
        server.next("sendMessage", Reaction.http(408, "<html>"), Reaction.http(307, "Location: /elsewhere", ""));
        assertThat(api.call(HELLO)).isEqualTo(new Answer.Stranger(408));
        assertThat(api.call(HELLO)).isEqualTo(new Answer.Stranger(307));
        assertThat(server.arrived()).hasSize(2);
    }

    @Test
    void silence_after_the_request_is_a_lost_answer() {
        server.always("sendMessage", Reaction.hang());
        assertThat(api.call(HELLO)).isInstanceOf(Answer.Lost.class);
        assertThat(server.arrived("sendMessage")).hasSize(1);
    }

    @Test
    void an_answer_that_breaks_off_is_lost() {
        server.always("sendMessage", Reaction.breakOff());
        assertThat(api.call(HELLO)).isInstanceOf(Answer.Lost.class);
    }

    @Test
    void an_answer_with_fields_that_nobody_knows_still_counts() {
        server.always("sendMessage", Reaction.ok("{\"message_id\":3,\"chat\":\"a string!\",\"date\":\"x\"}"));
        assertThat(api.call(HELLO)).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void nobody_listening_means_that_nothing_was_sent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(callAt("http://127.0.0.1:" + port)).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void a_name_that_does_not_resolve_means_that_nothing_was_sent() {
        assertThat(callAt("http://no-such-host.invalid")).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void a_server_that_speaks_no_tls_is_no_route() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseInPlainText(plain));
            assertThat(callAt("https://127.0.0.1:" + plain.getLocalPort())).isInstanceOf(Answer.NoRoute.class);
        }
    }

    private static void refuseInPlainText(ServerSocket plain) {
        try (Socket connection = plain.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(connection.getInputStream().readAllBytes()).isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void closing_ends_a_held_call_at_once() {
        server.always("sendMessage", Reaction.hang());
        CompletableFuture<Answer> held;
        try (BotApi patient = new BotApi(ApiUrl.of(server.url()), TOKEN, Duration.ofMinutes(1))) {
            held = CompletableFuture.supplyAsync(() -> patient.call(HELLO));
            await().until(() -> !server.arrived().isEmpty());
        }
        assertThat(held).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(Answer.Lost.class);
    }

    @Test
    void no_answer_names_the_token() {
        server.next(
                "sendMessage",
                Reaction.failed(404, "Not Found: /bot42:very-secret_Token/x"),
                Reaction.drop(),
                Reaction.http(502, "<html>/bot42:very-secret_Token/"));
        for (int i = 0; i < 3; i++) {
            assertThat(api.call(HELLO).toString()).doesNotContain("very-secret_Token");
        }
        assertThat(callAt("http://127.0.0.1:1").toString()).doesNotContain("very-secret_Token");
        assertThat(TOKEN.toString()).doesNotContain("secret");
    }

    @Test
    void a_call_is_kept_as_text_and_read_again() {
        server.next("sendMessage", Reaction.sent(1));
        assertThat(api.call(Call.read(HELLO.written()).with("chat_id", 9))).isInstanceOf(Answer.Ok.class);
        assertThat(server.arrived("sendMessage")
                        .getFirst()
                        .json()
                        .path("chat_id")
                        .asLong())
                .isEqualTo(9);
    }

    private static Answer callAt(String url) {
        try (BotApi elsewhere = new BotApi(ApiUrl.of(url), TOKEN, Duration.ofSeconds(1))) {
            return elsewhere.call(HELLO);
        }
    }
}
