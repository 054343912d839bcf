package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.bot.Media;
import dev.pora.sandbox.text.Entity;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.StoredFile;
import dev.pora.sandbox.world.World;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What somebody sends through the control API, as the content of a message. */
final class SentContent {
    private static final List<String> FILES = List.of("document", "photo", "voice", "audio", "video", "sticker");
    private final World world;

    SentContent(World world) {
        this.world = world;
    }

    ObjectNode of(ControlRequest request) {
        JsonNode body = request.body();
        if (request.has("location")) {
            return location(body.path("location"));
        }
        if (request.has("poll")) {
            return SentPoll.of(body.path("poll"));
        }
        if (request.has("contact")) {
            return contact(body.path("contact"));
        }
        for (String kind : FILES) {
            if (request.has(kind)) {
                return file(kind, request);
            }
        }
        return People.typed(request.text("text"), mentions(body.path("mentions")));
    }

    /** People without a username are mentioned through their id: {@code {offset, length, user_id}}. */
    private List<Entity> mentions(JsonNode given) {
        List<Entity> mentions = new ArrayList<>();
        for (JsonNode mention : given) {
            ObjectNode details = JsonNodeFactory.instance.objectNode();
            details.set(
                    "user",
                    world.people().require(mention.path("user_id").asLong()).toUser());
            mentions.add(new Entity(
                    "text_mention",
                    mention.path("offset").asInt(),
                    mention.path("length").asInt(),
                    details));
        }
        return mentions;
    }

    private static ObjectNode contact(JsonNode given) {
        String number = given.path("phone_number").asText();
        String name = given.path("first_name").asText();
        if (number.isBlank() || name.isBlank()) {
            throw Impossible.because("A contact has a phone_number and a first_name.");
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("contact").put("phone_number", number).put("first_name", name);
        return content;
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

    /** Files that were sent as one album share its {@code media_group_id}. */
    private ObjectNode file(String kind, ControlRequest request) {
        JsonNode given = request.body().path(kind);
        StoredFile file = world.files()
                .add(
                        kind + 's',
                        given.path("file_name").asText("file"),
                        given.path("mime_type").asText("application/octet-stream"),
                        bytes(given.path("base64").asText()));
        ObjectNode content = Media.sentByPerson(kind, file, given);
        content.setAll(People.captioned(given.path("caption").asText()));
        String album = request.text("media_group_id");
        if (!album.isEmpty()) {
            content.put("media_group_id", album);
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
