package dev.pora.sandbox.bot;

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
    private final World world;

    Media(World world) {
        this.world = world;
    }

    /** The content of a message of the kind photo, document, voice or sticker. */
    ObjectNode content(Parameters given, String kind) {
        Optional<Upload> upload = given.upload(kind);
        StoredFile file = upload.isPresent() ? store(kind, upload.get()) : known(given.text(kind));
        return content(kind, file, given.number("duration", 0));
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
    public static ObjectNode sentByPerson(String kind, StoredFile file, long duration) {
        try {
            return content(kind, file, duration);
        } catch (Refusal damaged) {
            throw Impossible.because("This is no picture that could be read; send it as a document.");
        }
    }

    private static ObjectNode content(String kind, StoredFile file, long duration) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case "photo" -> {
                ObjectNode size = describe(content.putArray("photo").addObject(), file);
                putDimensions(size, file);
            }
            case "voice" ->
                describe(content.putObject("voice"), file)
                        .put("duration", duration)
                        .put("mime_type", file.mimeType());
            case "sticker" ->
                describe(content.putObject("sticker"), file)
                        .put("type", "regular")
                        .put("width", 512)
                        .put("height", 512)
                        .put("is_animated", false)
                        .put("is_video", false);
            default ->
                describe(content.putObject(kind), file)
                        .put("file_name", file.name())
                        .put("mime_type", file.mimeType());
        }
        return content;
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
