package dev.pora.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;

/** The object in which the Bot API wraps every answer ("Making requests"). */
final class Envelope {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Envelope() {}

    static boolean isOne(String body) {
        return read(body).path("ok").isBoolean();
    }

    static Answer opened(String body, BotToken token) {
        JsonNode envelope = read(body);
        return envelope.path("ok").asBoolean() ? new Answer.Ok(envelope.path("result")) : failed(envelope, token);
    }

    private static Answer failed(JsonNode envelope, BotToken token) {
        JsonNode parameters = envelope.path("parameters");
        return new Answer.Failed(
                envelope.path("error_code").asInt(),
                token.hiddenIn(envelope.path("description").asText()),
                number(parameters, "retry_after").map(Duration::ofSeconds),
                number(parameters, "migrate_to_chat_id"));
    }

    private static Optional<Long> number(JsonNode parameters, String name) {
        JsonNode value = parameters.path(name);
        return value.isNumber() ? Optional.of(value.asLong()) : Optional.empty();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
