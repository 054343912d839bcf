package dev.pora.telegram.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pora.inbox.Incoming;
import java.util.List;
import java.util.Optional;

/** What Telegram sends, kept as it came until it is handled. */
final class Updates {
    /** The kinds that are understood ({@code allowed_updates}); others would only fill the inbox. */
    static final List<String> KINDS = List.of(
            "message", "edited_message", "channel_post", "callback_query", "my_chat_member", "message_reaction");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Updates() {}

    /** Empty for anything that is no JSON object with an {@code update_id}. */
    static Optional<Incoming> read(String door, String body) {
        try {
            return of(door, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static Optional<Incoming> of(String door, JsonNode update) {
        JsonNode id = update.path("update_id");
        return id.isIntegralNumber()
                ? Optional.of(new Incoming(door, id.asLong(), update.toString()))
                : Optional.empty();
    }

    static JsonNode json(Incoming incoming) {
        try {
            return JSON.readTree(incoming.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An update that was kept is no JSON", e);
        }
    }
}
