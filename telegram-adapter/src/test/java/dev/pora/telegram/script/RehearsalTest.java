package dev.pora.telegram.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That scripts are held to what they say. */
class RehearsalTest {
    private static final String TEA = """
            Anna lives in Moscow

            Anna: in 5 minutes tea
            """;
    private static final String ECHO = """
            Pora:
              I'll remind you: tea
              Wed, 11 March 2026, 13:25 (Moscow, UTC+3)
              in 5 minutes
              [↩️ Undo]
            """;

    @Test
    void what_is_said_to_the_letter_fits() {
        play(TEA + ECHO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pora:\n  I'll remind you: tea\n  …",
                "Pora:\n  …\n  [↩️ {…}]",
                "Pora:\n  I'll remind you: {what}\n  …",
                "Pora:\n  ~ tea\n  ! milk",
                "Pora:\n  …\n  in 5 minutes\n  …\n  ~ [↩️ Undo]"
            })
    void parts_are_enough_where_the_rest_is_left_open(String answer) {
        play(TEA + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pora: I'll remind you: tea",
                "Pora:\n  I'll remind you: milk\n  …",
                "Pora:\n  ! tea",
                "Pora:\n  ~ milk",
                "Pora notes: tea",
                "Pora edits:\n  …",
                "Pora is silent",
                "",
                ECHO + "Pora: And more"
            })
    void anything_else_fails(String answer) {
        assertThatThrownBy(() -> play(TEA + answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted.en.txt:");
    }

    @Test
    void a_difference_names_the_line_and_shows_both() {
        assertThatThrownBy(() -> play(TEA + "Pora: Tea it is"))
                .hasMessageStartingWith(
                        "planted.en.txt:4\n--- written\nPora: Tea it is\n--- the bot\nPora:\n  I'll remind")
                .hasMessageContaining("  [↩️ Undo]");
    }

    @Test
    void what_was_filled_in_once_has_to_be_the_same_again() {
        String twice = TEA + "Pora:\n  I'll remind you: {what}\n  …\n\nAnna: in 5 minutes ";
        play(twice + "{what}\nPora:\n  I'll remind you: {what}\n  …");
        assertThatThrownBy(() -> play(twice + "milk\nPora:\n  I'll remind you: {what}\n  …"))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna juggles",
                "Anna in Nowhere: tea",
                "Pora: tea",
                "in 5 minutes",
                "Anna presses Done",
                "Anna: tea\nPora dances"
            })
    void what_cannot_be_read_is_said_with_its_line(String line) {
        assertThatThrownBy(() -> read("# first\n" + line))
                .isInstanceOf(BadScriptException.class)
                .hasMessageStartingWith("planted.en.txt:");
    }

    @Test
    void what_cannot_be_done_is_said_with_its_line() {
        assertThatThrownBy(() -> play(TEA + ECHO + "\nAnna presses [Nothing]"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("planted.en.txt:10");
    }

    @Test
    void answers_are_filled_in_and_those_that_fit_are_kept() {
        List<String> written = written(TEA + "Pora: what?\n\n# And then\nAnna: hello\nPora:\n  …");

        assertThat(written)
                .startsWith("Anna lives in Moscow", "", "Anna: in 5 minutes tea", "Pora:", "  I'll remind you: tea")
                .endsWith("  [↩️ Undo]", "", "# And then", "Anna: hello", "Pora:", "  …")
                .doesNotContain("Pora: what?");
    }

    private static List<String> written(String text) {
        Script script = read(text);
        try (Stage stage = new Parrot()) {
            List<String> written = new ArrayList<>();
            ScriptWriter.write(text.lines().toList(), script, stage, written);
            return written;
        }
    }

    private static void play(String text) {
        Script script = read(text);
        try (Stage stage = new Parrot()) {
            new Rehearsal(script, stage).play();
        }
    }

    private static Script read(String text) {
        return ScriptReader.read(Path.of("planted.en.txt"), text.lines().toList());
    }
}
