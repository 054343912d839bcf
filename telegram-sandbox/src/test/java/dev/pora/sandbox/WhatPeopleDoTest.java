package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forwards, edits, deletions, attachments, mentions and reactions, and what the bot learns of them. */
class WhatPeopleDoTest extends SandboxTest {
    @BeforeEach
    void askForEverything() {
        var _ = updates("\"message\",\"edited_message\",\"channel_post\",\"edited_channel_post\",\"message_reaction\","
                + "\"message_reaction_count\",\"my_chat_member\",\"chat_member\"");
    }

    private JsonNode updates(String kinds) {
        return browser.bot("getUpdates", "{\"allowed_updates\":[" + kinds + "]}")
                .result();
    }

    private JsonNode lastUpdate() {
        JsonNode updates = browser.form("getUpdates", "offset=-1").result();
        return updates.isEmpty() ? updates : updates.get(0);
    }

    private Browser.Response send(long chat, long from, String what) {
        return browser.control("POST", "chats/" + chat + "/messages", "{\"from\":" + from + "," + what + "}");
    }

    private int sent(long chat, long from, String what) {
        Browser.Response response = send(chat, from, what);
        assertThat(response.status()).as(response.body().toString()).isEqualTo(200);
        return response.body().path("message_id").asInt();
    }

    private long channel() {
        return browser.control(
                        "POST",
                        "chats",
                        "{\"type\":\"channel\",\"title\":\"News\",\"members\":[" + anna.id() + "," + kate.id()
                                + "],\"admins\":[" + anna.id() + "]}")
                .body()
                .path("id")
                .asLong();
    }

    private static String file(String kind, String more) {
        String base64 = Base64.getEncoder().encodeToString("bytes".getBytes(StandardCharsets.UTF_8));
        return "\"" + kind + "\":{\"file_name\":\"a\",\"mime_type\":\"audio/ogg\",\"base64\":\"" + base64 + "\"" + more
                + "}";
    }

    private Browser.Response react(long chat, int message, long from, String emoji) {
        return browser.control(
                "POST",
                "chats/" + chat + "/messages/" + message + "/reaction",
                "{\"from\":" + from + ",\"emoji\":\"" + emoji + "\"}");
    }

    @Test
    void a_forwarded_message_says_who_wrote_it() {
        int said = sent(family(), kate.id(), "\"text\":\"buy milk\"");
        var _ = sent(anna.id(), anna.id(), "\"forward\":{\"chat_id\":" + family() + ",\"message_id\":" + said + "}");
        JsonNode message = lastUpdate().path("message");
        assertThat(message.path("text").asText()).isEqualTo("buy milk");
        assertThat(message.at("/from/id").asLong()).isEqualTo(anna.id());
        assertThat(message.at("/forward_origin/type").asText()).isEqualTo("user");
        assertThat(message.at("/forward_origin/sender_user/id").asLong()).isEqualTo(kate.id());
    }

    @Test
    void a_forwarded_post_names_its_channel_and_a_second_forward_keeps_the_first_origin() {
        long channel = channel();
        int post = sent(channel, anna.id(), "\"text\":\"news\"");
        int first = sent(anna.id(), anna.id(), "\"forward\":{\"chat_id\":" + channel + ",\"message_id\":" + post + "}");
        var _ = sent(family(), anna.id(), "\"forward\":{\"chat_id\":" + anna.id() + ",\"message_id\":" + first + "}");
        JsonNode origin = server.world().messages(family()).getLast().json().path("forward_origin");
        assertThat(origin.path("type").asText()).isEqualTo("channel");
        assertThat(origin.at("/chat/id").asLong()).isEqualTo(channel);
        assertThat(origin.path("message_id").asInt()).isEqualTo(post);
    }

