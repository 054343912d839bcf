package dev.pora.telegram.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.delivery.Sequel;
import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Original;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.wire.Arrived;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyingTest {
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final Destination ANNA = new Destination(Destination.TELEGRAM, "7");

    private final WireServer server = new WireServer();
    private final BotApi api = new BotApi(ApiUrl.of(server.url()), new BotToken("1:x"), Duration.ofMillis(500));
    private final NappingClock clock = new NappingClock();
    private final TelegramMessenger messenger = new TelegramMessenger(api, new Pace(Limits.USUAL, clock, clock));

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void the_copy_comes_silently_and_below_it_what_it_is_with_its_buttons() {
        server.next("copyMessage", Reaction.ok("{\"message_id\":31}"));
        server.next("sendMessage", Reaction.sent(32));

        assertThat(messenger.tell(ANNA, photo("чек за ремонт\nкухни")))
                .isEqualTo(new Outcome.Delivered(new MessageRef("7/32")));

        JsonNode copy = only("copyMessage");
        assertThat(copy.path("chat_id").asText()).isEqualTo("7");
        assertThat(copy.path("from_chat_id").asText()).isEqualTo("7");
        assertThat(copy.path("message_id").asInt()).isEqualTo(17);
        assertThat(copy.path("disable_notification").asBoolean()).isTrue();
        assertThat(copy.has("message_thread_id")).isFalse();
        JsonNode line = only("sendMessage");
        assertThat(line.path("text").asText()).isEqualTo("⏰ чек за ремонт кухни");
        assertThat(line.path("reply_parameters").path("message_id").asInt()).isEqualTo(31);
        assertThat(line.path("reply_parameters")
                        .path("allow_sending_without_reply")
                        .asBoolean())
                .isTrue();
        assertThat(line.path("reply_markup").findValues("callback_data")).isNotEmpty();
    }

    @Test
    void a_copy_goes_into_the_topic_where_it_is_told() {
        server.next("copyMessage", Reaction.ok("{\"message_id\":31}"));
        server.next("sendMessage", Reaction.sent(32));

        assertThat(messenger.tell(new Destination(Destination.TELEGRAM, "-100123/9"), photo("чек")))
                .isEqualTo(new Outcome.Delivered(new MessageRef("-100123/32")));

        assertThat(only("copyMessage").path("message_thread_id").asInt()).isEqualTo(9);
        assertThat(only("sendMessage").path("message_thread_id").asInt()).isEqualTo(9);
    }

    @Test
    void an_album_is_copied_as_one() {
        server.next("copyMessages", Reaction.ok("[{\"message_id\":31},{\"message_id\":32}]"));
        server.next("sendMessage", Reaction.sent(33));

        assertThat(messenger.tell(ANNA, of("чек", "7/17,18,20", new Occasion.OnTime())))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(only("copyMessages").path("message_ids").toString()).isEqualTo("[17,18,20]");
        assertThat(only("sendMessage")
                        .path("reply_parameters")
                        .path("message_id")
                        .asInt())
                .isEqualTo(32);
    }

    @Test
    void of_an_album_that_is_gone_the_words_are_told() {
        server.next("copyMessages", Reaction.ok("[]"));
        server.next("sendMessage", Reaction.sent(33));

        assertThat(messenger.tell(ANNA, of("чек", "7/17,18", new Occasion.OnTime())))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(only("sendMessage").path("text").asText()).startsWith("⏰ чек\n\nСамо сообщение");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: message to copy not found",
        "400, Bad Request: message can't be copied",
        "400, Bad Request: chat not found",
        "403, Forbidden: bot is not a member of the channel chat"
    })
    void what_cannot_be_copied_any_more_is_told_by_its_words(int code, String description) {
        server.next("copyMessage", Reaction.failed(code, description));
        server.next("sendMessage", Reaction.sent(32));

        assertThat(messenger.tell(ANNA, photo("чек за ремонт")))
                .isEqualTo(new Outcome.Delivered(new MessageRef("7/32")));

        JsonNode told = only("sendMessage");
        assertThat(told.path("text").asText()).contains("⏰ чек за ремонт", "Само сообщение скопировать уже нельзя");
        assertThat(told.has("reply_parameters")).isFalse();
        assertThat(told.path("reply_markup").findValues("callback_data")).isNotEmpty();
    }

    @Test
    void somebody_who_blocked_the_bot_is_unreachable_all_the_same() {
        server.next("copyMessage", Reaction.failed(403, "Forbidden: bot was blocked by the user"));
        server.next("sendMessage", Reaction.failed(403, "Forbidden: bot was blocked by the user"));

        assertThat(messenger.tell(ANNA, photo("чек"))).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void a_group_that_became_a_supergroup_has_moved_all_the_same() {
        Reaction moved = Reaction.failed(400, "Bad Request: group upgraded", "{\"migrate_to_chat_id\":-1009}");
        server.next("copyMessage", moved);
        server.next("sendMessage", moved);

        assertThat(messenger.tell(new Destination(Destination.TELEGRAM, "-9"), photo("чек")))
                .isEqualTo(new Outcome.Moved(new Destination(Destination.TELEGRAM, "-1009")));
    }

    @Test
    void a_pause_or_a_lost_answer_to_the_copy_stops_there() {
        server.next("copyMessage", Reaction.drop());
        assertThat(messenger.tell(ANNA, photo("чек"))).isInstanceOf(Outcome.Unknown.class);
        server.next("copyMessage", Reaction.failed(429, "Too Many Requests", "{\"retry_after\":30}"));
        assertThat(messenger.tell(ANNA, photo("чек")))
                .isEqualTo(new Outcome.TryAfter(Duration.ofSeconds(30), "429 Too Many Requests"));

        assertThat(server.arrived("sendMessage")).isEmpty();
    }

    @Test
    void a_copy_that_arrived_is_not_made_again_when_what_follows_it_did_not() {
        server.next("copyMessage", Reaction.ok("{\"message_id\":31}"));
        server.next("sendMessage", Reaction.drop(), Reaction.failed(400, "x"), Reaction.sent(33));

        assertThat(messenger.tell(ANNA, photo("чек"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(messenger.tell(ANNA, photo("чек"))).isInstanceOf(Outcome.Refused.class);
        assertThat(messenger.tell(ANNA, photo("чек"))).isEqualTo(new Outcome.Delivered(new MessageRef("7/33")));

        assertThat(server.arrived("copyMessage")).hasSize(1);
        assertThat(server.arrived("sendMessage"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.json()
                                .path("reply_parameters")
                                .path("message_id")
                                .asInt())
                        .isEqualTo(31));
    }

    @Test
    void what_is_late_says_so_below_its_copy() {
        server.next("copyMessage", Reaction.ok("{\"message_id\":31}"));
        server.next("sendMessage", Reaction.sent(32));

        assertThat(messenger.tell(ANNA, of("чек", "7/17", new Occasion.Late(Duration.ofHours(3), 0))))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(only("sendMessage").path("text").asText()).contains("⏰ чек", "3 часа");
    }

    @Test
    void an_announcement_and_a_repetition_are_told_by_their_words_alone() {
        server.next("sendMessage", Reaction.sent(32), Reaction.sent(33));

        assertThat(messenger.tell(ANNA, of("чек", "7/17", new Occasion.Ahead(Duration.ofHours(1)))))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(messenger.tell(ANNA, of("чек", "7/17", new Occasion.Again(1, 6))))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(server.arrived("copyMessage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7/", "7/x", "7/17,", "7/17/18", "a/1"})
    void an_original_with_a_strange_name_is_told_by_its_words(String name) {
        server.next("sendMessage", Reaction.sent(32));

        assertThat(messenger.tell(ANNA, of("чек", name, new Occasion.OnTime()))).isInstanceOf(Outcome.Delivered.class);
    }

    private JsonNode only(String method) {
        List<Arrived> arrived = server.arrived(method);
        assertThat(arrived).hasSize(1);
        return arrived.getFirst().json();
    }

    private static Message.Reminder photo(String event) {
        return of(event, "7/17", new Occasion.OnTime());
    }

    private static Message.Reminder of(String event, String original, Occasion occasion) {
        return new Message.Reminder(
                new NotificationId(5),
                NOON,
                new EventName(event),
                Language.RUSSIAN,
                ZoneOffset.UTC,
                occasion,
                false,
                Sequel.NONE,
                Optional.of(new Original(Destination.TELEGRAM, new MessageRef(original))));
    }
}
