package dev.pora.telegram.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything is played in both languages, step by step. */
class ScriptPairsTest {
    @TestFactory
    Stream<DynamicTest> each_script_has_its_twin() {
        return Scripts.files().stream()
                .filter(file -> !file.toString().endsWith(".en.txt"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> compare(file)));
    }

    @TestFactory
    Stream<DynamicTest> no_english_script_is_alone() {
        return Scripts.files().stream()
                .filter(file -> file.toString().endsWith(".en.txt"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        file.toUri(),
                        () -> assertThat(Path.of(file.toString().replace(".en.txt", ".ru.txt")))
                                .isRegularFile()));
    }

    private static void compare(Path russian) {
        Path english = Path.of(russian.toString().replace(".ru.txt", ".en.txt"));
        assertThat(shapes(english)).isEqualTo(shapes(russian));
    }

    private static List<String> shapes(Path file) {
        return ScriptReader.read(file).steps().stream().map(Shape::of).toList();
    }
}
