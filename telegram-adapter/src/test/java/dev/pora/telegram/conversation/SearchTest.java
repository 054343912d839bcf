package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @Test
    void what_contains_the_words_is_found_in_any_case_and_with_yo_as_ye() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 купить ЁЛКУ и молоко");
        var _ = talk.says("завтра в 10 чай");

        assertThat(talk.says("/search елку"))
                .contains("Нашёл 1 напоминание", "1. купить ЁЛКУ")
                .doesNotContain("чай");
        assertThat(talk.says("/search МОЛОКО купить")).contains("1. купить ЁЛКУ");
        assertThat(talk.says("/delete 1")).contains("Удалено: купить ЁЛКУ");
    }

    @Test
    void another_form_of_a_word_is_found_when_the_word_is_not() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 ёлка");
        var _ = talk.says("tomorrow at 10 water the plant");

        assertThat(talk.says("/search ёлку")).contains("«ёлк»", "1. ёлка");
        assertThat(talk.says("найди ёлками")).contains("1. ёлка");
        assertThat(talk.says("/search plants")).contains("1. water the plant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "\\", "'", "\"", "<b>", "*", "[a", "$1", "😀", "{0}", "'; DROP TABLE notification; --"
            })
    void no_sign_stands_for_another(String hostile) {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("tomorrow at 9 tea");

        assertThat(talk.says("/search " + hostile))
                .isEqualTo("Nothing has “" + hostile
                        + "” in it. I look for all the words, and parts of them: “mil” finds “milk”.");
    }

    @Test
    void an_empty_search_asks_for_words_and_a_long_one_is_refused() {
        Talk talk = Talk.inMoscow("en");

        assertThat(talk.says("/search")).startsWith("What shall I look for?");
        assertThat(talk.says("/search  \u00a0 ")).startsWith("What shall I look for?");
        assertThat(talk.says("/search " + "a".repeat(4088))).startsWith("That is too long to look for: 200");
        assertThat(talk.says("find " + "a".repeat(4000))).startsWith("That is too long to look for: 200");
    }

    @Test
    void what_is_over_stands_apart() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes green tea");
        var _ = talk.says("tomorrow at 9 black tea");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.says("/search tea")).endsWith("""
                1. black tea
                Thu, 12 March 2026, 09:00

                Over
                2. green tea
                Wed, 11 March 2026, 13:25""");
    }

    @Test
    void many_results_have_pages_and_a_card_leads_back() {
        Talk talk = Talk.inMoscow("en");
        for (int i = 1; i <= 13; i++) {
            var _ = talk.says("in " + i + " minutes tea " + i);
        }
        assertThat(talk.says("/search tea")).startsWith("Found 13 reminders with “tea”");
        assertThat(talk.presses("›")).contains("3. tea 1");
        var _ = talk.presses("⚙️ 3");

        assertThat(talk.presses("« To the list")).contains("Found 13 reminders", "3. tea 1");
    }

    @Test
    void a_search_of_long_ago_says_so() {
        Talk talk = Talk.inMoscow("en");
        for (int i = 1; i <= 13; i++) {
            var _ = talk.says("in " + i + " minutes tea milk coffee water");
        }
        var _ = talk.says("/search tea");
        String next = talk.dataOf("›");
        var _ = talk.says("/search milk");
        var _ = talk.says("/search coffee");
        var _ = talk.says("/search water");

        assertThat(talk.sends(next)).contains("I have forgotten that search.");
    }

    @Test
    void plain_words_search_unless_they_say_when() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 купить молоко");

        assertThat(talk.says("Найди молоко")).contains("1. купить молоко");
        assertThat(talk.says("find молоко")).contains("1. купить молоко");
        assertThat(talk.says("найди ключи завтра в 10")).startsWith("Напомню: найди ключи");
    }

    @Test
    void what_is_not_found_may_have_been_meant_as_a_reminder() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("найди ключи")).contains("Ничего нет со словами «ключи»", "об этом надо напомнить");
        assertThat(talk.presses("Завтра")).contains("Напомню: найди ключи");
    }

    @Test
    void an_answer_to_a_question_is_no_search() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9");

        assertThat(talk.says("найди ключи")).startsWith("Напомню: найди ключи");
    }

    @Test
    void nothing_of_anybody_else_is_found() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("tomorrow at 9 secret tea");
        Talk group = talk.inGroup();

        assertThat(talk.somebodyElse().says("/search tea")).startsWith("Nothing has “tea”");
        assertThat(group.says("/search@porabot tea")).startsWith("Nothing has “tea”");
    }
}
