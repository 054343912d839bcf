package dev.pora.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.bot.Answer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.Faults;
import dev.pora.sandbox.transcript.Entry;
import dev.pora.sandbox.transcript.Transcript;
import dev.pora.sandbox.world.Bot;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One call on its way into the transcript. */
final class CallRecord {
    private final Transcript transcript;
    private final InstantSource clock;
    private final Bot bot;
    private final String method;
    private final ObjectNode parameters;
    private final long startedNanos = System.nanoTime();

    CallRecord(Transcript transcript, InstantSource clock, Bot bot, String method, RequestBody request) {
        this.transcript = transcript;
        this.clock = clock;
        this.bot = bot;
        this.method = method;
        this.parameters = request.parameters().deepCopy();
        request.uploads().forEach((name, upload) -> parameters.put(name, "a file of " + upload.size() + " bytes"));
    }

    void answered(Answer answer, List<String> warnings, Optional<Faults.Strike> strike) {
        String description = answer instanceof Answer.Refused refused ? refused.description() : "";
        add(answer.status(), description, strike, warnings);
    }

    void broken(int status, String description, Faults.Strike strike) {
        add(status, description, Optional.of(strike), List.of());
    }

    private void add(int code, String description, Optional<Faults.Strike> strike, List<String> warnings) {
        String fault = strike.map(one -> name(one.fault())).orElse("");
        long millis = (System.nanoTime() - startedNanos) / 1_000_000;
        transcript.add(number -> new Entry(
                number, clock.instant(), bot.id(), method, parameters, code, description, fault, warnings, millis));
    }

    private static String name(Fault fault) {
        return fault.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
