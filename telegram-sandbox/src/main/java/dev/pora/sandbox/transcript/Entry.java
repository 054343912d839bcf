package dev.pora.sandbox.transcript;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * One call: its number, when it ended, who called what with which parameters (files by name and size), and what came
 * of it. {@code fault} names the fault that struck, if any; code 0 means that no answer was given.
 */
public record Entry(
        long number,
        Instant at,
        long botId,
        String method,
        ObjectNode parameters,
        int code,
        String description,
        String fault,
        List<String> warnings,
        long millis) {
    public Entry {
        warnings = List.copyOf(warnings);
    }

    public boolean isOk() {
        return code == 200;
    }

    public long chatId() {
        return parameters.path("chat_id").asLong();
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("n", number).put("time", at.toString()).put("bot_id", botId).put("method", method);
        json.set("parameters", parameters.deepCopy());
        json.put("ok", isOk());
        if (!isOk()) {
            json.put("error_code", code).put("description", description);
        }
        if (!fault.isEmpty()) {
            json.put("fault", fault);
        }
        warnings.forEach(json.putArray("warnings")::add);
        return json.put("millis", millis);
    }
}
