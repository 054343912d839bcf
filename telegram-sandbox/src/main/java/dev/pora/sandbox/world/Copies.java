package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** What of a message goes along when it is copied or forwarded, and where it then says that it comes from. */
public final class Copies {
    private static final List<String> CONTENT = List.of(
            "text",
            "entities",
            "caption",
            "caption_entities",
            "photo",
            "document",
            "voice",
            "audio",
            "video",
            "sticker",
            "location",
            "contact",
            "poll");

    private Copies() {}

    /** Service messages and protected ones stay where they are. */
    public static boolean isPossible(Message message) {
        return !message.isService()
                && !message.json().path("has_protected_content").asBoolean();
    }

    public static ObjectNode content(Message message) {
        return message.json().retain(CONTENT);
    }

    /** A media_group_id that no album has yet. */
    public static String newAlbum() {
        return Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits());
    }

    public static ObjectNode forwarded(Message message) {
        ObjectNode content = content(message);
        content.set("forward_origin", origin(message));
        return content;
    }

    /** The Bot API's MessageOrigin; what was forwarded already keeps its first one. */
    public static ObjectNode origin(Message message) {
        JsonNode json = message.json();
        if (json.path("forward_origin") instanceof ObjectNode first) {
            return first;
        }
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        if (json.has("sender_chat") && json.has("from")) {
            return origin.put("type", "chat").put("date", message.date()).set("sender_chat", json.path("sender_chat"));
        }
        if (json.has("sender_chat")) {
            origin.put("type", "channel").put("date", message.date()).set("chat", json.path("sender_chat"));
            return origin.put("message_id", message.id());
        }
        origin.put("type", "user").put("date", message.date()).set("sender_user", json.path("from"));
        return origin;
    }
}
