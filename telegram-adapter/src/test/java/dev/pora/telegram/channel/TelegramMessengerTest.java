package dev.pora.telegram.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Trouble;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.wire.Arrived;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import dev.pora.user.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramMessengerTest {
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
    void a_reminder_arrives_with_its_text_and_buttons_and_names_its_message() {
        server.next("sendMessage", Reaction.sent(31));
        assertThat(messenger.tell(ANNA, reminder("<b>чай</b> & *milk*")))
                .isEqualTo(new Outcome.Delivered(new MessageRef("7/31")));

        JsonNode sent = sent().getFirst();
        assertThat(sent.path("chat_id").asText()).isEqualTo("7");
        assertThat(sent.path("text").asText()).contains("<b>чай</b> & *milk*");
        assertThat(sent.has("parse_mode")).isFalse();
        assertThat(sent.has("message_thread_id")).isFalse();
        List<JsonNode> buttons = sent.path("reply_markup").findValues("callback_data");
        assertThat(buttons)
                .hasSizeGreaterThan(3)
                .allSatisfy(data -> assertThat(data.asText().getBytes(StandardCharsets.UTF_8).length)
                        .isBetween(1, 64));
    }

    @Test
    void a_notice_has_no_buttons() {
        server.next("sendMessage", Reaction.sent(1));
        var notice = new Message.Notice(new EventName("tea"), NOON, Trouble.REFUSED, Language.ENGLISH, ZoneOffset.UTC);
        assertThat(messenger.tell(ANNA, notice)).isInstanceOf(Outcome.Delivered.class);
        assertThat(sent().getFirst().has("reply_markup")).isFalse();
    }

    @Test
    void a_topic_is_told_in_its_topic() {
        server.next("sendMessage", Reaction.sent(1));
        assertThat(messenger.tell(new Destination(Destination.TELEGRAM, "-100123/9"), reminder("tea")))
                .isEqualTo(new Outcome.Delivered(new MessageRef("-100123/1")));
        assertThat(sent().getFirst().path("chat_id").asText()).isEqualTo("-100123");
        assertThat(sent().getFirst().path("message_thread_id").asInt()).isEqualTo(9);
    }

    @Test
    void a_place_on_another_channel_is_refused_and_nothing_is_sent() {
        assertThat(messenger.tell(new Destination("mail", "anna@example.org"), reminder("tea")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(messenger.tell(new Destination(Destination.TELEGRAM, "anna"), reminder("tea")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(server.arrived()).isEmpty();
    }

    @Test
    void a_long_text_comes_in_parts_with_the_buttons_under_the_last() {
        server.next("sendMessage", Reaction.sent(1), Reaction.sent(2));
        assertThat(messenger.tell(ANNA, reminder("w".repeat(4096))))
                .isEqualTo(new Outcome.Delivered(new MessageRef("7/2")));
        assertThat(sent())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.path("text").asText()).hasSizeLessThanOrEqualTo(4096));
        assertThat(sent().getFirst().has("reply_markup")).isFalse();
        assertThat(sent().getLast().has("reply_markup")).isTrue();
    }

    @Test
    void parts_that_were_delivered_are_not_said_again() {
        server.next("sendMessage", Reaction.sent(1), Reaction.drop(), Reaction.sent(3));
        Message.Reminder longOne = reminder("w".repeat(4096));
        assertThat(messenger.tell(ANNA, longOne)).isInstanceOf(Outcome.Unknown.class);
        assertThat(messenger.tell(ANNA, longOne)).isEqualTo(new Outcome.Delivered(new MessageRef("7/3")));
        assertThat(sent()).hasSize(3);
        assertThat(sent().get(2)).isEqualTo(sent().get(1)).isNotEqualTo(sent().get(0));
    }

    @Test
    void a_lost_answer_is_unknown_and_the_message_arrived_once() {
        server.next("sendMessage", Reaction.sent(1));
        assertThat(messenger.tell(ANNA, reminder("first"))).isInstanceOf(Outcome.Delivered.class);
        server.always("sendMessage", Reaction.drop());
        assertThat(messenger.tell(ANNA, reminder("second"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void while_telegram_wants_a_pause_nothing_is_sent_to_that_chat() {
        server.next("sendMessage", Reaction.failed(429, "Too Many Requests", "{\"retry_after\":30}"));
        assertThat(messenger.tell(ANNA, reminder("tea")))
                .isEqualTo(new Outcome.TryAfter(Duration.ofSeconds(30), "429 Too Many Requests"));
        clock.take(Duration.ofSeconds(10));
        assertThat(messenger.tell(ANNA, reminder("tea")))
                .isEqualTo(new Outcome.TryAfter(Duration.ofSeconds(20), "Telegram asked for a pause"));
        assertThat(sent()).hasSize(1);
        clock.take(Duration.ofSeconds(20));
        server.next("sendMessage", Reaction.sent(4));
        assertThat(messenger.tell(ANNA, reminder("tea"))).isInstanceOf(Outcome.Delivered.class);
    }

    private List<JsonNode> sent() {
        return server.arrived("sendMessage").stream().map(Arrived::json).toList();
    }

    private static Message.Reminder reminder(String event) {
        return new Message.Reminder(
                new NotificationId(Long.MAX_VALUE),
                NOON,
                new EventName(event),
                Language.RUSSIAN,
                ZoneOffset.UTC,
                new Occasion.OnTime(),
                false);
    }
}
