package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_phrase_is_explained_in_the_language_of_its_author(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Map<String, String> utf8 = Map.of("LC_ALL", "C.UTF-8");

        PoraProcess.Finished russian = PoraProcess.run(
                data,
                utf8,
                "parse",
                "--lang",
                "ru",
                "--zone",
                "Europe/Moscow",
                "--now",
                "2026-03-11T10:20",
                "tomorrow at 9 tea");
        PoraProcess.Finished english = PoraProcess.run(
                data, utf8, "parse", "--zone=Asia/Tokyo", "--now=2026-03-11T10:20", "every", "day", "at", "9pm", "tea");

        assertThat(russian.code()).isZero();
        assertThat(russian.printed())
                .startsWith("Сказано: ср, 11 марта 2026, 10:20 (Москва, UTC+3)")
                .contains("Части фразы", "tomorrow", "текст", "Прочтения", "чт, 12 марта 2026, 09:00", "Текст: tea")
                .doesNotContain("\u001b");
        assertThat(english.printed())
                .contains("every day at 21:00", "Event: tea", "Wed, 11 March 2026, 21:00", "Sun, 15 March 2026, 21:00");
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--jsonl tea, --jsonl",
        "'', --jsonl",
        "--zone=Mars tea, Europe/Moscow",
        "--lang=de tea, ru or en",
        "--now=noon tea, 2026-03-11T10:20"
    })
    void a_call_that_makes_no_sense_is_answered_with_one_line(String arguments, String hint, @TempDir Path data) {
        String[] call = ("parse " + arguments).strip().split(" ");

        PoraProcess.Finished refused = PoraProcess.run(data, Map.of(), call);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed().lines()).hasSize(1);
        assertThat(refused.printed()).contains(hint, "./pora parse --help").doesNotContain("Exception");
    }
}
