package dev.pora.sandbox.control;

import com.sun.net.httpserver.HttpExchange;
import dev.pora.sandbox.world.Happening;
import dev.pora.sandbox.world.Happenings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events for one person. A reader that falls ten thousand events behind is cut off and comes back with
 * Last-Event-ID; a comment every 15 seconds keeps the connection alive.
 */
final class EventStream {
    private static final int MOST_BEHIND = 10_000;
    private static final long HEARTBEAT_SECONDS = 15;
    private final Happenings happenings;

    EventStream(Happenings happenings) {
        this.happenings = happenings;
    }

    void stream(HttpExchange exchange, long personId) throws IOException, InterruptedException {
        long after = lastSeen(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<Happening> queue = new LinkedBlockingQueue<>(MOST_BEHIND);
        AtomicBoolean tooSlow = new AtomicBoolean();
        Consumer<Happening> listener = happening -> {
            if (happening.concerns(personId) && !queue.offer(happening)) {
                tooSlow.set(true);
            }
        };
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, "retry: 1000\n\n");
            happenings.listen(after, listener);
            while (!tooSlow.get()) {
                Happening next = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                write(out, next == null ? ": heartbeat\n\n" : event(next));
            }
        } finally {
            happenings.ignore(listener);
        }
    }

    private long lastSeen(@Nullable String header) {
        boolean known = header != null && header.matches("\\d{1,18}");
        return known ? Long.parseLong(header) : happenings.lastId();
    }

    private static String event(Happening happening) {
        return "id: " + happening.id() + "\nevent: " + happening.kind() + "\ndata: " + happening.data() + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
