package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.fault.PaceLimits;
import dev.pora.sandbox.world.SandboxClock;
import java.time.Duration;
import java.util.Optional;

/** {@code clock} and {@code limits}. */
final class ServerDesk implements ControlDoor.Desk {
    private static final long FARTHEST = Duration.ofDays(36_500).toSeconds();
    private final SandboxClock clock;
    private final PaceLimits pace;

    ServerDesk(SandboxClock clock, PaceLimits pace) {
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public Optional<JsonNode> answer(ControlRequest request) {
        if (request.is("POST", "clock")) {
            clock.setOffset(Duration.ofSeconds(Math.clamp(request.number("offset_seconds"), -FARTHEST, FARTHEST)));
            return Optional.of(clock());
        }
        if (request.is("GET", "clock")) {
            return Optional.of(clock());
        }
        if (request.is("POST", "limits")) {
            pace.enable(request.flag("enabled"));
            return Optional.of(JsonNodeFactory.instance.objectNode().put("enabled", pace.isEnabled()));
        }
        return Optional.empty();
    }

    private ObjectNode clock() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("offset_seconds", clock.offset().toSeconds())
                .put("now", clock.instant().toString());
    }
}
