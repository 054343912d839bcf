package dev.pora.sandbox.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sandbox answers is held against the same table as what it is asked. */
class ResultsFitTheFactsTest {
    private final SandboxServer server = SandboxServer.start(SandboxConfig.on(InstantSource.system()));
    private final HttpClient client = HttpClient.newHttpClient();
    private final ValueCheck check = new ValueCheck(Facts.load());
    private final Person anna = server.world().person("Anna");
    private final long family = server.world().groupChats().getFirst().id();

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    private JsonNode call(String type, String method, String body) throws Exception {
        URI address = URI.create(server.apiUrl() + "/bot" + server.botToken() + '/' + method);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode result = parse(response.body()).path("result");
        assertThat(result.isMissingNode()).as(response.body()).isFalse();
        assertThatCode(() -> check.check(new FieldFacts(method, Shape.of(type), true, null, null), result))
                .as(result.toString())
                .doesNotThrowAnyException();
        return result;
    }

    private static JsonNode parse(String body) throws IOException {
        return new ObjectMapper().readTree(body);
    }

    @Test
    void the_getters_answer_in_the_documented_types() throws Exception {
        var _ = call("User", "getMe", "{}");
        var _ = call("WebhookInfo", "getWebhookInfo", "{}");
        var _ = call("ChatFullInfo", "getChat", "{\"chat_id\":" + anna.id() + "}");
        var _ = call("ChatFullInfo", "getChat", "{\"chat_id\":" + family + "}");
        var _ = call("Array of ChatMember", "getChatAdministrators", "{\"chat_id\":" + family + "}");
        var _ = call("ChatMember", "getChatMember", "{\"chat_id\":" + family + ",\"user_id\":" + anna.id() + "}");
        var _ = call("Integer", "getChatMemberCount", "{\"chat_id\":" + family + "}");
        var _ = call("BotName", "getMyName", "{}");
        var _ = call("BotDescription", "getMyDescription", "{}");
        var _ = call("BotShortDescription", "getMyShortDescription", "{}");
        var _ = call("Array of BotCommand", "getMyCommands", "{}");
        var _ = call("MenuButton", "getChatMenuButton", "{}");
    }

    @Test
    void messages_answer_in_the_documented_types() throws Exception {
        String to = "{\"chat_id\":" + anna.id();
        JsonNode sent = call(
                "Message",
                "sendMessage",
                to + ",\"text\":\"<b>x</b> /list <tg-time unix='1700000000'>t</tg-time>\",\"parse_mode\":\"HTML\","
                        + "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\"d\"}]]}}");
        String that = ",\"message_id\":" + sent.path("message_id").asInt() + "}";
        String reply = ",\"text\":\"y\",\"reply_parameters\":{\"message_id\":"
                + sent.path("message_id").asInt() + ",\"quote\":\"x\"}}";
        assertThat(call("Message", "sendMessage", to + reply)
                        .path("quote")
                        .path("text")
                        .asText())
                .isEqualTo("x");
        var _ = call("Message", "sendLocation", to + ",\"latitude\":1,\"longitude\":2}");
        var _ = call("Message", "forwardMessage", to + ",\"from_chat_id\":" + anna.id() + that);
        var _ = call("MessageId", "copyMessage", to + ",\"from_chat_id\":" + anna.id() + that);
        var _ = call("Message", "editMessageReplyMarkup", to + that);
        var _ = call(
                "Boolean", "setMessageReaction", to + ",\"reaction\":[{\"type\":\"emoji\",\"emoji\":\"👍\"}]" + that);
    }

