package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forum topics and threads of replies, with what bots stumble over there. */
class TopicsTest extends SandboxTest {
    private long forum;
    private int topic;

    @BeforeEach
    void aForumWithOneTopic() {
        forum = browser.control("PATCH", "chats/" + family(), "{\"migrate\":true}")
                .body()
                .path("id")
                .asLong();
        server.world().firstBot().setPrivacy(false);
        topic = browser.control("POST", "chats/" + forum + "/topics", "{\"name\":\"Chores\"}")
                .body()
                .at("/topics/0/id")
                .asInt();
    }

    private JsonNode lastMessage() {
        JsonNode updates = browser.form("getUpdates", "offset=-1").result();
        return updates.path(0).path("message");
    }

    private int say(long from, String more) {
        Browser.Response said = browser.control(
                "POST", "chats/" + forum + "/messages", "{\"from\":" + from + ",\"text\":\"x\"" + more + "}");
        assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
        return said.body().path("message_id").asInt();
    }

    private Browser.Response botSays(String more) {
        return browser.bot("sendMessage", "{\"chat_id\":" + forum + ",\"text\":\"y\"" + more + "}");
    }

    private Browser.Response change(String change) {
        return browser.control("PATCH", "chats/" + forum + "/topics/" + topic, change);
    }

    @Test
    void a_topic_begins_with_a_service_message_that_stands_in_it() {
        JsonNode message = lastMessage();
        assertThat(message.at("/forum_topic_created/name").asText()).isEqualTo("Chores");
        assertThat(message.path("message_id").asInt()).isEqualTo(topic);
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(message.at("/chat/is_forum").asBoolean()).isTrue();
    }

    @Test
    void whatever_is_said_in_a_topic_seems_to_answer_the_message_that_began_it() {
        var _ = say(kate.id(), ",\"message_thread_id\":" + topic);
        JsonNode message = lastMessage();
        assertThat(message.path("is_topic_message").asBoolean()).isTrue();
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(message.at("/reply_to_message/forum_topic_created/name").asText())
                .isEqualTo("Chores");
    }

    @Test
    void an_answer_goes_into_the_topic_of_what_it_answers() {
        int said = say(kate.id(), ",\"message_thread_id\":" + topic);
        var _ = say(anna.id(), ",\"reply_to_message_id\":" + said);
        assertThat(lastMessage().path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(lastMessage().path("is_topic_message").asBoolean()).isTrue();
        JsonNode answered =
                botSays(",\"reply_parameters\":{\"message_id\":" + said + "}").result();
        assertThat(answered.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(answered.at("/reply_to_message/message_id").asInt()).isEqualTo(said);
    }

    @Test
    void an_answer_outside_of_topics_has_a_thread_to_which_nothing_can_be_sent() {
        int said = say(kate.id(), "");
        int first = say(anna.id(), ",\"reply_to_message_id\":" + said);
        var _ = say(kate.id(), ",\"reply_to_message_id\":" + first);
        JsonNode message = lastMessage();
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(said);
        assertThat(message.has("is_topic_message")).isFalse();
        assertThat(botSays(",\"message_thread_id\":" + said).description())
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void in_a_closed_topic_only_administrators_speak() {
        assertThat(change("{\"closed\":true}").body().at("/topics/0/closed").asBoolean())
                .isTrue();
        assertThat(lastMessage().has("forum_topic_closed")).isTrue();
        assertThat(botSays(",\"message_thread_id\":" + topic).description()).isEqualTo("Bad Request: TOPIC_CLOSED");
        assertThat(browser.control(
                                "POST",
                                "chats/" + forum + "/messages",
                                "{\"from\":" + kate.id() + ",\"text\":\"x\",\"message_thread_id\":" + topic + "}")
                        .error())
                .contains("closed");
        assertThat(say(anna.id(), ",\"message_thread_id\":" + topic)).isPositive();
        assertThat(change("{\"closed\":false}").status()).isEqualTo(200);
        assertThat(lastMessage().has("forum_topic_reopened")).isTrue();
        assertThat(botSays(",\"message_thread_id\":" + topic).status()).isEqualTo(200);
    }

    @Test
    void a_topic_is_renamed_in_the_sight_of_all() {
        assertThat(change("{\"name\":\"Home\"}").body().at("/topics/0/name").asText())
                .isEqualTo("Home");
        assertThat(lastMessage().at("/forum_topic_edited/name").asText()).isEqualTo("Home");
        assertThat(change("{\"name\":\" \"}").status()).isEqualTo(400);
    }

    @Test
    void a_deleted_topic_takes_its_messages_along_and_is_not_found() {
        int said = say(kate.id(), ",\"message_thread_id\":" + topic);
        assertThat(browser.control("DELETE", "chats/" + forum + "/topics/" + topic, "")
                        .status())
                .isEqualTo(200);
        assertThat(server.world().messages(forum)).noneMatch(message -> message.id() == said);
        assertThat(botSays(",\"message_thread_id\":" + topic).description())
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void a_channel_has_no_topics() {
        var channel = browser.control(
                "POST", "chats", "{\"type\":\"channel\",\"title\":\"News\",\"members\":[" + anna.id() + "]}");
        long id = channel.body().path("id").asLong();
        assertThat(browser.control("POST", "chats/" + id + "/topics", "{\"name\":\"x\"}")
                        .error())
                .contains("supergroup");
    }
}
