package dev.pora.telegram.script;

import dev.pora.user.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a script; its form is described in {@code docs/conversation-scripts.md}. */
final class ScriptReader {
    /** Wednesday, 11 March 2026, 13:20 in Moscow. */
    static final Instant USUAL_START = Instant.parse("2026-03-11T10:20:00Z");

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.([a-z]{2})\\.txt");
    private static final Pattern START = Pattern.compile("It is (\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) (\\S+)");

    private final Path file;
    private final Language language;
    private final List<Step> steps = new ArrayList<>();

    private ScriptReader(Path file) {
        this.file = file;
        this.language = language(file);
    }

    /** Throws a {@link BadScriptException} that names the file and the line. */
    static Script read(Path file) {
        try {
            return read(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Script read(Path file, List<String> lines) {
        return new ScriptReader(file).script(Block.of(lines));
    }

    private static Language language(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return Optional.of(name)
                .filter(Matcher::matches)
                .flatMap(found -> Language.ofTag(found.group(1)))
                .orElseThrow(() -> new BadScriptException(file + ": a script is called subject.ru.txt"));
    }

    private Script script(List<Block> blocks) {
        Cast cast = new CastReader(language).read(story(blocks).toList());
        story(blocks).filter(block -> !CastReader.isIntroduction(block.head())).forEach(block -> add(block, cast));
        return new Script(file, language, cast, start(blocks), steps);
    }

    private static Stream<Block> story(List<Block> blocks) {
        return blocks.stream().filter(block -> !START.matcher(block.head()).matches());
    }

    private static Instant start(List<Block> blocks) {
        return blocks.stream()
                .map(block -> START.matcher(block.head()))
                .filter(Matcher::matches)
                .map(found -> LocalDateTime.parse(found.group(1) + "T" + found.group(2))
                        .atZone(ZoneId.of(found.group(3)))
                        .toInstant())
                .findFirst()
                .orElse(USUAL_START);
    }

    private void add(Block block, Cast cast) {
        try {
            if (AnswerReader.isAnswer(block.head())) {
                addAnswer(block, cast);
            } else {
                Act act = new ActReader(cast).read(block);
                steps.add(new Step(block, act, place(act), block.lastLine(), List.of()));
            }
        } catch (BadScriptException e) {
            throw new BadScriptException(file.getFileName() + ":" + block.line() + ": " + e.getMessage());
        }
    }

    private void addAnswer(Block block, Cast cast) {
        if (steps.isEmpty()) {
            throw new BadScriptException("an answer to nothing");
        }
        Step step = steps.removeLast();
        steps.add(
                AnswerReader.isSilence(block.head())
                        ? step.silent(block)
                        : step.with(AnswerReader.read(block, step.place(), cast)));
    }

    /** Time passes where somebody did something last. */
    private String place(Act act) {
        return switch (act) {
            case Act.Deed deed -> deed.place();
            case Act.Grows grows -> grows.place();
            case Act.Passes _ -> steps.isEmpty() ? "" : steps.getLast().place();
        };
    }
}
