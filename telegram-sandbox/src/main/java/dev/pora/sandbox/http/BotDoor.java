package dev.pora.sandbox.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.pora.sandbox.bot.Answer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.Faults;
import dev.pora.sandbox.transcript.Transcript;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.World;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code /bot<token>/<method>}: reads the request, lets a fault strike if one waits, answers and records. */
public final class BotDoor {
    private static final int LARGEST_BODY = (50 << 20) + (1 << 20);
    private static final String GATEWAY_PAGE =
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>"
                    + "\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

    private final World world;
    private final BotCalls calls;
    private final Faults faults;
    private final Transcript transcript;

    public BotDoor(World world, BotCalls calls, Faults faults, Transcript transcript) {
        this.world = world;
        this.calls = calls;
        this.faults = faults;
        this.transcript = transcript;
    }

    void handle(HttpExchange exchange) throws IOException, InterruptedException {
        String address = exchange.getRequestURI().getPath().substring("/bot".length());
        int slash = address.indexOf('/');
        if (slash < 0 || slash == address.length() - 1) {
            reply(exchange, Answer.refused(404, "Not Found"));
            return;
        }
        Optional<Bot> bot = world.bot(address.substring(0, slash));
        if (bot.isEmpty()) {
            reply(exchange, Answer.refused(401, "Unauthorized"));
            return;
        }
        try {
            RequestBody request = RequestBody.read(exchange, LARGEST_BODY);
            call(exchange, bot.get(), calls.spelling(address.substring(slash + 1)), request);
        } catch (BadRequestBody unreadable) {
            String prefix = unreadable.status() == 400 ? "Bad Request: " : "";
            reply(exchange, Answer.refused(unreadable.status(), prefix + unreadable.reason()));
        }
    }

    private void call(HttpExchange exchange, Bot bot, String method, RequestBody request)
            throws IOException, InterruptedException {
        CallRecord record = new CallRecord(transcript, world.clock(), bot, method, request);
        Optional<Faults.Strike> strike =
                faults.next(method, request.parameters().path("chat_id").asLong());
        if (strike.isPresent() && struckDown(exchange, strike.get(), record)) {
            return;
        }
        BotCalls.Outcome outcome = calls.answer(bot, method, request);
        record.answered(outcome.answer(), outcome.warnings(), strike);
        if (strike.isPresent() && strike.get().fault() instanceof Fault.AcceptThenDrop) {
            exchange.close();
        } else {
            reply(exchange, outcome.answer());
        }
    }

    /** Whether the fault ended the call before it had any effect. */
    private static boolean struckDown(HttpExchange exchange, Faults.Strike strike, CallRecord record)
            throws IOException, InterruptedException {
        switch (strike.fault()) {
            case Fault.Refuse refuse -> {
                record.broken(refuse.code(), refuse.description(), strike);
                reply(exchange, answer(refuse));
            }
            case Fault.ServerError(int status) -> {
                record.broken(status, "an HTML page", strike);
                Reply.html(exchange, status, GATEWAY_PAGE.replace("502", Integer.toString(status)));
            }
            case Fault.Drop ignored -> {
                record.broken(0, "the connection was dropped", strike);
                exchange.close();
            }
            case Fault.Hang(var limit) -> {
                record.broken(0, "the connection hangs", strike);
                var _ = strike.hold(limit);
                exchange.close();
            }
            case Fault.Slow(var pause) -> {
                var _ = strike.hold(pause);
                return false;
            }
            case Fault.AcceptThenDrop ignored -> {
                return false;
            }
        }
        return true;
    }

    private static Answer answer(Fault.Refuse refuse) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        if (refuse.retryAfter() > 0) {
            parameters.put("retry_after", refuse.retryAfter());
        }
        return new Answer.Refused(refuse.code(), refuse.description(), parameters);
    }

    /** A webhook may answer a push with a call; Telegram does not tell it what came of it. */
    public void callFromWebhook(Bot bot, String body) {
        try {
            ObjectNode call = RequestBody.json(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            String method = calls.spelling(call.path("method").asText());
            call.remove("method");
            RequestBody request = new RequestBody(call, Map.of());
            CallRecord record = new CallRecord(transcript, world.clock(), bot, method, request);
            BotCalls.Outcome outcome = calls.answer(bot, method, request);
            record.answered(outcome.answer(), outcome.warnings(), Optional.empty());
        } catch (BadRequestBody | IOException noCall) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        Reply.json(exchange, answer.status(), answer.toJson());
    }
}
