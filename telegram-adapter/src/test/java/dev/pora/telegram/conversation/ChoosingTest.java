package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On Wednesday 11 March 2026 at 13:20 in Moscow. */
class ChoosingTest {
    private static final Instant MORNING = Instant.parse("2026-03-12T06:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-12T15:00:00Z");

    private final Talk talk = Talk.inMoscow("ru");

    @Test
    void what_may_be_meant_is_offered_with_its_full_date() {
        assertThat(talk.says("завтра в 9 и в 18 таблетки")).isEqualTo("""
                таблетки
                Можно понять по-разному: «завтра в 9 и в 18».
                Что вы имели в виду? Выберите или напишите иначе.""");
        assertThat(talk.labels())
                .containsExactly(
                        "чт, 12 марта 2026, 09:00 + 18:00", "чт, 12 марта 2026, 09:00", "чт, 12 марта 2026, 18:00");
    }

    @Test
    void several_reminders_of_one_event_are_saved_said_and_taken_back_together() {
        var _ = talk.says("завтра в 9 и в 18 таблетки");

        assertThat(talk.presses("09:00 + 18:00")).isEqualTo("""
                (toast)\s
                ---
                (edited) Напомню: таблетки
                • чт, 12 марта 2026, 09:00 (Москва, UTC+3)
                • чт, 12 марта 2026, 18:00 (Москва, UTC+3)""");
        assertThat(talk.ahead()).containsExactly(MORNING, EVENING);
        assertThat(talk.presses("Ничего не надо")).contains("(edited) Удалено: таблетки");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.presses("Вернуть")).contains("таблетки");
        assertThat(talk.ahead()).containsExactly(MORNING, EVENING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"в 18", "18:00", "6 вечера", "3", "третье", "18", "at 6 pm", "завтра в 18"})
    void a_typed_answer_chooses(String answer) {
        var _ = talk.says("завтра в 9 и в 18 таблетки");

        assertThat(talk.says(answer)).contains("Напомню: таблетки");
        assertThat(talk.ahead()).containsExactly(EVENING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"оба", "Обе", "both", "1", "первое"})
    void both_can_be_typed(String answer) {
        var _ = talk.says("завтра в 9 и в 18 таблетки");
        var _ = talk.says(answer);

        assertThat(talk.ahead()).containsExactly(MORNING, EVENING);
    }

    @Test
    void many_reminders_of_one_event_are_taken_back_together_too() {
        var _ = talk.says(
                "завтра в 7:00, 8:00, 9:00, 10:00, 11:00, 12:00, 13:00, 14:15, 15:00, 16:00 и 17:00 таблетки");
        var _ = talk.presses("1");
        assertThat(talk.ahead()).hasSize(11);

        assertThat(talk.presses("Ничего не надо")).contains("Удалено: таблетки");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void another_time_can_be_typed_as_well() {
        var _ = talk.says("завтра в 9 и в 18 таблетки");

        assertThat(talk.says("послезавтра в 10")).contains("Напомню: таблетки", "13 марта 2026, 10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"в 20", "8 вечера", "20:00"})
    void a_clock_time_alone_is_one_of_the_only_day_that_may_be_meant(String answer) {
        var _ = talk.says("завтра в 9 и в 18 таблетки");

        assertThat(talk.says(answer)).contains("Напомню: таблетки", "чт, 12 марта 2026, 20:00");
    }

    @Test
    void a_no_asks_when_instead_and_another_drops_the_question() {
        var _ = talk.says("завтра в 9 и в 18 таблетки");

        assertThat(talk.says("нет")).contains("таблетки\nКогда напомнить?");
        assertThat(talk.says("Не надо")).isEqualTo("Хорошо, забыл.");
        assertThat(talk.says("нет")).isEqualTo("👌");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void a_single_meaning_is_offered_as_one() {
        assertThat(talk.says("на следующей неделе отчёт")).contains("Не уверен", "Может быть, так?");
        assertThat(talk.says("да")).contains("Напомню: отчёт");
    }

    @Test
    void meanings_too_long_for_a_button_stand_in_the_text_with_numbers() {
        String answer = talk.says("3 раза в день до 1 июня таблетки");

        assertThat(answer).contains("\n\n1. каждый день в 09:00, 14:00 и 20:00");
        assertThat(talk.labels()).startsWith("1");
        assertThat(talk.presses("1")).contains("каждый день в 09:00, 14:00 и 20:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "на следующей неделе отчёт|пн, 16 марта 2026, 09:00",
                "3 раза в день таблетки|каждый день в 09:00, 14:00 и 20:00",
                "через 10 чайник|ср, 11 марта 2026, 13:30",
                "next week report|пн, 16 марта 2026, 09:00"
            })
    void what_is_offered_first_is_saved_when_it_is_pressed(String phrase, String shown) {
        String answer = talk.says(phrase);
        assertThat(answer + talk.labels()).contains(shown);

        assertThat(talk.sends(talk.buttons().getFirst().data())).contains("Напомню: ");
        assertThat(talk.ahead()).hasSize(1);
    }
}
