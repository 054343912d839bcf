package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The checked parameters of a call and the files that came with it. */
public record Parameters(ObjectNode values, Map<String, Upload> uploads) {
    public Parameters {
        uploads = Map.copyOf(uploads);
    }

    boolean has(String name) {
        return values.has(name);
    }

    /** Empty when it was not given. */
    String text(String name) {
        return values.path(name).asText("");
    }

    long number(String name, long otherwise) {
        return values.path(name).asLong(otherwise);
    }

    boolean flag(String name) {
        return values.path(name).asBoolean();
    }

    /** A missing node when it was not given. */
    JsonNode json(String name) {
        return values.path(name);
    }

    /** The file that a parameter refers to by {@code attach://}. */
    Optional<Upload> upload(String name) {
        String reference = text(name);
        return reference.startsWith("attach://")
                ? Optional.ofNullable(uploads.get(reference.substring(9)))
                : Optional.empty();
    }
}
