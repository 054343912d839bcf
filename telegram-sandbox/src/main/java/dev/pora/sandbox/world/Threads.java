package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Where in its chat a message stands. Two things that bots stumble over are as on the real server: whatever is said in a
 * topic without answering anything "answers" the service message that began the topic, and in supergroups an answer outside
 * of topics has the message_thread_id of its root, to which nothing can be sent.
 */
public final class Threads {
    private Threads() {}

    /** The topic that a message belongs to; 0 for none, which clients show as General. */
    public static int topicOf(Message message) {
        JsonNode json = message.json();
        return json.path("is_topic_message").asBoolean()
                ? json.path("message_thread_id").asInt()
                : 0;
    }

    /** Writes topic and answered message into {@code content}; an answer goes into the topic of what it answers. */
    public static void place(Chat chat, ObjectNode content, long givenTopic, Optional<Message> answered) {
        long topic = answered.map(Threads::topicOf)
                .filter(own -> own != 0)
                .map(Integer::longValue)
                .orElse(givenTopic);
        Optional<Message> root = topic == 0 ? Optional.empty() : chat.message(topic);
        answered.or(() -> root).ifPresent(message -> content.set("reply_to_message", quoted(message)));
        if (topic != 0) {
            content.put("message_thread_id", topic).put("is_topic_message", true);
        } else if (chat.kind() == Chat.Kind.SUPERGROUP) {
            answered.ifPresent(message -> content.put("message_thread_id", rootOf(message)));
        }
    }

    /** As it stands in an answer: without what it answers itself. */
    private static ObjectNode quoted(Message message) {
        ObjectNode json = message.toBotApi();
        json.remove("reply_to_message");
        return json;
    }

    private static long rootOf(Message message) {
        return message.json().path("message_thread_id").asLong(message.id());
    }
}
