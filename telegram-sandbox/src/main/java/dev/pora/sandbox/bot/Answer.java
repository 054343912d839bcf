package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call came to, in the Bot API's form. */
public sealed interface Answer {
    /** The description is empty for most methods. */
    record Done(JsonNode result, String description) implements Answer {}

    /** {@code parameters} is the Bot API's ResponseParameters, empty for most refusals. */
    record Refused(int code, String description, ObjectNode parameters) implements Answer {}

    static Answer done(JsonNode result) {
        return new Done(result, "");
    }

    static Answer yes() {
        return done(BooleanNode.TRUE);
    }

    static Answer yes(String description) {
        return new Done(BooleanNode.TRUE, description);
    }

    static Refused refused(int code, String description) {
        return new Refused(code, description, JsonNodeFactory.instance.objectNode());
    }

    static Refused retryAfter(long seconds) {
        return new Refused(
                429,
                "Too Many Requests: retry after " + seconds,
                JsonNodeFactory.instance.objectNode().put("retry_after", seconds));
    }

    /** The HTTP status. */
    default int status() {
        return switch (this) {
            case Done ignored -> 200;
            case Refused refused -> refused.code();
        };
    }

    default ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (this) {
            case Done(JsonNode result, String description) -> {
                json.put("ok", true).set("result", result);
                if (!description.isEmpty()) {
                    json.put("description", description);
                }
            }
            case Refused(int code, String description, ObjectNode parameters) -> {
                json.put("ok", false).put("error_code", code).put("description", description);
                if (!parameters.isEmpty()) {
                    json.set("parameters", parameters);
                }
            }
        }
        return json;
    }
}
