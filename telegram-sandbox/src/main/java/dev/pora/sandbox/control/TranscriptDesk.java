package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.transcript.Transcript;
import java.util.Optional;

/** {@code transcript}. */
final class TranscriptDesk implements ControlDoor.Desk {
    private final Transcript transcript;

    TranscriptDesk(Transcript transcript) {
        this.transcript = transcript;
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) {
        if (request.is("GET", "transcript")) {
            return Optional.of(list(request));
        }
        if (request.is("DELETE", "transcript")) {
            transcript.clear();
            return Optional.of(JsonNodeFactory.instance.objectNode().put("ok", true));
        }
        return Optional.empty();
    }

    private JsonNode list(ControlRequest request) {
        String method = request.query().path("method").asText();
        long chat = request.queryNumber("chat");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode calls = json.putArray("calls");
        transcript.after(request.queryNumber("after")).stream()
                .filter(entry -> method.isEmpty() || entry.method().equalsIgnoreCase(method))
                .filter(entry -> chat == 0 || entry.chatId() == chat)
                .forEach(entry -> calls.add(entry.toJson()));
        return json;
    }
}
