package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phrases read on the command line, by the program as it is shipped. */
class ParsingEndToEndTest {
    @Test
    void questions_on_standard_input_are_answered_in_utf_8_whatever_the_locale_and_nothing_else_is_printed(
            @TempDir Path folder) throws IOException {
        Path questions = Files.writeString(folder.resolve("questions.jsonl"), """
                {"id":1,"lang":"ru","zone":"Europe/Moscow","now":"2026-03-11T10:20:00","phrase":"завтра в 9 чай"}
                nonsense
                {"id":3,"lang":"en","zone":"Europe/London","now":"2026-03-11T10:20:00","phrase":"buy bread"}
                """);
        Path data = folder.resolve("data");

        PoraProcess.Finished answered = PoraProcess.feed(questions, data, Map.of("LC_ALL", "C"), "parse", "--jsonl");

        assertThat(answered.code()).isZero();
        assertThat(answered.printed()).isEqualTo("""
                        {"id":1,"kind":"once","next":["2026-03-12T09:00:00+03:00"],"text":"чай"}
                        {"id":null,"error":"the line is not JSON that can be read, at column 1"}
                        {"id":3,"kind":"none","text":"buy bread"}""");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_call_that_says_nothing_to_read_is_answered_with_one_line(@TempDir Path data) {
        PoraProcess.Finished refused = PoraProcess.run(data, Map.of(), "parse");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed().lines()).hasSize(1);
        assertThat(refused.printed()).contains("--jsonl", "./pora parse --help");
    }
}
