package dev.pora.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import dev.pora.sandbox.bot.Answer;
import dev.pora.sandbox.world.StoredFile;
import dev.pora.sandbox.world.World;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Downloads: {@code /file/bot<token>/<file_path>} for bots, and by file_id for the chat page. */
public final class FileDoor {
    private static final Set<String> SHOWN = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "audio/ogg",
            "audio/webm",
            "audio/mpeg",
            "audio/mp4",
            "audio/wav",
            "video/mp4",
            "video/webm");
    private final World world;

    public FileDoor(World world) {
        this.world = world;
    }

    void handle(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().getPath().substring("/file/bot".length());
        int slash = address.indexOf('/');
        boolean known = slash > 0 && world.bot(address.substring(0, slash)).isPresent();
        if (!known) {
            Reply.json(exchange, 401, Answer.refused(401, "Unauthorized").toJson());
            return;
        }
        Optional<StoredFile> file = world.files().atPath(address.substring(slash + 1));
        if (file.isPresent()) {
            Reply.send(exchange, 200, "application/octet-stream", file.get().bytes());
        } else {
            Reply.json(exchange, 404, Answer.refused(404, "Not Found").toJson());
        }
    }

    /** Strangers' files never become pages of ours: pictures are shown, sounds and films played, everything else is saved. */
    public static void show(HttpExchange exchange, StoredFile file) throws IOException {
        boolean plain = SHOWN.contains(file.mimeType());
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; sandbox");
        exchange.getResponseHeaders().set("Content-Disposition", plain ? "inline" : "attachment");
        Reply.send(exchange, 200, plain ? file.mimeType() : "application/octet-stream", file.bytes());
    }
}
