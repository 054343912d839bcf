package dev.pora.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.fake.FakeStore;
import dev.pora.inbox.Receiver;
import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.door.Post;
import dev.pora.telegram.door.Talk;
import dev.pora.telegram.wire.Arrived;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramTest {
    private static final String HELLO = """
            {"update_id":%d,"message":{"message_id":1,"date":1773224400,"text":"hello",
             "from":{"id":101,"is_bot":false,"first_name":"Anna"},"chat":{"id":101,"type":"private"}}}""";

    private final WireServer server = new WireServer();
    private final FakeStore store = new FakeStore();
    private Optional<Telegram> opened = Optional.empty();

    @BeforeEach
    void a_server_with_nothing_to_say() {
        server.always("getMe", Reaction.ok("{\"id\":1,\"is_bot\":true,\"username\":\"pora_bot\"}"));
        for (String method : List.of("setMyCommands", "setWebhook", "deleteWebhook", "answerCallbackQuery")) {
            server.always(method, Reaction.ok("true"));
        }
        server.always("getWebhookInfo", Reaction.ok("{\"url\":\"x\"}"));
        server.always("getUpdates", Reaction.hang());
        server.always("sendMessage", Reaction.sent(1));
    }

    @AfterEach
    void stop() {
        opened.ifPresent(telegram -> telegram.stop(Duration.ofSeconds(5)));
        opened.ifPresent(Telegram::close);
        server.close();
    }

    @Test
    void what_is_said_is_answered() {
        server.next("getUpdates", Reaction.ok("[" + HELLO.formatted(1) + "]"));
        open(Optional.empty()).start();
        await().until(() -> !sent().isEmpty());
        assertThat(sent()).containsExactly("hello yourself");
    }

    @Test
    void it_introduces_itself_with_commands_in_both_languages() {
        Telegram telegram = open(Optional.empty());
        assertThat(telegram.health().isConnected()).isFalse();
        telegram.start();
        await().until(() -> server.arrived("setMyCommands").size() == 2);
        List<Arrived> menus = server.arrived("setMyCommands");
        assertThat(menus.getFirst().json().has("language_code")).isFalse();
        assertThat(menus.getLast().json().path("language_code").asText()).isEqualTo("ru");
        assertThat(menus.getLast().json().path("commands").size()).isEqualTo(19);
        assertThat(telegram.health().username()).contains("pora_bot");
        assertThat(telegram.health().isConnected()).isTrue();
    }

    @Test
    void a_server_that_knows_no_command_menus_is_served_without() {
        server.always("setMyCommands", Reaction.failed(404, "Not Found"));
        Telegram telegram = open(Optional.empty());
        telegram.start();
        await().until(() -> server.arrived("setMyCommands").size() == 2);
        await().until(() -> telegram.health().isConnected());
        assertThat(server.arrived("setMyCommands")).hasSize(2);
    }

    @Test
    void a_bad_token_is_said_and_tried_again_until_it_is_accepted() {
        server.next("getMe", Reaction.failed(401, "Unauthorized"));
        server.next("deleteWebhook", Reaction.failed(401, "Unauthorized"));
        Telegram telegram = open(Optional.empty());
        telegram.start();
        await().until(() -> telegram.health().trouble().orElse("").contains("TELEGRAM_BOT_TOKEN"));
        await().until(() -> telegram.health().isConnected());
        assertThat(telegram.health().toString()).doesNotContain("secret-part");
    }

    @Test
    void nothing_that_is_logged_names_the_token() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            for (String method : List.of("getMe", "getUpdates", "sendMessage")) {
                server.next(
                        method,
                        Reaction.failed(404, "no /bot1:secret-part/x"),
                        Reaction.http(502, "<html>bot1:secret-part"),
                        Reaction.drop());
            }
            Telegram telegram = open(Optional.empty());
            telegram.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.arrived("getUpdates").size() >= 4);
            for (int i = 0; i < 3; i++) {
                assertThat(telegram.messenger()
                                .tell(new Destination(Destination.TELEGRAM, "101"), reminder())
                                .toString())
                        .doesNotContain("secret-part");
            }
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain("secret-part"));
    }

    @Test
    void updates_that_are_pushed_go_the_same_way() {
        Telegram telegram = open(Optional.of(new TelegramSettings.Webhook("https://example.org/tg", "s3cret")));
        telegram.start();
        Receiver receiver = telegram.receiver().orElseThrow();
        assertThat(receiver.receive(HELLO.formatted(4))).isEqualTo(Receiver.Receipt.KEPT);
        assertThat(receiver.receive(HELLO.formatted(4))).isEqualTo(Receiver.Receipt.KEPT);
        assertThat(receiver.receive("hello")).isEqualTo(Receiver.Receipt.MALFORMED);
        assertThat(receiver.receive("{\"update_id\":\"x\"}")).isEqualTo(Receiver.Receipt.MALFORMED);
        await().during(Duration.ofMillis(300)).until(() -> sent().size() == 1);
        await().until(() -> !server.arrived("setWebhook").isEmpty());
        var webhook = server.arrived("setWebhook").getFirst().json();
        assertThat(webhook.path("url").asText()).isEqualTo("https://example.org/tg");
        assertThat(webhook.path("secret_token").asText()).isEqualTo("s3cret");
        assertThat(webhook.path("allowed_updates").size()).isEqualTo(6);
        assertThat(server.arrived("getUpdates")).isEmpty();
    }

    @Test
    void stopping_ends_within_a_second_during_a_held_poll_and_the_messenger_still_works() {
        Telegram telegram = open(Optional.empty());
        telegram.start();
        await().until(() -> !server.arrived("getUpdates").isEmpty());
        Instant began = Instant.now();
        telegram.stop(Duration.ofSeconds(5));
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(telegram.messenger().tell(new Destination(Destination.TELEGRAM, "101"), reminder()))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void an_answer_to_a_reply_that_never_came_is_no_reason_to_lose_it() {
        server.next("getUpdates", Reaction.ok("[" + HELLO.formatted(1) + "]"));
        server.next("sendMessage", Reaction.drop());
        open(Optional.empty()).start();
        await().until(() -> sent().size() == 1);
        store.pass(Duration.ofSeconds(5));
        await().until(() -> sent().size() == 2);
    }

    private Telegram open(Optional<TelegramSettings.Webhook> webhook) {
        TelegramSettings settings =
                new TelegramSettings(new BotToken("1:secret-part"), ApiUrl.of(server.url()), webhook, Limits.USUAL);
        Post post = new Post(
                store.inbox(),
                store.outbox(),
                store.leases(),
                store.digests(),
                store.transactions(),
                store.users(),
                store.announcements());
        Telegram telegram = Telegram.open(settings, post, TelegramTest::answering, InstantSource.system());
        opened = Optional.of(telegram);
        return telegram;
    }

    private static Talk answering(Supplier<String> botName) {
        return said -> said instanceof Said.Text
                ? List.of(new Reply.Say(said.chat(), RichText.plain("hello yourself"), Keyboard.none()))
                : List.of();
    }

    private List<String> sent() {
        return server.arrived("sendMessage").stream()
                .map(request -> request.json().path("text").asText())
                .toList();
    }

    private static Message reminder() {
        return new Message.Reminder(
                new NotificationId(1),
                Instant.EPOCH,
                new EventName("tea"),
                Language.ENGLISH,
                ZoneOffset.UTC,
                new Occasion.OnTime(),
                false);
    }
}
