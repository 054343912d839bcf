package dev.pora.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.bot.Answer;
import dev.pora.sandbox.bot.BotApi;
import dev.pora.sandbox.bot.Parameters;
import dev.pora.sandbox.facts.Checked;
import dev.pora.sandbox.facts.Facts;
import dev.pora.sandbox.facts.MethodFacts;
import dev.pora.sandbox.facts.RequestCheck;
import dev.pora.sandbox.fault.PaceLimits;
import dev.pora.sandbox.world.Bot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One call from its parameters to its answer: the facts, then the pace, then the method itself. */
public final class BotCalls {
    private final Facts facts;
    private final RequestCheck check;
    private final PaceLimits pace;
    private final BotApi api;

    public BotCalls(Facts facts, PaceLimits pace, BotApi api) {
        this.facts = facts;
        this.check = new RequestCheck(facts);
        this.pace = pace;
        this.api = api;
    }

    record Outcome(Answer answer, List<String> warnings) {
        Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /** The documented spelling, or the given one for a method that does not exist. */
    String spelling(String method) {
        return facts.method(method).map(MethodFacts::name).orElse(method);
    }

    Outcome answer(Bot bot, String method, RequestBody request) throws InterruptedException {
        Optional<MethodFacts> known = facts.method(method);
        if (known.isEmpty()) {
            return refused(Answer.refused(404, "Not Found: method not found"));
        }
        return switch (check.check(known.get(), request.parameters())) {
            case Checked.Refused(String description) -> refused(Answer.refused(400, description));
            case Checked.Accepted(ObjectNode parameters, List<String> warnings) ->
                new Outcome(accepted(bot, known.get(), new Parameters(parameters, request.uploads())), warnings);
        };
    }

    private Answer accepted(Bot bot, MethodFacts method, Parameters parameters) throws InterruptedException {
        long chat = parameters.values().path("chat_id").asLong();
        OptionalLong wait = pace.retryAfter(bot.id(), method.name(), chat);
        return wait.isPresent() ? Answer.retryAfter(wait.getAsLong()) : api.answer(bot, method, parameters);
    }

    private static Outcome refused(Answer answer) {
        return new Outcome(answer, List.of());
    }
}
