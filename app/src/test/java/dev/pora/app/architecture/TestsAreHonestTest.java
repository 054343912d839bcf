package dev.pora.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is skipped, assumed away, slept through or mocked in any module's tests. */
class TestsAreHonestTest {
    private static final Path ROOT = Path.of("..");

    /** Written in two parts, so that this file does not name what it forbids. */
    private static final List<String> FORBIDDEN =
            List.of("@Dis" + "abled", "assume" + "True(", "assume" + "That(", "Thread." + "sleep(", "org." + "mockito");

    @Test
    void no_test_is_skipped_and_none_sleeps() throws IOException {
        assertThat(testSources())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        source -> assertThat(FORBIDDEN).as(source.toString()).noneMatch(text(source)::contains));
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(TestsAreHonestTest::javaBelow)
                    .toList();
        }
    }

    private static Stream<Path> javaBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
