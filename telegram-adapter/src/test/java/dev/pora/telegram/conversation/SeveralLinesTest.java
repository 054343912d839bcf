package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On Wednesday 11 March 2026 at 13:20 in Moscow. */
class SeveralLinesTest {
    private final Talk talk = Talk.inMoscow("ru");

    @Test
    void what_was_saved_is_said_in_one_answer() {
        assertThat(talk.says("завтра в 9 позвонить маме\n\nкаждый день в 8:00 зарядка"))
                .isEqualTo("""
                Запомнил 2 напоминания:

                позвонить маме
                чт, 12 марта 2026, 09:00 (Москва, UTC+3)

                зарядка
                чт, 12 марта 2026, 08:00 (Москва, UTC+3)
                каждый день в 08:00""");
        assertThat(talk.labels()).containsExactly("↩️ Ничего не надо");
    }

    @Test
    void one_button_takes_all_of_them_back_and_another_brings_them_back() {
        var _ = talk.says("через 5 минут чай\nчерез 10 минут кофе\nчерез 20 минут обед");
        String undo = talk.dataOf("Ничего не надо");

        assertThat(talk.sends(undo)).contains("(edited) Удалено: чай, кофе, обед");
        assertThat(talk.events()).isEmpty();
        assertThat(talk.presses("Вернуть")).contains("чай", "кофе", "обед");
        assertThat(talk.events()).containsExactly("чай", "кофе", "обед");
    }

    @Test
    void lines_that_are_clear_are_saved_and_the_others_asked_about_one_after_the_other() {
        assertThat(talk.says("купить хлеб\nчерез 5 минут чай\nзавтра в 9 и в 18 таблетки\nзавтра в 10"))
                .contains("Напомню: чай", "купить хлеб\nКогда напомнить?")
                .doesNotContain("таблетки");
        assertThat(talk.says("завтра в 11"))
                .contains("Напомню: купить хлеб", "12 марта 2026, 11:00", "---\nтаблетки\n", "Что вы имели в виду?");
        assertThat(talk.sends(talk.buttons().getLast().data()))
                .contains("(edited) Напомню: таблетки", "12 марта 2026, 18:00", "завтра в 10\nО чём напомнить?");
        assertThat(talk.says("врач")).contains("Напомню: врач", "12 марта 2026, 10:00");
        assertThat(talk.events()).containsExactly("чай", "врач", "купить хлеб", "таблетки");
    }

    @Test
    void a_new_reminder_in_between_loses_nothing() {
        var _ = talk.says("завтра в 9 и в 18 таблетки\nкупить хлеб\nчерез 5 минут чай");

        assertThat(talk.says("завтра в 12 врач")).contains("Напомню: врач", "купить хлеб\nКогда напомнить?");
        assertThat(talk.says("завтра в 11")).contains("Напомню: купить хлеб");
        assertThat(talk.says("завтра в 19")).isEqualTo("О чём напомнить?");
    }

    @Test
    void a_line_without_an_event_is_asked_about_again_after_something_else_was_said() {
        assertThat(talk.says("завтра в 10\nчерез 5 минут чай\nкупить хлеб")).contains("завтра в 10\nО чём напомнить?");

        assertThat(talk.says("завтра в 12 врач")).contains("Напомню: врач", "купить хлеб\nКогда напомнить?");
        assertThat(talk.says("завтра в 11")).contains("Напомню: купить хлеб", "завтра в 10\nО чём напомнить?");
        assertThat(talk.says("зубной")).contains("Напомню: зубной", "12 марта 2026, 10:00");
        assertThat(talk.says("завтра в 13 обед")).doesNotContain("?");
        assertThat(talk.events()).containsExactly("чай", "зубной", "купить хлеб", "врач", "обед");
    }

    @Test
    void a_line_that_was_not_understood_is_asked_about_again_too() {
        assertThat(talk.says("31 февраля отчёт\nчерез 5 минут чай\nчерез 6 минут кофе"))
                .contains("31 февраля");

        assertThat(talk.says("завтра в 12 врач")).contains("Напомню: врач", "31 февраля");
        assertThat(talk.says("1 марта 2027 в 9")).contains("Напомню: отчёт");
    }

    @Test
    void two_messages_of_several_lines_are_asked_about_to_the_last() {
        var _ = talk.says("купить хлеб\nчерез 5 минут чай\nчерез 6 минут кофе\nполить цветы");
        String bread = talk.dataOf("Завтра в 09:00");

        assertThat(talk.says("забрать посылку\nчерез 7 минут сок\nчерез 8 минут вода"))
                .contains("забрать посылку\nКогда");
        assertThat(talk.says("завтра в 10")).contains("Напомню: забрать посылку", "полить цветы\nКогда");
        assertThat(talk.says("завтра в 11")).contains("Напомню: полить цветы");
        assertThat(talk.sends(bread)).contains("Напомню: купить хлеб");
    }

    @Test
    void cancel_forgets_what_was_still_to_be_asked() {
        var _ = talk.says("завтра в 9 и в 18 таблетки\nчерез 5 минут чай\nкупить хлеб");
        var _ = talk.says("/cancel");

        assertThat(talk.says("завтра в 11 врач")).contains("врач").doesNotContain("хлеб");
    }

