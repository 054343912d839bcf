package dev.pora.sandbox.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.StoredFile;
import dev.pora.sandbox.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Files as the content of messages: uploaded now, or sent again by file_id. Nothing is fetched from addresses. */
public final class Media {
    private static final int LARGEST_PHOTO = 10 << 20;
    private static final int STICKER_SIDE = 512;
    private static final int USUAL_WIDTH = 640;
    private static final int USUAL_HEIGHT = 360;
    private final World world;

    Media(World world) {
        this.world = world;
    }

    /** The content of a message of the kind photo, document, voice, audio, video or sticker. */
    ObjectNode content(Parameters given, String kind) {
        Optional<Upload> upload = given.upload(kind);
        StoredFile file = upload.isPresent() ? store(kind, upload.get()) : known(given.text(kind));
        return content(kind, file, given.values());
    }

    private StoredFile store(String kind, Upload upload) {
        byte[] bytes = upload.bytes();
        if (bytes.length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if ("photo".equals(kind) && bytes.length > LARGEST_PHOTO) {
            throw Refusal.badRequest("file is too big for a photo; the maximum size is 10485760 bytes");
        }
        return world.files().add(kind + 's', upload.fileName(), upload.contentType(), bytes);
    }

    private StoredFile known(String reference) {
        if (reference.startsWith("attach://")) {
            throw Refusal.badRequest("there is no file \"" + reference.substring(9) + "\" in the request");
        }
        if (reference.startsWith("http://") || reference.startsWith("https://")) {
            throw Refusal.badRequest("failed to get HTTP URL content");
        }
        return world.files()
                .find(reference)
                .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
    }

    /** What people send through their own clients. */
    public static ObjectNode sentByPerson(String kind, StoredFile file, JsonNode details) {
        try {
            return content(kind, file, details);
        } catch (Refusal damaged) {
            throw Impossible.because("This is no picture that could be read; send it as a document.");
        }
    }

    /** {@code details} may say the duration, width and height, which nobody measures here, and a sticker's emoji. */
    private static ObjectNode content(String kind, StoredFile file, JsonNode details) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        long duration = details.path("duration").asLong();
        switch (kind) {
            case "photo" -> {
                ObjectNode size = describe(content.putArray("photo").addObject(), file);
                putDimensions(size, file);
            }
            case "voice" ->
                describe(content.putObject("voice"), file)
                        .put("duration", duration)
                        .put("mime_type", file.mimeType());
            case "audio" -> describeNamed(content.putObject("audio"), file).put("duration", duration);
            case "video" ->
                describeNamed(content.putObject("video"), file)
                        .put("width", details.path("width").asInt(USUAL_WIDTH))
                        .put("height", details.path("height").asInt(USUAL_HEIGHT))
                        .put("duration", duration);
            case "sticker" ->
                describeSticker(
                        content.putObject("sticker"),
                        file,
                        details.path("emoji").asText());
            default -> {
                var _ = describeNamed(content.putObject(kind), file);
            }
        }
        return content;
    }

    private static ObjectNode describeNamed(ObjectNode json, StoredFile file) {
        return describe(json, file).put("file_name", file.name()).put("mime_type", file.mimeType());
    }

    private static void describeSticker(ObjectNode json, StoredFile file, String emoji) {
        describe(json, file)
                .put("type", "regular")
                .put("width", STICKER_SIDE)
                .put("height", STICKER_SIDE)
                .put("is_animated", false)
                .put("is_video", false);
        if (!emoji.isEmpty()) {
            json.put("emoji", emoji);
        }
    }

    private static ObjectNode describe(ObjectNode json, StoredFile file) {
        return json.put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
    }

    private static void putDimensions(ObjectNode size, StoredFile file) {
        try (ImageInputStream image = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
            }
            ImageReader reader = readers.next();
            reader.setInput(image);
            size.put("width", reader.getWidth(0)).put("height", reader.getHeight(0));
            reader.dispose();
        } catch (IOException damaged) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
    }
}
