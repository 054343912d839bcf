package dev.pora.sandbox.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One stretch of a text with a meaning, such as {@code bold} or {@code bot_command}; the Bot API's MessageEntity.
 * Offset and length count UTF-16 units; {@code details} holds the further fields (url, language, unix_time …).
 */
public record Entity(String type, int offset, int length, ObjectNode details) {
    public Entity {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("An entity at " + offset + " of length " + length);
        }
        details = details.deepCopy();
    }

    static Entity plain(String type, int offset, int length) {
        return new Entity(type, offset, length, JsonNodeFactory.instance.objectNode());
    }

    int end() {
        return offset + length;
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }

    Entity at(int newOffset, int newLength) {
        return new Entity(type, newOffset, newLength, details);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type).put("offset", offset).put("length", length);
        json.setAll(details);
        return json;
    }
}
