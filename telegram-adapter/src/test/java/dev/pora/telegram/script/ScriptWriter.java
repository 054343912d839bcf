package dev.pora.telegram.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Writes into a script what the bot answers now, wherever that is other than written. */
final class ScriptWriter {
    private ScriptWriter() {}

    /** Up to the act that cannot be done, if there is one, which it then throws. */
    static void write(Script script, Stage stage) {
        try {
            List<String> lines = Files.readAllLines(script.file());
            List<String> written = new ArrayList<>();
            try {
                write(lines, script, stage, written);
            } finally {
                Files.write(script.file(), written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(List<String> lines, Script script, Stage stage, List<String> written) {
        Rehearsal rehearsal = new Rehearsal(script, stage);
        int from = 0;
        try {
            for (Step step : script.steps()) {
                List<Shown> shown = rehearsal.perform(step);
                boolean kept = rehearsal.difference(step, shown).isEmpty() && !isMute(step, shown);
                written.addAll(lines.subList(
                        from, kept ? step.lastLine() : step.block().lastLine()));
                written.addAll(kept ? List.of() : answers(step, shown));
                from = step.lastLine();
            }
        } finally {
            written.addAll(lines.subList(from, lines.size()));
        }
    }

    /** Nothing was to be done and nothing was: it is better said. */
    private static boolean isMute(Step step, List<Shown> shown) {
        return shown.isEmpty()
                && step.lastLine() == step.block().lastLine()
                && step.act() instanceof Act.Deed deed
                && !(deed instanceof Act.Lives);
    }

    private static List<String> answers(Step step, List<Shown> shown) {
        return shown.isEmpty()
                ? List.of("Pora is silent")
                : shown.stream()
                        .flatMap(one -> Rendering.of(one, step.place()).lines())
                        .toList();
    }
}
