package dev.pora.phrase;

import dev.pora.user.DateOrder;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Phrases with the answers that they must have, a file for each class in a folder for each language. A line is {@code
 * phrase => answer | event}; a line {@code @ 2026-03-11T10:20 Europe/Moscow en-US} says when and where those below it are
 * said. {@link Expected} explains the answers.
 */
final class Corpus {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** A Wednesday. */
    static final Instant NOW =
            LocalDateTime.parse("2026-03-11T10:20").atZone(MOSCOW).toInstant();

    static final List<String> LANGUAGES = List.of("ru", "en");

    private Corpus() {}

    /** A phrase, where and when it is said, and what it must be understood as. */
    record Line(String language, String name, String phrase, Context context, Expected expected) {}

    static Stream<Line> all() {
        return LANGUAGES.stream().flatMap(Corpus::of);
    }

    static Stream<Line> of(String language) {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Corpus.class.getResource(language)).toURI()))) {
            return files.sorted().flatMap(file -> read(language, file)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Line> read(String language, Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString().replace(".txt", "");
        List<Line> lines = new ArrayList<>();
        Context context = context(language, "@ 2026-03-11T10:20 Europe/Moscow");
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("@")) {
                    context = context(language, line);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] halves = line.split(" => ", 2);
                    lines.add(new Line(language, name, halves[0], context, Expected.of(halves[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream();
    }

    private static Context context(String language, String line) {
        String[] parts = line.split(" ", -1);
        ZoneId zone = ZoneId.of(parts[2]);
        Optional<DateOrder> order = parts.length < 4
                ? Optional.empty()
                : Optional.of(parts[3].endsWith("US") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
        return new Context(
                LocalDateTime.parse(parts[1]).atZone(zone).toInstant(),
                zone,
                Language.ofTag(language).orElseThrow(),
                Habits.usual().withDateOrder(order));
    }
}
