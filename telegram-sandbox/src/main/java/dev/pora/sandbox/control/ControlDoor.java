package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.pora.sandbox.fault.Faults;
import dev.pora.sandbox.fault.PaceLimits;
import dev.pora.sandbox.http.BadRequestBody;
import dev.pora.sandbox.http.FileDoor;
import dev.pora.sandbox.http.OriginGuard;
import dev.pora.sandbox.http.Reply;
import dev.pora.sandbox.http.RequestBody;
import dev.pora.sandbox.transcript.Transcript;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.World;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /sandbox/api/}: guards, reads, leads on, and words every problem as {@code {"error": sentence}}. */
public final class ControlDoor {
    private static final int LARGEST_BODY = 20 << 20;
    private static final int ROOT = "/sandbox/api/".length();

    private final World world;
    private final OriginGuard guard;
    private final EventStream events;
    private final List<Desk> desks;

    /** Part of the control API: an answer to the requests that are its own. */
    interface Desk {
        Optional<JsonNode> answer(ControlRequest request) throws InterruptedException;
    }

    public ControlDoor(World world, Faults faults, PaceLimits pace, Transcript transcript, OriginGuard guard) {
        this.world = world;
        this.guard = guard;
        this.events = new EventStream(world.happenings());
        this.desks = List.of(
                new PeopleDesk(world),
                new ChatsDesk(world),
                new TopicsDesk(world),
                new MessagesDesk(world),
                new FaultsDesk(faults),
                new TranscriptDesk(transcript),
                new ServerDesk(world.clock(), pace));
    }

    public void handle(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            if (!guard.admits(exchange)) {
                refuse(exchange, 403, "Only pages of this sandbox itself may use this interface.");
            } else {
                ControlRequest request = read(exchange);
                if (request.is("GET", "events")) {
                    events.stream(exchange, request.queryNumber("as"));
                } else if (request.is("GET", "files", "*")) {
                    showFile(exchange, request.path().get(1));
                } else {
                    Reply.json(exchange, 200, answer(request));
                }
            }
        } catch (BadRequestBody unreadable) {
            refuse(exchange, unreadable.status(), sentence(unreadable));
        } catch (Impossible impossible) {
            refuse(exchange, impossible.isMissing() ? 404 : 400, impossible.sentence());
        } catch (IllegalArgumentException invalid) {
            refuse(exchange, 400, String.valueOf(invalid.getMessage()));
        }
    }

    private JsonNode answer(ControlRequest request) throws InterruptedException {
        for (Desk desk : desks) {
            Optional<JsonNode> answer = desk.answer(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Impossible.missing("There is no " + request.method() + " /sandbox/api/" + String.join("/", request.path())
                + "; the README lists what there is.");
    }

    private static String sentence(BadRequestBody unreadable) {
        return unreadable.status() == 413
                ? "The body is larger than 20 MB."
                : "The request could not be read: " + unreadable.reason() + '.';
    }

    private static ControlRequest read(HttpExchange exchange) throws IOException, BadRequestBody {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        String raw = exchange.getRequestURI().getRawQuery();
        RequestBody.addForm(raw == null ? "" : raw, query);
        String method = exchange.getRequestMethod();
        boolean writes = "POST".equals(method) || "PATCH".equals(method);
        ObjectNode body = writes ? body(exchange) : JsonNodeFactory.instance.objectNode();
        String path = exchange.getRequestURI().getPath().substring(ROOT);
        return new ControlRequest(method, Arrays.asList(path.split("/", -1)), query, body);
    }

    /** A foreign page cannot send this content type without asking first, and is then told no. */
    private static ObjectNode body(HttpExchange exchange) throws IOException, BadRequestBody {
        if (!RequestBody.contentType(exchange).toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Impossible.because("Write with Content-Type: application/json.");
        }
        return RequestBody.json(RequestBody.bytes(exchange, LARGEST_BODY));
    }

    private void showFile(HttpExchange exchange, String id) throws IOException {
        FileDoor.show(exchange, world.files().find(id).orElseThrow(() -> Impossible.missing("There is no such file.")));
    }

    private static void refuse(HttpExchange exchange, int status, String sentence) throws IOException {
        Reply.json(exchange, status, JsonNodeFactory.instance.objectNode().put("error", sentence));
    }
}
