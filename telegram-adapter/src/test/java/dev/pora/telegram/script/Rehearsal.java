package dev.pora.telegram.script;

import dev.pora.telegram.script.Shown.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plays one script on one stage, and holds what the bot does against what is written. */
final class Rehearsal {
    private final Script script;
    private final Stage stage;
    private final Map<String, String> known = new HashMap<>();

    Rehearsal(Script script, Stage stage) {
        this.script = script;
        this.stage = stage;
    }

    /** Throws an AssertionError that names the line at which the bot does something else. */
    void play() {
        for (Step step : script.steps()) {
            List<Shown> shown = perform(step);
            difference(step, shown).ifPresent(difference -> {
                throw new AssertionError(difference);
            });
        }
    }

    List<Shown> perform(Step step) {
        try {
            stage.perform(named(step.act()));
            return stage.shown();
        } catch (BadScriptException e) {
            throw new AssertionError(
                    script.at(step.block().line()) + "  " + step.block().head() + "\n" + e.getMessage(), e);
        }
    }

    /** What people type may hold names that were filled in before. */
    private Act named(Act act) {
        return act instanceof Act.Says says
                ? new Act.Says(says.who(), says.place(), BodyPattern.filled(says.text(), known), says.replyTo())
                : act;
    }

    /** What is other than written, if anything is. */
    Optional<String> difference(Step step, List<Shown> shown) {
        Map<String, List<Shown>> left = byPlace(shown);
        for (Answer answer : step.answers()) {
            List<Shown> here = left.getOrDefault(answer.place(), new ArrayList<>());
            if (here.isEmpty()) {
                return Optional.of(told(answer.block().line(), answer.block(), "(nothing)"));
            }
            Shown next = here.removeFirst();
            if (!fits(answer, next)) {
                return Optional.of(told(answer.block().line(), answer.block(), Rendering.of(next, step.place())));
            }
        }
        return left.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(more -> told(step.block().line(), step.block(), "also: " + Rendering.of(more, step.place())));
    }

    /** Notices and the chats come each in an order of their own. */
    private static Map<String, List<Shown>> byPlace(List<Shown> shown) {
        Map<String, List<Shown>> byPlace = new LinkedHashMap<>();
        shown.forEach(one ->
                byPlace.computeIfAbsent(one.place(), _ -> new ArrayList<>()).add(one));
        return byPlace;
    }

    private boolean fits(Answer answer, Shown shown) {
        boolean ofIt = answer.of().isEmpty() || shown.of().contains(answer.of());
        boolean underTheButton = shown.what() != What.EDITS
                || !answer.of().isEmpty()
                || stage.touched() == 0
                || stage.touched() == shown.message();
        return answer.what() == shown.what()
                && ofIt
                && underTheButton
                && answer.body().fits(shown.body(), known);
    }

    private String told(int line, Block expected, String actual) {
        String wanted = Stream.concat(
                        Stream.of(expected.head()), expected.below().stream().map(below -> "  " + below))
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        return script.at(line) + "\n--- written\n" + wanted + "\n--- the bot\n" + actual;
    }
}
