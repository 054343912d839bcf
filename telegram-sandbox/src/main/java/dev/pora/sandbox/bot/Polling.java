package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pora.sandbox.update.AllowedUpdates;
import dev.pora.sandbox.update.Polled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** getUpdates, held for at most 50 seconds. */
final class Polling {
    private static final long LONGEST_SECONDS = 50;

    Answer getUpdates(Call call) throws InterruptedException {
        if (call.bot().webhook().isPresent()) {
            return Answer.refused(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
        Parameters given = call.parameters();
        if (given.has("allowed_updates")) {
            call.bot().updates().allow(allowed(given.json("allowed_updates")));
        }
        OptionalLong offset = given.has("offset") ? OptionalLong.of(given.number("offset", 0)) : OptionalLong.empty();
        Duration hold = Duration.ofSeconds(Math.clamp(given.number("timeout", 0), 0, LONGEST_SECONDS));
        Polled polled = call.bot().updates().poll(offset, (int) given.number("limit", 100), hold);
        return switch (polled) {
            case Polled.Updates(var updates) -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                updates.forEach(list::add);
                yield Answer.done(list);
            }
            case Polled.Terminated(String description) -> Answer.refused(409, description);
        };
    }

    static AllowedUpdates allowed(JsonNode kinds) {
        List<String> named = new ArrayList<>();
        kinds.forEach(kind -> named.add(kind.asText()));
        return AllowedUpdates.of(named);
    }
}
