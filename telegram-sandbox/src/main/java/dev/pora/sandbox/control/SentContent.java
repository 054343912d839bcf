package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.bot.Media;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.StoredFile;
import dev.pora.sandbox.world.StoredFiles;
import java.util.Base64;
import java.util.List;

/** What somebody sends through the control API, as the content of a message. */
final class SentContent {
    private final StoredFiles files;

    SentContent(StoredFiles files) {
        this.files = files;
    }

    ObjectNode of(ControlRequest request) {
        if (request.has("location")) {
            return location(request.body().path("location"));
        }
        for (String kind : List.of("document", "photo", "voice")) {
            if (request.has(kind)) {
                return file(kind, request.body().path(kind));
            }
        }
        return People.typed(request.text("text"));
    }

    private static ObjectNode location(JsonNode given) {
        double latitude = given.path("latitude").asDouble(Double.NaN);
        double longitude = given.path("longitude").asDouble(Double.NaN);
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw Impossible.because("A location has a latitude from -90 to 90 and a longitude from -180 to 180.");
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return content;
    }

    private ObjectNode file(String kind, JsonNode given) {
        StoredFile file = files.add(
                kind + 's',
                given.path("file_name").asText("file"),
                given.path("mime_type").asText("application/octet-stream"),
                bytes(given.path("base64").asText()));
        ObjectNode content =
                Media.sentByPerson(kind, file, given.path("duration").asLong());
        String caption = given.path("caption").asText();
        if (!caption.isBlank()) {
            ObjectNode typed = People.typed(caption);
            content.set("caption", typed.path("text"));
            if (typed.has("entities")) {
                content.set("caption_entities", typed.path("entities"));
            }
        }
        return content;
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw Impossible.because("base64 does not hold Base64.");
        }
        throw Impossible.because("A file needs its bytes in base64.");
    }
}
