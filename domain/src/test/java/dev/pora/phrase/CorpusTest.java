package dev.pora.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Expected.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures how well the corpus is understood, and holds the level that was reached. */
class CorpusTest {
    private static final int LEAST_PHRASES = 400;

    private final PhraseReader reader = new PhraseReader();

    /** How the phrases of one class came out. */
    private static final class Tally {
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private final List<String> misses = new ArrayList<>();

        int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        double exact() {
            return 100.0 * count(Outcome.EXACT) / all();
        }

        String row(String name) {
            return "| %s | %d | %.1f | %d | %d | %d | %d |"
                    .formatted(
                            name,
                            all(),
                            exact(),
                            count(Outcome.OTHER_EVENT),
                            count(Outcome.CONFIDENTLY_WRONG),
                            count(Outcome.ASKED),
                            count(Outcome.MISSED));
        }
    }

    @Test
    void every_class_is_understood_as_well_as_it_ever_was() {
        Map<String, Tally> tallies = measure();
        report(tallies);
        Properties levels = levels();
        assertThat(levels.stringPropertyNames()).isEqualTo(tallies.keySet());
        tallies.forEach((name, tally) -> assertThat(tally.exact())
                .as(name + ", of which were missed:\n" + String.join("\n", tally.misses))
                .isGreaterThanOrEqualTo(Double.parseDouble(levels.getProperty(name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_language_has_a_corpus_worth_its_name(String language) {
        assertThat(Corpus.of(language)
                        .map(line -> line.phrase().toLowerCase(Locale.ROOT))
                        .distinct())
                .hasSizeGreaterThan(LEAST_PHRASES);
    }

    private Map<String, Tally> measure() {
        Map<String, Tally> tallies = new TreeMap<>();
        Corpus.all().forEach(line -> {
            Reading reading = reader.read(line.phrase(), line.context());
            Outcome outcome = line.expected().compare(reading, line.context());
            Stream.of(line.language() + "/" + line.name(), line.language()).forEach(name -> {
                Tally tally = tallies.computeIfAbsent(name, _ -> new Tally());
                tally.counts.merge(outcome, 1, Integer::sum);
                if (outcome != Outcome.EXACT) {
                    tally.misses.add(line.phrase() + " => " + Expected.say(reading, line.context()));
                }
            });
        });
        return tallies;
    }

    /** Only Maven's own test run names the module: what mutants of the reader reach is of no interest. */
    private static void report(Map<String, Tally> tallies) {
        String table = tallies.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .collect(Collectors.joining("\n"));
        String report = "| class | phrases | exact, % | other event | confidently wrong | asked | missed |\n"
                + "|---|---|---|---|---|---|---|\n" + table + "\n";
        String module = System.getProperty("basedir");
        if (module != null) {
            keep(report, Path.of(module, "target", "phrase-accuracy.md"));
        }
    }

    private static void keep(String report, Path file) {
        System.out.println(report);
        try {
            Files.writeString(file, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties levels() {
        Properties levels = new Properties();
        try (var file = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("levels.properties"))) {
            levels.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return levels;
    }
}
