package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.fault.Faults;
import dev.pora.sandbox.world.Impossible;
import java.time.Duration;
import java.util.Optional;

/** {@code faults}. */
final class FaultsDesk implements ControlDoor.Desk {
    private static final long USUAL_MILLIS = 5_000;
    private final Faults faults;

    FaultsDesk(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) {
        if (request.is("GET", "faults")) {
            return Optional.of(list());
        }
        if (request.is("POST", "faults")) {
            return Optional.of(JsonNodeFactory.instance.objectNode().put("id", faults.add(rule(request))));
        }
        if (request.is("DELETE", "faults")) {
            faults.clear();
            return Optional.of(list());
        }
        if (request.is("DELETE", "faults", "*")) {
            long id = request.pathNumber(1);
            if (!faults.remove(id)) {
                throw Impossible.missing("There is no fault " + id + "; it may have struck already.");
            }
            return Optional.of(list());
        }
        return Optional.empty();
    }

    private static FaultRule rule(ControlRequest request) {
        int times = request.has("times") ? Math.clamp(request.number("times"), 0, FaultRule.ALWAYS) : FaultRule.ALWAYS;
        return new FaultRule(request.text("method"), request.number("chat_id"), times, fault(request));
    }

    private static Fault fault(ControlRequest request) {
        String description = request.text("description");
        return switch (request.text("fault")) {
            case "429" -> Fault.tooManyRequests(request.has("retry_after") ? request.number("retry_after") : 1);
            case "403" -> description.isEmpty() ? Fault.blocked() : new Fault.Refuse(403, description, 0);
            case "400" -> new Fault.Refuse(400, description.isEmpty() ? "Bad Request: chat not found" : description, 0);
            case "401" -> Fault.unauthorized();
            case "5xx" -> new Fault.ServerError(502);
            case "accept-then-drop" -> new Fault.AcceptThenDrop();
            case "drop" -> new Fault.Drop();
            case "hang" -> new Fault.Hang(request.has("millis") ? pause(request) : Fault.LONGEST);
            case "slow" -> new Fault.Slow(pause(request));
            default ->
                throw Impossible.because(
                        "fault is one of 429, 403, 400, 401, 5xx, accept-then-drop, drop, hang, slow.");
        };
    }

    private static Duration pause(ControlRequest request) {
        long millis = request.has("millis") ? request.number("millis") : USUAL_MILLIS;
        return Duration.ofMillis(Math.clamp(millis, 0, Fault.LONGEST.toMillis()));
    }

    private JsonNode list() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("faults");
        faults.list().forEach(listed -> {
            ObjectNode one = list.addObject();
            one.put("id", listed.id()).put("fault", name(listed.rule().fault()));
            one.put(
                    "method",
                    listed.rule().method().isEmpty() ? null : listed.rule().method());
            if (listed.rule().chatId() != 0) {
                one.put("chat_id", listed.rule().chatId());
            }
            if (listed.rule().times() != FaultRule.ALWAYS) {
                one.put("times", listed.left());
            }
        });
        return json;
    }

    private static String name(Fault fault) {
        return switch (fault) {
            case Fault.Refuse refuse -> Integer.toString(refuse.code());
            case Fault.ServerError ignored -> "5xx";
            case Fault.AcceptThenDrop ignored -> "accept-then-drop";
            case Fault.Drop ignored -> "drop";
            case Fault.Hang ignored -> "hang";
            case Fault.Slow ignored -> "slow";
        };
    }
}
