package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Outgoing;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.channel.Pace;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Enclosure;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static final String DOOR = "telegram/1";
    private static final Chat ANNA = new Chat(101, 0, Chat.Kind.PRIVATE);
    private static final Reply HELLO = new Reply.Say(ANNA, RichText.plain("hello"), Keyboard.none());
    private static final Reply TOAST = new Reply.Toast("cb", "done");
    private static final Reply EDIT = new Reply.Edit(ANNA, 4, RichText.plain("changed"), Keyboard.none());

    private final WireServer server = new WireServer();
    private final FakeStore store = new FakeStore();
    private final BotApi api = new BotApi(ApiUrl.of(server.url()), new BotToken("1:x"), Duration.ofSeconds(5));
    private final Sending sending =
            new Sending(DOOR, store.outbox(), store.transactions(), api, new Pace(Limits.USUAL, store, store::pass));
    private final Replies replies = new Replies(store.outbox(), DOOR);

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void a_reply_that_was_taken_is_gone_and_the_next_follows() {
        server.always("sendMessage", Reaction.sent(1));
        replies.keep(HELLO);
        replies.keep(HELLO);
        sendAll();
        sendAll();
        assertThat(server.arrived("sendMessage")).hasSize(2);
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void a_reply_without_an_answer_is_sent_again_until_there_is_one() {
        server.next("sendMessage", Reaction.drop(), Reaction.http(502, "<html>"), Reaction.sent(1));
        replies.keep(HELLO);
        for (int i = 0; i < 3; i++) {
            sendAll();
            store.pass(Duration.ofSeconds(10));
        }
        assertThat(server.arrived("sendMessage")).hasSize(3);
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void a_file_is_sent_as_such_until_there_is_an_answer_and_follows_its_chat() {
        server.next(
                "sendDocument",
                Reaction.drop(),
                Reaction.failed(400, "upgraded", "{\"migrate_to_chat_id\":-500}"),
                Reaction.sent(1));
        replies.keep(new Reply.Send(
                ANNA, new Enclosure("план.txt", "завтра в 9 чай\n"), RichText.plain("Один"), Keyboard.none()));
        for (int i = 0; i < 3; i++) {
            sendAll();
            store.pass(Duration.ofSeconds(10));
        }
        assertThat(server.arrived("sendDocument"))
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.body())
                        .contains("name=\"document\"; filename=\"план.txt\"")
                        .contains("завтра в 9 чай")
                        .contains("Один"));
        assertThat(server.arrived("sendDocument").getLast().body()).contains("-500");
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void a_flood_pauses_the_chat_for_as_long_as_telegram_says() {
        server.next("sendMessage", Reaction.failed(429, "Too Many Requests", "{\"retry_after\":30}"));
        replies.keep(HELLO);
        sendAll();
        assertThat(store.outbox().untilNext(DOOR)).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_channel_that_is_down_loses_nothing() {
        server.always("sendMessage", Reaction.failed(401, "Unauthorized"));
        replies.keep(HELLO);
        for (int i = 0; i < 30; i++) {
            sendAll();
            store.pass(Duration.ofMinutes(6));
        }
        assertThat(server.arrived("sendMessage")).hasSize(30);
        assertThat(store.outbox().untilNext(DOOR)).isPresent();
    }

    @Test
    void a_reply_to_somebody_who_left_is_dropped_and_the_lane_goes_on() {
        server.next("sendMessage", Reaction.failed(403, "Forbidden: bot was blocked by the user"));
        replies.keep(HELLO);
        sendAll();
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void a_reply_to_a_group_that_moved_follows_it() {
        server.next(
                "sendMessage", Reaction.failed(400, "upgraded", "{\"migrate_to_chat_id\":-1005}"), Reaction.sent(2));
        replies.keep(HELLO);
        sendAll();
        sendAll();
        assertThat(server.arrived("sendMessage")
                        .getLast()
                        .json()
                        .path("chat_id")
                        .asLong())
                .isEqualTo(-1005);
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void a_reply_to_a_topic_that_is_no_more_goes_to_its_chat() {
        server.next("sendMessage", Reaction.failed(400, "Bad Request: message thread not found"), Reaction.sent(2));
        replies.keep(new Reply.Say(new Chat(-100123, 9, Chat.Kind.GROUP), RichText.plain("hello"), Keyboard.none()));
        sendAll();
        sendAll();
        assertThat(server.arrived("sendMessage"))
                .extracting(call -> call.json().path("message_thread_id").asInt())
                .containsExactly(9, 0);
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message is not modified: specified new message content is the same",
                "Bad Request: message to edit not found"
            })
    void an_edit_that_changes_nothing_counts_as_done(String description) {
        server.next("editMessageText", Reaction.failed(400, description));
        replies.keep(EDIT);
        sendAll();
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void an_answer_to_an_old_press_counts_as_done() {
        server.next(
                "answerCallbackQuery",
                Reaction.failed(
                        400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        replies.keep(TOAST);
        sendAll();
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void edits_and_answers_to_presses_are_given_up_sooner() {
        server.always("editMessageText", Reaction.drop());
        server.always("answerCallbackQuery", Reaction.drop());
        replies.keep(List.of(EDIT, TOAST));
        for (int i = 0; i < 8; i++) {
            sendAll();
            store.pass(Duration.ofMinutes(6));
        }
        assertThat(server.arrived("editMessageText")).hasSize(5);
        assertThat(server.arrived("answerCallbackQuery")).hasSize(5);
    }

    @Test
    void a_long_reply_is_several_rows_of_one_lane() {
        server.always("sendMessage", Reaction.sent(1));
        replies.keep(new Reply.Say(ANNA, RichText.plain("word ".repeat(2000)), Keyboard.none()));
        for (int i = 0; i < 3; i++) {
            sendAll();
        }
        assertThat(server.arrived("sendMessage")).hasSize(3);
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    @Test
    void a_row_that_nobody_can_read_is_dropped() {
        store.outbox().add(DOOR, "101", "nonsense");
        sendAll();
        assertThat(store.outbox().untilNext(DOOR)).isEmpty();
    }

    private void sendAll() {
        List<Outgoing> claimed = store.outbox().claim(DOOR, 10, Duration.ofMinutes(1));
        claimed.forEach(sending::send);
    }
}
