package dev.pora.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pora.fake.FakeStore;
import dev.pora.inbox.Receiver;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.door.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates pushed over real HTTP. */
class SandboxWebhookTest {
    private static final String SECRET = "only-telegram-knows";

    private final FakeStore store = new FakeStore(Instant.now());
    private final SandboxServer sandbox = SandboxServer.start(SandboxConfig.on(InstantSource.system()));
    private final HttpServer http;
    private final Telegram telegram;
    private final AtomicInteger refused = new AtomicInteger();

    SandboxWebhookTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String url = "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
        telegram = Telegram.open(
                new TelegramSettings(
                        new BotToken(sandbox.botToken()),
                        ApiUrl.of(sandbox.apiUrl()),
                        Optional.of(new TelegramSettings.Webhook(url, SECRET)),
                        Limits.USUAL),
                new Post(
                        store.inbox(),
                        store.outbox(),
                        store.leases(),
                        store.digests(),
                        store.transactions(),
                        store.users(),
                        store.announcements()),
                name -> SandboxWebhookTest::echo,
                InstantSource.system());
    }

    @BeforeEach
    void start() {
        http.createContext("/hook", this::receive);
        http.start();
        telegram.start();
    }

    @AfterEach
    void stop() {
        telegram.stop(Duration.ofSeconds(5));
        telegram.close();
        http.stop(0);
        sandbox.close();
    }

    @Test
    void what_is_pushed_is_answered_once_also_when_the_first_push_was_refused() {
        refused.set(1);
        Person kate = sandbox.world().person("Kate");
        assertThat(sandbox.world().people().say(kate, "tea")).isNotNull();
        await().atMost(Duration.ofSeconds(30)).until(() -> said(kate).equals(List.of("echo tea")));
        assertThat(sandbox.transcript().of("getUpdates")).isEmpty();
    }

    @Test
    void the_webhook_stays_set_when_the_program_stops() {
        sandbox.faults().inject(FaultRule.once("setWebhook", Fault.tooManyRequests(1)));
        await().until(() -> sandbox.transcript().of("getWebhookInfo").size() == 1);
        await().until(() -> telegram.health().isConnected());
        telegram.stop(Duration.ofSeconds(5));
        assertThat(sandbox.transcript().of("deleteWebhook")).isEmpty();
    }

    private List<String> said(Person person) {
        return sandbox.world().fromBots(person.id()).stream().map(Message::text).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean ours = SECRET.equals(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
        boolean taken = ours
                && refused.getAndDecrement() <= 0
                && telegram.receiver().orElseThrow().receive(body) == Receiver.Receipt.KEPT;
        exchange.sendResponseHeaders(taken ? 200 : 503, -1);
        exchange.close();
    }

    private static List<Reply> echo(Said said) {
        return said instanceof Said.Text text
                ? List.of(new Reply.Say(text.chat(), RichText.plain("echo " + text.text()), Keyboard.none()))
                : List.of();
    }
}