    @Test
    void what_has_passed_is_said_in_the_same_answer() {
        assertThat(talk.heardLate("через 5 минут чай\nчерез час кофе", Duration.ofMinutes(20)))
                .contains("Напомню: кофе", "\n\nчай\nЭто время уже прошло")
                .doesNotContain("---");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "завтра в 9 купить:\n- хлеб\n- молоко",
                "завтра в 9 купить\nхлеб\nмолоко",
                "Завтра в 9:\n- хлеб\n- молоко",
                "хлеб, молоко\nмолоко\nзавтра в 9",
                "завтра в 9 рецепт:\n1. варить 10 минут\n2. молоко и хлеб"
            })
    void a_list_under_one_time_is_one_reminder(String message) {
        var _ = talk.says(message);

        assertThat(talk.events()).singleElement().asString().contains("хлеб", "молоко");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void several_lists_are_a_reminder_each() {
        var _ = talk.says("завтра в 9 купить:\n- хлеб\n- молоко\nв пятницу в 10 взять:\nпаспорт\nбилеты");

        assertThat(talk.events()).containsExactly("купить:\n- хлеб\n- молоко", "взять:\nпаспорт\nбилеты");
    }

    @Test
    void bullets_and_numbers_of_lines_are_not_kept() {
        var _ = talk.says("1. завтра в 9 хлеб\n2) завтра в 10 молоко\n- завтра в 11 кофе\n• завтра в 12 чай");

        assertThat(talk.events()).containsExactly("хлеб", "молоко", "кофе", "чай");
    }

    @Test
    void a_time_above_holds_for_all_the_lines_below() {
        assertThat(talk.says("Завтра:\n9:00 зал\n- в 18:30 врач\nкупить хлеб")).contains("Запомнил 3 напоминания");
        assertThat(talk.events()).containsExactly("зал", "купить хлеб", "врач");

        assertThat(talk.says("по будням\n8:00 зарядка\n22:00 спать"))
                .contains("по будням в 08:00", "по будням в 22:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дела на пятницу:\n10:00 врач\n12:00 банк",
                "Дела на пятницу\n- врач в 10\n- банк в 12",
                "в пятницу\nврач в 10\nбанк в 12",
                "Привет!\nПятница:\n1. 10:00 врач\n2. 12:00 банк\nСпасибо!",
                "Дела:\n- в пятницу в 10 врач\n- в пятницу в 12 банк"
            })
    void a_heading_is_no_reminder_and_its_day_is_that_of_its_lines(String message) {
        var _ = talk.says(message);

        assertThat(talk.events()).containsExactly("врач", "банк");
        assertThat(talk.ahead())
                .containsExactly(Instant.parse("2026-03-13T07:00:00Z"), Instant.parse("2026-03-13T09:00:00Z"));
    }

    @Test
    void every_heading_holds_until_the_next() {
        var _ = talk.says("понедельник\nврач в 9\nвторник:\n- банк в 10\n- кино\nНа выходных:\n- балкон\n- письма");

        assertThat(talk.events()).containsExactly("балкон\n- письма", "врач", "кино", "банк");
        assertThat(talk.ahead())
                .containsExactly(
                        Instant.parse("2026-03-14T06:00:00Z"),
                        Instant.parse("2026-03-16T06:00:00Z"),
                        Instant.parse("2026-03-17T06:00:00Z"),
                        Instant.parse("2026-03-17T07:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"завтра врач\nв 9 утра", "врач\nзавтра в 9", "завтра в 9\nврач"})
    void a_reminder_broken_in_two_lines_is_one(String message) {
        var _ = talk.says(message);

        assertThat(talk.events()).containsExactly("врач");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void what_looks_like_a_time_in_a_list_of_a_reminder_is_none() {
        var _ = talk.says("завтра в 9 совещание:\n- отчёт за пятницу\n- планы на понедельник\nв 18 такси");

        assertThat(talk.events()).containsExactly("такси", "совещание:\n- отчёт за пятницу\n- планы на понедельник");
    }

    @Test
    void a_line_that_was_sent_twice_is_one_reminder() {
        var _ = talk.says("через 5 минут чай\nчерез 5 минут чай\nчерез 6 минут кофе");

        assertThat(talk.events()).containsExactly("чай", "кофе");
    }

    @Test
    void a_heading_does_not_take_a_line_without_a_time_with_it() {
        assertThat(talk.says("Дела:\n- завтра в 9 врач\n- в пятницу банк\n- мама"))
                .contains("мама\nКогда напомнить?");
        assertThat(talk.events()).containsExactly("врач", "банк");
    }

    @Test
    void thanks_below_a_reminder_are_no_part_of_it() {
        var _ = talk.says("завтра в 9 врач\nСпасибо!");

        assertThat(talk.events()).containsExactly("врач");
    }

    @Test
    void too_many_lines_are_refused_and_not_taken_for_one() {
        assertThat(talk.says(IntStream.rangeClosed(1, 11)
                        .mapToObj(minutes -> "через " + minutes + " минут чай\n")
                        .collect(Collectors.joining())))
                .contains("не больше 10");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void several_lines_wait_for_the_town_together() {
        Talk stranger = Talk.in("ru");

        assertThat(stranger.says("завтра в 9 хлеб\nзавтра в 10 молоко\nчерез 5 минут чай"))
                .contains("Напомню: чай", "Запомню «хлеб, молоко»");
        assertThat(stranger.presses("Москва")).contains("Запомнил 2 напоминания", "хлеб", "молоко");
        assertThat(stranger.events()).containsExactly("чай", "хлеб", "молоко");
    }
}