    @Test
    void every_kind_of_update_is_as_documented() throws Exception {
        Bot bot = server.world().firstBot();
        String allowed = "[\"message\",\"edited_message\",\"callback_query\",\"message_reaction\",\"my_chat_member\"]";
        var _ = call("Array of Update", "getUpdates", "{\"allowed_updates\":" + allowed + "}");
        Message said = server.world().people().say(anna, "hi @someone");
        var _ = server.world().people().edit(bot, anna.id(), said.id(), anna.id(), "ho");
        server.world().people().react(bot, anna.id(), said.id(), anna.id(), "👍");
        server.world().people().block(anna, bot, true);
        server.world().people().block(anna, bot, false);
        Chat group = server.world().groups().require(family);
        server.world().groups().setMembership(group, anna.id(), bot.id(), Membership.ADMINISTRATOR);
        Chat supergroup = server.world().groups().migrate(group, anna.id());
        assertThat(server.world().groups().addTopic(supergroup, anna.id(), "Tasks"))
                .isPositive();
        JsonNode updates = call("Array of Update", "getUpdates", "{}");
        assertThat(updates).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void updates_of_forwards_and_attachments_are_as_documented() throws Exception {
        for (String content : List.of(
                "\"poll\":{\"question\":\"When?\",\"options\":[\"now\"]}",
                "\"contact\":{\"phone_number\":\"+7\",\"first_name\":\"Dora\"}",
                "\"sticker\":{\"base64\":\"AA==\",\"emoji\":\"⏰\"}",
                "\"voice\":{\"base64\":\"AA==\",\"duration\":3}",
                "\"audio\":{\"base64\":\"AA==\"}",
                "\"video\":{\"base64\":\"AA==\",\"caption\":\"see\"},\"media_group_id\":\"7\"",
                "\"text\":\"Kate\",\"mentions\":[{\"offset\":0,\"length\":4,\"user_id\":" + anna.id() + "}]")) {
            int id = control("POST", anna.id(), content).path("message_id").asInt();
            var _ = control("POST", anna.id(), "\"forward\":{\"chat_id\":" + anna.id() + ",\"message_id\":" + id + "}");
        }
        assertThat(call("Array of Update", "getUpdates", "{}")).hasSize(14);
    }

    @Test
    void updates_of_channels_forums_and_members_are_as_documented() throws Exception {
        var _ = call(
                "Array of Update",
                "getUpdates",
                "{\"allowed_updates\":[\"message\",\"channel_post\",\"edited_channel_post\",\"message_reaction_count\","
                        + "\"my_chat_member\",\"chat_member\"]}");
        Bot bot = server.world().firstBot();
        Chat channel = server.world().groups().found(Chat.Kind.CHANNEL, "News", List.of(anna.id()), Set.of(anna.id()));
        server.world().groups().setMembership(channel, anna.id(), bot.id(), Membership.MEMBER);
        Message post = server.world().people().say(channel.id(), anna, "news");
        var _ = server.world().posts().edit(bot, channel.id(), post.id(), anna.id(), "old news");
        server.world().people().react(bot, channel.id(), post.id(), anna.id(), "👍");
        Person kate = server.world().person("Kate");
        server.world().groups().setMembership(channel, anna.id(), kate.id(), Membership.RESTRICTED);
        Chat group = server.world().groups().require(family);
        server.world().groups().setMembership(group, anna.id(), bot.id(), Membership.RESTRICTED);
        server.world().groups().setMembership(group, anna.id(), bot.id(), Membership.ADMINISTRATOR);
        server.world().groups().rename(group, anna.id(), "Home");
        Chat forum = server.world().groups().migrate(group, anna.id());
        int topic = server.world().topics().add(forum, anna.id(), "Chores");
        server.world().topics().rename(forum, anna.id(), topic, "Tasks");
        server.world().topics().close(forum, anna.id(), topic, true);
        server.world().topics().close(forum, anna.id(), topic, false);
        assertThat(call("Array of Update", "getUpdates", "{}"))
                .extracting(update -> update.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !"update_id".equals(key))
                        .findFirst()
                        .orElse(""))
                .contains(
                        "channel_post",
                        "edited_channel_post",
                        "message_reaction_count",
                        "my_chat_member",
                        "chat_member",
                        "message");
        String to = "{\"chat_id\":" + forum.id() + ",\"message_thread_id\":" + topic;
        var _ = call("Message", "sendMessage", to + ",\"text\":\"x\"}");
        var _ = call(
                "Array of MessageId",
                "copyMessages",
                to + ",\"from_chat_id\":" + channel.id() + ",\"message_ids\":[" + post.id() + "]}");
        var _ = call("ChatFullInfo", "getChat", "{\"chat_id\":" + forum.id() + "}");
        var _ = call("Array of ChatMember", "getChatAdministrators", "{\"chat_id\":" + forum.id() + "}");
        var _ = call("ChatMember", "getChatMember", "{\"chat_id\":" + channel.id() + ",\"user_id\":" + kate.id() + "}");
    }

    private JsonNode control(String method, long chat, String content) throws Exception {
        URI address = URI.create(server.apiUrl() + "/sandbox/api/chats/" + chat + "/messages");
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString("{\"from\":" + chat + "," + content + "}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return parse(response.body());
    }
}
