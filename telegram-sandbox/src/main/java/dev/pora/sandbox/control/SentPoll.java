package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Impossible;
import java.util.UUID;

/** A poll that somebody sends. Nobody votes in the sandbox: its numbers stay 0. */
final class SentPoll {
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_OPTION = 100;
    private static final int MOST_OPTIONS = 12;

    private SentPoll() {}

    static ObjectNode of(JsonNode given) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode poll = content.putObject("poll");
        poll.put("id", Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits()));
        poll.put("question", text(given.path("question"), LONGEST_QUESTION));
        ArrayNode options = poll.putArray("options");
        for (JsonNode option : given.path("options")) {
            options.addObject()
                    .put("persistent_id", Integer.toString(options.size()))
                    .put("text", text(option, LONGEST_OPTION))
                    .put("voter_count", 0);
        }
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            throw Impossible.because("A poll has 1 to 12 options.");
        }
        poll.put("total_voter_count", 0)
                .put("is_closed", false)
                .put("is_anonymous", given.path("is_anonymous").asBoolean(true))
                .put("type", "regular")
                .put(
                        "allows_multiple_answers",
                        given.path("allows_multiple_answers").asBoolean())
                .put("allows_revoting", true)
                .put("members_only", false);
        return content;
    }

    private static String text(JsonNode given, int longest) {
        String text = given.asText().strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Impossible.because("A poll has a question of 1 to 300 characters and options of 1 to 100.");
        }
        return text;
    }
}
