package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telegram's own words for what a bot did wrong. */
class BotErrorsTest extends SandboxTest {
    private void assertRefused(Browser.Response response, int code, String description) {
        assertThat(response.description()).isEqualTo(description);
        assertThat(response.status()).isEqualTo(code);
        assertThat(response.body().path("error_code").asInt()).isEqualTo(code);
        assertThat(response.body().path("ok").asBoolean(true)).isFalse();
    }

    private Bot bot() {
        return server.world().firstBot();
    }

    private Browser.Response sendTo(long chat) {
        return browser.bot("sendMessage", "{\"chat_id\":" + chat + ",\"text\":\"hi\"}");
    }

    @Test
    void an_unknown_token_is_unauthorized() {
        assertRefused(browser.get("/bot1:unknown/getMe"), 401, "Unauthorized");
    }

    @Test
    void an_unknown_method_is_not_found() {
        assertRefused(browser.bot("sendPigeon", "{}"), 404, "Not Found: method not found");
        assertRefused(browser.get("/bot" + server.botToken() + "/"), 404, "Not Found");
    }

    @Test
    void a_documented_method_without_a_behaviour_never_pretends() {
        assertRefused(
                browser.bot("getUserProfilePhotos", "{\"user_id\":1}"),
                400,
                "Bad Request: method is not available in the sandbox");
    }

    @Test
    void texts_are_neither_empty_nor_too_long() {
        assertRefused(sendToAnna(""), 400, "Bad Request: message text is empty");
        assertRefused(sendToAnna("   \\n "), 400, "Bad Request: message text is empty");
        assertRefused(sendToAnna("a".repeat(4097)), 400, "Bad Request: message is too long");
        assertThat(sendToAnna("a".repeat(4096)).status()).isEqualTo(200);
    }

