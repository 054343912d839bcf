package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts messages into chats, changes and removes them, and lets everybody who is there see it. */
public final class Conversations {
    private final World world;

    Conversations(World world) {
        this.world = world;
    }

    /** Adds a message; {@code author} holds {@code from} or {@code sender_chat}. */
    public Message post(Chat chat, ObjectNode author, ObjectNode content) {
        return world.locked(() -> {
            int id = chat.takeMessageId();
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("message_id", id);
            json.setAll(author);
            json.set("chat", world.chatJson(chat));
            json.put("date", world.clock().epochSecond());
            json.setAll(content);
            if (content.has("forum_topic_created")) {
                json.put("message_thread_id", id).put("is_topic_message", true);
            }
            Message message = new Message(chat.id(), id, json);
            chat.put(message);
            tell("message", chat, message);
            return message;
        });
    }

    /** Replaces what a message says; the moment becomes its edit_date. */
    public Message edit(Chat chat, Message message, ObjectNode changed) {
        return world.locked(() -> {
            changed.put("edit_date", world.clock().epochSecond());
            Message edited = new Message(chat.id(), message.id(), changed);
            chat.put(edited);
            tell("edited", chat, edited);
            return edited;
        });
    }

    public void delete(Chat chat, Message message) {
        world.exclusively(() -> {
            chat.remove(message.id());
            ObjectNode data = data(chat);
            data.putArray("message_ids").add(message.id());
            publish("deleted", chat, data);
        });
    }

    /** Replaces the reactions of one person or bot; an empty list takes them away. */
    public void react(Chat chat, Message message, long who, List<String> emoji) {
        world.exclusively(() -> {
            chat.react(message.id(), who, emoji);
            tell("edited", chat, message);
        });
    }

    /** A bot is typing, or sending a photo … */
    public void act(Chat chat, Bot bot, String action) {
        publish("typing", chat, data(chat).put("action", action).put("bot_id", bot.id()));
    }

    /** People, chats or commands are no longer what they were. */
    public void stateChanged() {
        world.happenings().tell("state", JsonNodeFactory.instance.objectNode(), Set.of());
        world.signalChange();
    }

    /** A message as the chat page shows it: with everybody's reactions, which the Bot API keeps apart. */
    public ObjectNode shown(Chat chat, Message message) {
        ObjectNode json = message.json();
        ArrayNode reactions = JsonNodeFactory.instance.arrayNode();
        byEmoji(chat, message).forEach((emoji, who) -> {
            ArrayNode ids = reactions.addObject().put("emoji", emoji).putArray("user_ids");
            who.forEach(ids::add);
        });
        if (!reactions.isEmpty()) {
            json.set("reactions", reactions);
        }
        return json;
    }

    /** Who reacted with each emoji. */
    Map<String, Set<Long>> byEmoji(Chat chat, Message message) {
        Map<String, Set<Long>> byEmoji = new LinkedHashMap<>();
        chat.reactions(message.id())
                .forEach((who, emoji) -> emoji.forEach(one ->
                        byEmoji.computeIfAbsent(one, fresh -> new HashSet<>()).add(who)));
        return byEmoji;
    }

    private void tell(String kind, Chat chat, Message message) {
        ObjectNode data = data(chat);
        data.set("message", shown(chat, message));
        publish(kind, chat, data);
    }

    private void publish(String kind, Chat chat, ObjectNode data) {
        world.happenings().tell(kind, data, audience(chat));
        world.signalChange();
    }

    private static ObjectNode data(Chat chat) {
        return JsonNodeFactory.instance.objectNode().put("chat_id", chat.id());
    }

    private static Set<Long> audience(Chat chat) {
        if (chat.isPrivate()) {
            return Set.of(chat.id());
        }
        Set<Long> audience = new HashSet<>();
        chat.members().forEach((who, membership) -> {
            if (membership.isIn()) {
                audience.add(who);
            }
        });
        return audience;
    }
}
