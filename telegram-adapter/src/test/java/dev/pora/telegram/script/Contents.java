package dev.pora.telegram.script;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.bot.Media;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.Person;
import dev.pora.sandbox.world.StoredFile;
import dev.pora.sandbox.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** What messages hold, in the form of the Bot API. */
final class Contents {
    private static final List<String> KINDS = List.of(
            "photo", "document", "voice", "sticker", "video", "video_note", "audio", "poll", "contact", "location");
    private static final Set<String> STORED = Set.of("photo", "document", "voice", "audio", "video", "sticker");

    private final World world;

    Contents(World world) {
        this.world = world;
    }

    static String kind(Message message) {
        return KINDS.stream().filter(message.json()::has).findFirst().orElse("text");
    }

    /** The text or the caption. */
    static String words(Message message) {
        return message.hasText()
                ? message.text()
                : message.json().path("caption").asText();
    }

    static ObjectNode location(double latitude, double longitude) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return content;
    }

    /** @param from empty for somebody who hides behind a name */
    ObjectNode forwarded(String text, Optional<Person> from) {
        ObjectNode content = People.typed(text);
        ObjectNode origin =
                content.putObject("forward_origin").put("date", world.clock().epochSecond());
        from.ifPresentOrElse(
                person -> origin.put("type", "user").set("sender_user", person.toUser()),
                () -> origin.put("type", "hidden_user").put("sender_user_name", "Somebody"));
        return content;
    }

    ObjectNode of(Act.Sends sends) {
        if (!STORED.contains(sends.kind())) {
            ObjectNode content = JsonNodeFactory.instance.objectNode();
            content.putObject(sends.kind()).put("file_id", "unknown").put("question", sends.text());
            return content;
        }
        boolean document = sends.kind().equals("document");
        StoredFile file = world.files()
                .add(
                        sends.kind() + 's',
                        sends.name(),
                        "application/octet-stream",
                        document ? sends.text().getBytes(StandardCharsets.UTF_8) : picture());
        ObjectNode content = Media.sentByPerson(sends.kind(), file, JsonNodeFactory.instance.objectNode());
        if (!document && !sends.text().isEmpty()) {
            content.put("caption", sends.text());
        }
        return content;
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