    @Test
    void markup_does_not_count_towards_the_length() {
        var sent = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + anna.id() + ",\"parse_mode\":\"HTML\",\"text\":\"<b>" + "a".repeat(4096) + "</b>\"}");
        assertThat(sent.status()).isEqualTo(200);
    }

    @Test
    void broken_markup_is_named_with_its_place() {
        var sent = browser.bot(
                "sendMessage", "{\"chat_id\":" + anna.id() + ",\"parse_mode\":\"HTML\",\"text\":\"a<x>b</x>\"}");
        assertRefused(sent, 400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 1");
    }

    @ParameterizedTest
    @CsvSource({"64,200", "65,400"})
    void callback_data_has_at_most_64_bytes(int bytes, int status) {
        var sent = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + anna.id() + ",\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\","
                        + "\"callback_data\":\"" + "d".repeat(bytes) + "\"}]]}}");
        assertThat(sent.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(sent.description()).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        }
    }

    @Test
    void an_inline_button_must_do_something() {
        var sent = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + anna.id() + ",\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":"
                        + "[[{\"text\":\"b\"}]]}}");
        assertRefused(
                sent,
                400,
                "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }

    @Test
    void a_chat_that_nobody_opened_is_not_found() {
        Person stranger = server.world().people().add("Dora", "", "", "en");
        assertRefused(sendTo(stranger.id()), 400, "Bad Request: chat not found");
        assertRefused(sendTo(12345), 400, "Bad Request: chat not found");
        assertRefused(sendTo(-12345), 400, "Bad Request: chat not found");
        assertRefused(
                browser.bot("sendMessage", "{\"chat_id\":\"@nobody\",\"text\":\"x\"}"),
                400,
                "Bad Request: chat not found");
    }

    @Test
    void a_bot_cannot_begin_a_conversation_with_somebody_met_in_a_group() {
        Person stranger = server.world().people().add("Dora", "", "", "en");
        Chat family = server.world().groups().require(family());
        server.world().groups().setMembership(family, anna.id(), stranger.id(), Membership.MEMBER);
        assertRefused(sendTo(stranger.id()), 403, "Forbidden: bot can't initiate conversation with a user");
        assertThat(server.world().people().say(stranger, "/start").id()).isPositive();
        assertThat(sendTo(stranger.id()).status()).isEqualTo(200);
    }

    @Test
    void blocked_and_deactivated_are_forbidden() {
        server.world().people().block(anna, bot(), true);
        assertRefused(sendTo(anna.id()), 403, "Forbidden: bot was blocked by the user");
        server.world().people().block(anna, bot(), false);
        assertThat(sendTo(anna.id()).status()).isEqualTo(200);
        var gone = browser.control("PATCH", "users/" + anna.id(), "{\"deactivated\":true}");
        assertThat(gone.body().path("deactivated").asBoolean()).isTrue();
        assertRefused(sendTo(anna.id()), 403, "Forbidden: user is deactivated");
    }

    @Test
    void a_bot_that_was_kicked_or_left_is_told_which() {
        Chat group =
                server.world().groups().found(Chat.Kind.SUPERGROUP, "Work", List.of(anna.id(), bot().id()), Set.of());
        server.world().groups().setMembership(group, anna.id(), bot().id(), Membership.KICKED);
        assertRefused(sendTo(group.id()), 403, "Forbidden: bot was kicked from the supergroup chat");
        server.world().groups().setMembership(group, anna.id(), bot().id(), Membership.MEMBER);
        assertThat(browser.bot("leaveChat", "{\"chat_id\":" + group.id() + "}").status())
                .isEqualTo(200);
        assertRefused(sendTo(group.id()), 403, "Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void only_administrators_post_to_a_channel() {
        Chat channel =
                server.world().groups().found(Chat.Kind.CHANNEL, "News", List.of(anna.id(), bot().id()), Set.of());
        assertRefused(sendTo(channel.id()), 400, "Bad Request: need administrator rights in the channel chat");
        server.world().groups().setMembership(channel, anna.id(), bot().id(), Membership.ADMINISTRATOR);
        assertThat(sendTo(channel.id()).result().has("sender_chat")).isTrue();
    }

    @Test
    void a_group_that_moved_names_its_new_id() {
        Chat family = server.world().groups().require(family());
        Chat moved = server.world().groups().migrate(family, anna.id());
        var refused = sendTo(family.id());
        assertRefused(refused, 400, "Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refused.body().at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(moved.id());
        assertThat(sendTo(moved.id()).status()).isEqualTo(200);
    }

    private Browser.Response edit(long message, String text) {
        return browser.bot(
                "editMessageText",
                "{\"chat_id\":" + anna.id() + ",\"message_id\":" + message + ",\"text\":\"" + text + "\"}");
    }

    @Test
    void edits_that_cannot_be_say_why() {
        int own = sendToAnna("one").result().path("message_id").asInt();
        Message theirs = server.world().people().say(anna, "mine");
        assertRefused(
                edit(own, "one"),
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the"
                        + " same as a current content and reply markup of the message");
        assertRefused(edit(own + 999, "x"), 400, "Bad Request: message to edit not found");
        assertRefused(edit(theirs.id(), "x"), 400, "Bad Request: message can't be edited");
        assertThat(edit(own, "two").result().path("text").asText()).isEqualTo("two");
    }

    @Test
    void deleting_ends_after_two_days() {
        int old = sendToAnna("old").result().path("message_id").asInt();
        clock.advance(java.time.Duration.ofDays(2));
        String address = "{\"chat_id\":" + anna.id() + ",\"message_id\":";
        assertRefused(
                browser.bot("deleteMessage", address + old + "}"),
                400,
                "Bad Request: message can't be deleted for everyone");
        int fresh = sendToAnna("new").result().path("message_id").asInt();
        assertThat(browser.bot("deleteMessage", address + fresh + "}").status()).isEqualTo(200);
        assertRefused(
                browser.bot("deleteMessage", address + fresh + "}"), 400, "Bad Request: message to delete not found");
    }

    @Test
    void a_reply_needs_its_message_unless_it_may_go_without() {
        String reply = "{\"chat_id\":" + anna.id() + ",\"text\":\"x\",\"reply_parameters\":{\"message_id\":1%s}}";
        assertRefused(
                browser.bot("sendMessage", reply.formatted("")), 400, "Bad Request: message to be replied not found");
        assertThat(browser.bot("sendMessage", reply.formatted(",\"allow_sending_without_reply\":true"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void copies_need_their_original() {
        String copy = "{\"chat_id\":" + anna.id() + ",\"from_chat_id\":" + anna.id() + ",\"message_id\":%d}";
        assertRefused(browser.bot("copyMessage", copy.formatted(1)), 400, "Bad Request: message to copy not found");
        Message original = server.world().people().say(anna, "remember this");
        var copied = browser.bot("copyMessage", copy.formatted(original.id()));
        assertThat(copied.result().path("message_id").asInt()).isEqualTo(original.id() + 1);
        assertThat(server.world().fromBots(anna.id()).getFirst().text()).isEqualTo("remember this");
        var forwarded = browser.bot("forwardMessage", copy.formatted(original.id()));
        assertThat(forwarded.result().at("/forward_origin/sender_user/id").asLong())
                .isEqualTo(anna.id());
    }

    @Test
    void commands_have_small_latin_names() {
        assertRefused(
                browser.bot("setMyCommands", "{\"commands\":[{\"command\":\"Список\",\"description\":\"x\"}]}"),
                400,
                "Bad Request: BOT_COMMAND_INVALID");
    }

    @Test
    void a_callback_is_answered_within_fifteen_seconds_and_text_has_at_most_200_characters() {
        assertRefused(
                browser.bot("answerCallbackQuery", "{\"callback_query_id\":\"1\"}"),
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid");
        assertThat(browser.bot(
                                "answerCallbackQuery",
                                "{\"callback_query_id\":\"1\",\"text\":\"" + "x".repeat(201) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void bodies_that_are_no_json_are_refused() {
        assertThat(browser.bot("sendMessage", "{").status()).isEqualTo(400);
        assertThat(browser.bot("sendMessage", "[]").status()).isEqualTo(400);
        assertThat(browser.bot("sendMessage", "{} {}").status()).isEqualTo(400);
    }
}