    @Test
    void nobody_forwards_from_a_chat_that_they_cannot_see() {
        int secret = sent(kate.id(), kate.id(), "\"text\":\"secret\"");
        assertThat(send(
                                anna.id(),
                                anna.id(),
                                "\"forward\":{\"chat_id\":" + kate.id() + ",\"message_id\":" + secret + "}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_its_author_deleted_can_be_copied_no_more() {
        int said = sent(anna.id(), anna.id(), "\"text\":\"gone soon\"");
        String address = "chats/" + anna.id() + "/messages/" + said;
        assertThat(browser.control("DELETE", address + "?from=" + kate.id(), "").status())
                .isEqualTo(404);
        assertThat(browser.control("DELETE", address + "?from=" + anna.id(), "").status())
                .isEqualTo(200);
        assertThat(browser.bot(
                                "copyMessage",
                                "{\"chat_id\":" + anna.id() + ",\"from_chat_id\":" + anna.id() + ",\"message_id\":"
                                        + said + "}")
                        .description())
                .isEqualTo("Bad Request: message to copy not found");
    }

    @Test
    void every_kind_of_attachment_is_copied_without_its_origin() {
        List<String> kinds = List.of(
                file("voice", ",\"duration\":3,\"caption\":\"listen\""),
                file("audio", ""),
                file("document", ""),
                file("sticker", ",\"emoji\":\"⏰\""),
                "\"poll\":{\"question\":\"When?\",\"options\":[\"now\",\"later\"]}",
                "\"contact\":{\"phone_number\":\"+70000000000\",\"first_name\":\"Dora\"}");
        for (String kind : kinds) {
            int message = sent(anna.id(), anna.id(), kind);
            String field = kind.substring(1, kind.indexOf('"', 1));
            assertThat(lastUpdate().path("message").has(field)).as(field).isTrue();
            Browser.Response copied = browser.bot(
                    "copyMessage",
                    "{\"chat_id\":" + kate.id() + ",\"from_chat_id\":" + anna.id() + ",\"message_id\":" + message
                            + "}");
            assertThat(copied.status()).as(field).isEqualTo(200);
            JsonNode copy = server.world().messages(kate.id()).getLast().json();
            assertThat(copy.has(field)).as(field).isTrue();
            assertThat(copy.has("forward_origin")).isFalse();
        }
        assertThat(server.world()
                        .messages(kate.id())
                        .getFirst()
                        .json()
                        .path("caption")
                        .asText())
                .isEqualTo("listen");
    }

    @Test
    void a_poll_without_a_question_is_refused_in_words() {
        assertThat(send(anna.id(), anna.id(), "\"poll\":{\"question\":\"\",\"options\":[\"a\"]}")
                        .error())
                .contains("question");
    }

    @Test
    void a_caption_is_edited_like_a_text_and_what_was_forwarded_is_not() {
        int voice = sent(anna.id(), anna.id(), file("voice", ""));
        String address = "chats/" + anna.id() + "/messages/";
        assertThat(browser.control("PATCH", address + voice, "{\"from\":" + anna.id() + ",\"text\":\"at 9\"}")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/edited_message/caption").asText()).isEqualTo("at 9");
        assertThat(lastUpdate().at("/edited_message/voice").isObject()).isTrue();
        int forwarded =
                sent(anna.id(), anna.id(), "\"forward\":{\"chat_id\":" + anna.id() + ",\"message_id\":" + voice + "}");
        assertThat(browser.control("PATCH", address + forwarded, "{\"from\":" + anna.id() + ",\"text\":\"no\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_channel_speaks_in_its_own_name_and_its_administrators_edit_its_posts() {
        long channel = channel();
        int post = sent(channel, anna.id(), "\"text\":\"one\"");
        assertThat(lastUpdate().at("/channel_post/sender_chat/id").asLong()).isEqualTo(channel);
        assertThat(lastUpdate().path("channel_post").has("from")).isFalse();
        String address = "chats/" + channel + "/messages/" + post;
        assertThat(browser.control("PATCH", address, "{\"from\":" + kate.id() + ",\"text\":\"hers\"}")
                        .status())
                .isEqualTo(400);
        assertThat(browser.control("PATCH", address, "{\"from\":" + anna.id() + ",\"text\":\"two\"}")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/edited_channel_post/text").asText()).isEqualTo("two");
    }

    @Test
    void a_bot_that_is_let_into_a_channel_administers_it() {
        long channel = channel();
        assertThat(browser.control("PATCH", "chats/" + channel, "{\"bot\":false}")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("kicked");
        assertThat(browser.control("PATCH", "chats/" + channel, "{\"bot\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("administrator");
    }

    @Test
    void reactions_in_a_channel_are_counted_and_nobody_is_named() {
        long channel = channel();
        int post = sent(channel, anna.id(), "\"text\":\"one\"");
        assertThat(react(channel, post, kate.id(), "👍").status()).isEqualTo(200);
        assertThat(react(channel, post, anna.id(), "👍").status()).isEqualTo(200);
        JsonNode count = lastUpdate().path("message_reaction_count");
        assertThat(count.at("/reactions/0/type/emoji").asText()).isEqualTo("👍");
        assertThat(count.at("/reactions/0/total_count").asInt()).isEqualTo(2);
        assertThat(count.toString()).doesNotContain("Kate");
    }

    @Test
    void only_telegrams_own_emoji_are_reactions() {
        int said = sent(anna.id(), anna.id(), "\"text\":\"x\"");
        assertThat(react(anna.id(), said, anna.id(), "✅").status()).isEqualTo(400);
        assertThat(react(anna.id(), said, anna.id(), "❤\uFE0F").status()).isEqualTo(200);
        assertThat(lastUpdate().at("/message_reaction/new_reaction/0/emoji").asText())
                .isEqualTo("❤");
        assertThat(browser.bot(
                                "setMessageReaction",
                                "{\"chat_id\":" + anna.id() + ",\"message_id\":" + said
                                        + ",\"reaction\":[{\"type\":\"emoji\",\"emoji\":\"✅\"}]}")
                        .description())
                .isEqualTo("Bad Request: REACTION_INVALID");
    }

    @Test
    void somebody_without_a_username_is_mentioned_through_their_id() {
        var dora = browser.control("POST", "users", "{\"first_name\":\"Dora\"}").body();
        var _ = sent(
                anna.id(),
                anna.id(),
                "\"text\":\"tell Dora\",\"mentions\":[{\"offset\":5,\"length\":4,\"user_id\":" + dora.path("id")
                        + "}]");
        JsonNode entity = lastUpdate().at("/message/entities/0");
        assertThat(entity.path("type").asText()).isEqualTo("text_mention");
        assertThat(entity.at("/user/first_name").asText()).isEqualTo("Dora");
    }

    @Test
    void a_new_title_is_told_by_a_service_message() {
        assertThat(browser.control("PATCH", "chats/" + family(), "{\"title\":\"Home\"}")
                        .status())
                .isEqualTo(200);
        JsonNode message = lastUpdate().path("message");
        assertThat(message.path("new_chat_title").asText()).isEqualTo("Home");
        assertThat(message.at("/chat/title").asText()).isEqualTo("Home");
    }

    @Test
    void an_administering_bot_learns_who_comes_and_goes_and_another_does_not() {
        String chat = "chats/" + family();
        String without = "{\"members\":[" + anna.id() + "]}";
        assertThat(browser.control("PATCH", chat, without).status()).isEqualTo(200);
        assertThat(browser.form("getUpdates", "").result().toString()).doesNotContain("\"chat_member\"");
        long bot = server.world().firstBot().id();
        assertThat(browser.control("PATCH", chat, "{\"admins\":[" + bot + "]}").status())
                .isEqualTo(200);
        assertThat(browser.control("PATCH", chat, "{\"members\":[" + anna.id() + "," + kate.id() + "]}")
                        .status())
                .isEqualTo(200);
        assertThat(browser.form("getUpdates", "").result())
                .filteredOn(update -> update.has("chat_member"))
                .singleElement()
                .satisfies(update -> {
                    assertThat(update.at("/chat_member/new_chat_member/user/id").asLong())
                            .isEqualTo(kate.id());
                    assertThat(update.at("/chat_member/new_chat_member/status").asText())
                            .isEqualTo("member");
                });
    }

    @Test
    void groups_and_administrators_have_commands_of_their_own() {
        setCommands("default", "", "start");
        setCommands("all_group_chats", "", "remind");
        setCommands("all_chat_administrators", "", "manage");
        assertThat(commands(anna.id(), "/bots/0/commands")).containsExactly("start");
        assertThat(commands(anna.id(), "/bots/0/group_commands/" + family())).containsExactly("manage");
        assertThat(commands(kate.id(), "/bots/0/group_commands/" + family())).containsExactly("remind");
        setCommands("chat", ",\"chat_id\":" + family(), "here");
        assertThat(commands(kate.id(), "/bots/0/group_commands/" + family())).containsExactly("here");
    }

    private void setCommands(String scope, String more, String command) {
        assertThat(browser.bot(
                                "setMyCommands",
                                "{\"scope\":{\"type\":\"" + scope + "\"" + more + "},\"commands\":[{\"command\":\""
                                        + command + "\",\"description\":\"x\"}]}")
                        .status())
                .isEqualTo(200);
    }

    private List<String> commands(long viewer, String pointer) {
        JsonNode list = browser.get("/sandbox/api/state?as=" + viewer).body().at(pointer);
        return list.findValuesAsText("command");
    }

    @Test
    void an_album_stays_an_album_when_it_is_copied_and_what_is_gone_is_skipped() {
        int first = sent(anna.id(), anna.id(), file("document", ",\"caption\":\"both\"") + ",\"media_group_id\":\"7\"");
        int second = sent(anna.id(), anna.id(), file("document", "") + ",\"media_group_id\":\"7\"");
        int gone = sent(anna.id(), anna.id(), "\"text\":\"gone\"");
        assertThat(lastUpdate().path("message").has("media_group_id")).isFalse();
        assertThat(browser.bot(
                                "deleteMessages",
                                "{\"chat_id\":" + anna.id() + ",\"message_ids\":[" + gone + "," + (gone + 1) + "]}")
                        .status())
                .isEqualTo(200);
        String from = "{\"chat_id\":" + kate.id() + ",\"from_chat_id\":" + anna.id() + ",\"message_ids\":[";
        JsonNode copied = browser.bot("copyMessages", from + first + "," + second + "," + gone + "]}")
                .result();
        assertThat(copied).hasSize(2);
        assertThat(server.world().messages(kate.id()))
                .extracting(message -> message.json().path("media_group_id").asText())
                .doesNotContain("", "7")
                .hasSize(2)
                .containsOnly(server.world()
                        .messages(kate.id())
                        .getFirst()
                        .json()
                        .path("media_group_id")
                        .asText());
        assertThat(browser.bot("copyMessages", from + second + "," + first + "]}")
                        .description())
                .contains("strictly increasing");
        assertThat(browser.bot("forwardMessages", from + first + "]}").result()).hasSize(1);
        assertThat(server.world().messages(kate.id()).getLast().json().has("forward_origin"))
                .isTrue();
    }

    @Test
    void a_bot_that_may_not_write_is_told_so_and_learns_of_it() {
        long bot = server.world().firstBot().id();
        assertThat(browser.control("PATCH", "chats/" + family(), "{\"muted\":[" + bot + "]}")
                        .body()
                        .path("muted"))
                .hasSize(1);
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("restricted");
        assertThat(lastUpdate()
                        .at("/my_chat_member/new_chat_member/can_send_messages")
                        .asBoolean(true))
                .isFalse();
        assertThat(browser.bot("sendMessage", "{\"chat_id\":" + family() + ",\"text\":\"x\"}")
                        .description())
                .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
        assertThat(browser.control("PATCH", "chats/" + family(), "{\"muted\":[]}")
                        .status())
                .isEqualTo(200);
        assertThat(browser.bot("sendMessage", "{\"chat_id\":" + family() + ",\"text\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_muted_person_is_told_why_nothing_is_sent() {
        assertThat(browser.control("PATCH", "chats/" + family(), "{\"muted\":[" + kate.id() + "]}")
                        .status())
                .isEqualTo(200);
        assertThat(send(family(), kate.id(), "\"text\":\"x\"").error()).contains("may not write");
    }

    @Test
    void without_privacy_a_bot_hears_everything_in_a_group() {
        String bot = "bots/" + server.world().firstBot().id();
        assertThat(browser.control("PATCH", bot, "{\"privacy\":false}").status())
                .isEqualTo(200);
        var _ = sent(family(), kate.id(), "\"text\":\"just talking\"");
        assertThat(lastUpdate().at("/message/text").asText()).isEqualTo("just talking");
    }

    @Test
    void somebody_may_keep_their_language_to_themselves() {
        var dora = browser.control("POST", "users", "{\"first_name\":\"Dora\",\"language_code\":\"\"}")
                .body();
        long id = dora.path("id").asLong();
        var _ = sent(id, id, "\"text\":\"hi\"");
        assertThat(lastUpdate().path("message").path("from").has("language_code"))
                .isFalse();
    }

    @Test
    void a_mention_by_id_names_the_person_and_a_mention_of_nobody_is_text() {
        JsonNode entities = browser.bot(
                        "sendMessage",
                        "{\"chat_id\":" + family() + ",\"parse_mode\":\"HTML\",\"text\":\"<a href='tg://user?id="
                                + kate.id() + "'>Kate</a> and <a href='tg://user?id=12345'>nobody</a>\"}")
                .result()
                .path("entities");
        assertThat(entities).hasSize(1);
        assertThat(entities.get(0).at("/user/first_name").asText()).isEqualTo("Kate");
    }

    @Test
    void an_anonymous_administrator_speaks_in_the_name_of_the_group() {
        long group = browser.control("PATCH", "chats/" + family(), "{\"migrate\":true}")
                .body()
                .path("id")
                .asLong();
        int said = sent(group, anna.id(), "\"text\":\"/list\",\"anonymous\":true");
        JsonNode message = lastUpdate().path("message");
        assertThat(message.at("/from/username").asText()).isEqualTo("GroupAnonymousBot");
        assertThat(message.at("/sender_chat/id").asLong()).isEqualTo(group);
        var _ = sent(anna.id(), anna.id(), "\"forward\":{\"chat_id\":" + group + ",\"message_id\":" + said + "}");
        assertThat(lastUpdate().at("/message/forward_origin/type").asText()).isEqualTo("chat");
        assertThat(lastUpdate().at("/message/forward_origin/sender_chat/id").asLong())
                .isEqualTo(group);
        assertThat(send(group, kate.id(), "\"text\":\"x\",\"anonymous\":true").error())
                .contains("administrators");
    }
}
