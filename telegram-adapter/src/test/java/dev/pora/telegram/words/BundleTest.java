package dev.pora.telegram.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.pora.user.DayPart;
import dev.pora.user.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
    private static Bundle russian(String... lines) throws IOException {
        return Bundle.read("planted", new StringReader(String.join("\n", lines)), Language.RUSSIAN.locale());
    }

    @Test
    void arguments_have_names_and_any_order() throws IOException {
        Bundle bundle = russian("met={who} and {whom}, {who}!");

        assertThat(bundle.say("met", "whom", "Bob", "who", "Ann")).isEqualTo("Ann and Bob, Ann!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{who}", "{", "}", "'", "''", "'{'", "{0}", "#", "|", "{n, plural, one {1}}", "\\u0041", "$1", ""
            })
    void what_a_person_typed_is_no_pattern(String typed) throws IOException {
        Bundle bundle = russian("said=«{words}»", "counted={count, plural, other {# «{words}»}}");

        assertThat(bundle.say("said", "words", typed)).isEqualTo("«" + typed + "»");
        assertThat(bundle.say("counted", "words", typed, "count", 7)).isEqualTo("7 «" + typed + "»");
    }

    @Test
    void an_apostrophe_is_an_apostrophe() throws IOException {
        Bundle bundle = russian(
                "alone=I'm sure it's not the users' fault",
                "with=I'm {name}, don't {name}",
                "inside={count, plural, one {# isn't} other {# aren't}} the reminders' fault");

        assertThat(bundle.say("alone")).isEqualTo("I'm sure it's not the users' fault");
        assertThat(bundle.say("with", "name", "O'Hara")).isEqualTo("I'm O'Hara, don't O'Hara");
        assertThat(bundle.say("inside", "count", 1)).isEqualTo("1 isn't the reminders' fault");
        assertThat(bundle.say("inside", "count", 5)).isEqualTo("5 aren't the reminders' fault");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 дней",
        "1, 1 день",
        "2, 2 дня",
        "4, 4 дня",
        "5, 5 дней",
        "11, 11 дней",
        "12, 12 дней",
        "21, 21 день",
        "22, 22 дня",
        "25, 25 дней",
        "111, 111 дней",
        "121, 121 день"
    })
    void russian_counts_as_russians_do(int count, String said) throws IOException {
        Bundle bundle = russian("days={count, plural, one {# день} few {# дня} many {# дней} other {# дня}}");

        assertThat(bundle.say("days", "count", count)).isEqualTo(said);
    }

    @Test
    void a_word_may_go_by_somebodys_gender() throws IOException {
        Bundle bundle =
                russian("done={gender, select, female {{who} сделала} male {{who} сделал} other {Сделано: {who}}}");

        assertThat(bundle.say("done", "who", "Аня", "gender", "female")).isEqualTo("Аня сделала");
        assertThat(bundle.say("done", "who", "Олег", "gender", "male")).isEqualTo("Олег сделал");
        assertThat(bundle.say("done", "who", "Саша", "gender", "unknown")).isEqualTo("Сделано: Саша");
    }

    @Test
    void a_number_is_written_as_it_is_asked_for() throws IOException {
        Bundle bundle = russian("bare={n, number, ::group-off}", "grouped={n, number}");

        assertThat(bundle.say("bare", "n", 12345)).isEqualTo("12345");
        assertThat(bundle.say("grouped", "n", 12345)).isEqualTo("12\u00a0345");
    }

    @Test
    void a_list_has_parts_and_pairs() throws IOException {
        Bundle bundle =
                russian("few=a | b c|d", "towns=Минск = Europe/Minsk | Алматы = Asia/Almaty", "part.end-of-day=вечер");

        assertThat(bundle.list("few")).containsExactly("a", "b c", "d");
        assertThat(bundle.pairs("towns"))
                .containsExactly(entry("Минск", "Europe/Minsk"), entry("Алматы", "Asia/Almaty"));
        assertThat(bundle.choice("part", DayPart.END_OF_DAY)).isEqualTo("вечер");
        assertThatThrownBy(() -> bundle.pairs("few")).hasMessageContaining("planted, few:");
    }

    @Test
    void a_missing_or_needless_argument_is_an_error_that_names_the_key() throws IOException {
        Bundle bundle = russian("met={who} and {count, number}");

        for (Object[] named : List.of(
                new Object[] {},
                new Object[] {"who", "Ann"},
                new Object[] {"who", "Ann", "count"},
                new Object[] {"who", "Ann", "counted", 1},
                new Object[] {"who", "Ann", "count", 1, "more", 2},
                new Object[] {"who", "Ann", "count", "1"},
                new Object[] {"who", 1, "count", 1})) {
            assertThatThrownBy(() -> bundle.say("met", named))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("planted, met:");
        }
    }

    @Test
    void an_unknown_key_is_an_error() throws IOException {
        Bundle bundle = russian("known=yes");

        assertThatThrownBy(() -> bundle.say("unknown"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("planted, unknown:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broken={who",
                "broken={0}",
                "broken={n, plural, one {#}}",
                "broken={n, select, a {b}}",
                "broken={n, date}",
                "broken={n, choice, 0#none|1#one}",
                "broken={n, plural, other {# {n}}}",
                "broken={n, number, ::no-such-thing}",
                "broken=once\nbroken=twice"
            })
    void a_broken_text_is_found_when_the_file_is_read(String lines) {
        assertThatThrownBy(() -> russian("sound=yes", lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("planted, broken:");
    }

    @Test
    void many_threads_say_the_same_at_once() throws IOException {
        Bundle bundle = russian("days={count, plural, one {# день} few {# дня} many {# дней} other {# дня}}, {who}");

        List<String> said = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(number -> bundle.say("days", "count", number % 10 + 10, "who", "№" + number))
                .toList();

        assertThat(said)
                .hasSize(20_000)
                .containsExactlyElementsOf(IntStream.range(0, 20_000)
                        .mapToObj(number -> (number % 10 + 10) + " дней, №" + number)
                        .toList());
    }
}
