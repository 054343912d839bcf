package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday 11 March 2026, 13:20 in Moscow. */
class GuideTest {
    @Test
    void what_when_at_what_time_and_how_often_lead_to_a_reminder() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("/new")).isEqualTo("О чём напомнить? Напишите.");
        assertThat(talk.labels()).containsExactly("✖ Отмена");
        assertThat(talk.says("полить цветы")).startsWith("полить цветы\n\nКогда напомнить?");
        assertThat(talk.labels())
                .containsExactly(
                        "Сегодня", "Завтра", "пт, 13", "сб, 14", "вс, 15", "📅 Выбрать день", "« Назад", "✖ Отмена");
        assertThat(talk.presses("Завтра")).contains("(edited) полить цветы", "чт, 12 марта 2026. Во сколько?");
        assertThat(talk.labels()).contains("✖ Отмена");
        var _ = talk.presses("18:00");
        assertThat(talk.presses("18:30"))
                .contains("полить цветы\nчт, 12 марта 2026, 18:30 (Москва, UTC+3)\n\nПовторять?");
        assertThat(talk.labels())
                .containsExactly(
                        "Не повторять",
                        "Каждый день",
                        "По будням",
                        "По четвергам",
                        "Каждое 12-е число",
                        "Каждый год 12 марта",
                        "« Назад",
                        "✖ Отмена");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.presses("По четвергам")).contains("(edited) Напомню: полить цветы", "по четвергам в 18:30");
        assertThat(talk.labels()).contains("🔁 Повтор");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T15:30:00Z"));
    }

    @Test
    void the_same_way_in_english() {
        Talk talk = Talk.inMoscow("en");

        assertThat(talk.says("/new")).isEqualTo("What shall I remind you of? Type it.");
        var _ = talk.says("water the plants");
        assertThat(talk.labels()).startsWith("Today", "Tomorrow", "Fri, 13");
        var _ = talk.presses("Pick a day");
        var _ = talk.presses("20");
        var _ = talk.presses("09:00");
        var _ = talk.presses("09:15");
        assertThat(talk.presses("Don't repeat"))
                .contains("I'll remind you: water the plants", "Fri, 20 March 2026, 09:15");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, завтра в 9, 2026-03-12T06:00:00Z",
        "ru, через час, 2026-03-11T11:20:00Z",
        "en, tomorrow at 9, 2026-03-12T06:00:00Z",
        "en, every monday at 9, 2026-03-16T06:00:00Z"
    })
    void whoever_types_when_has_it_at_once(String language, String when, Instant due) {
        Talk talk = Talk.inMoscow(language);
        var _ = talk.says("/new чай");

        assertThat(talk.says(when)).contains("чай");
        assertThat(talk.ahead()).containsExactly(due);
    }

    @Test
    void a_time_typed_at_the_clock_is_of_the_day_that_was_chosen() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("/new чай");
        var _ = talk.presses("сб, 14");

        assertThat(talk.says("9:40")).contains("Напомню: чай", "сб, 14 марта 2026, 09:40");
    }

    @Test
    void how_often_can_be_typed_and_no_is_once() {
        Talk talk = Talk.inMoscow("ru");
        chosen(talk, "чай");
        assertThat(talk.says("каждые 3 дня")).contains("Напомню: чай", "12 марта 2026, 18:00", "каждые 3 дня в 18:00");

        chosen(talk, "кофе");
        assertThat(talk.says("нет")).contains("Напомню: кофе", "12 марта 2026, 18:00");
        assertThat(talk.events()).containsExactly("чай", "кофе");
    }

    private static void chosen(Talk talk, String event) {
        var _ = talk.says("/new " + event);
        var _ = talk.presses("Завтра");
        var _ = talk.presses("18:00");
        var _ = talk.presses("18:00");
        assertThat(talk.labels()).contains("Не повторять");
    }

    @Test
    void a_whole_reminder_typed_at_the_beginning_is_saved_at_once() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("/new");

        assertThat(talk.says("tomorrow at 9 call mom")).startsWith("I'll remind you: call mom");
        assertThat(talk.says("/new tomorrow at 10 tea")).startsWith("I'll remind you: tea");
    }

    @Test
    void each_step_leads_back_and_what_was_typed_can_stay() {
        Talk talk = Talk.inMoscow("ru");
        chosen(talk, "чай");

        assertThat(talk.presses("Назад")).contains("Во сколько?");
        assertThat(talk.presses("Назад")).contains("Выберите день");
        assertThat(talk.presses("Назад")).contains("Когда напомнить?");
        assertThat(talk.presses("Назад")).contains("чай\n\nО чём напомнить?");
        String keep = talk.dataOf("Оставить");
        assertThat(talk.says("зелёный чай")).startsWith("зелёный чай\n\nКогда");
        assertThat(talk.sends(keep)).contains("(edited) зелёный чай\n\nКогда");
    }

    @Test
    void cancel_forgets_it_and_its_old_buttons_answer_politely() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("/new tea");
        String today = talk.dataOf("Today");
        String back = talk.dataOf("Back");

        assertThat(talk.presses("Cancel")).contains("(edited) ");
        assertThat(talk.labels()).isEmpty();
        for (String old : List.of(today, back)) {
            assertThat(talk.sends(old)).isEqualTo("(toast) That question is already closed. Please write it again.");
        }
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void saving_twice_saves_once() {
        Talk talk = Talk.inMoscow("ru");
        chosen(talk, "чай");
        String once = talk.dataOf("Не повторять");
        var _ = talk.sends(once);

        assertThat(talk.sends(once))
                .startsWith("(toast) Этот вопрос уже закрыт")
                .doesNotContain("dropped");
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void a_time_that_has_passed_meanwhile_leaves_the_question_open() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("/new tea");
        var _ = talk.presses("Today");
        var _ = talk.presses("14:00");
        var _ = talk.presses("14:05");
        String once = talk.dataOf("Don't repeat");
        String back = talk.dataOf("Back");
        var _ = talk.passes(Duration.ofHours(2));

        assertThat(talk.sends(once)).isEqualTo("(toast) That time has passed. Choose one that is ahead.");
        var _ = talk.sends(back);
        assertThat(talk.presses("16:00")).contains("tea");
    }

    @Test
    void somebody_whose_town_is_not_known_is_asked_for_it_first() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/new");

        assertThat(talk.says("чай")).contains("Запомню «чай», как только узнаю");
        assertThat(talk.presses("Москва")).contains("чай\nКогда напомнить?");
        assertThat(talk.labels()).contains("📅 Выбрать день");
    }

    @Test
    void the_question_when_has_a_calendar_as_well() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("купить молоко");
        var _ = talk.presses("Выбрать день");
        assertThat(talk.presses("Назад")).contains("(edited) купить молоко\nКогда напомнить?");
        var _ = talk.presses("Выбрать день");
        var _ = talk.presses("13");
        var _ = talk.presses("10:00");

        assertThat(talk.presses("10:10")).contains("(edited) Напомню: купить молоко", "13 марта 2026, 10:10");
    }

    @Test
    void a_new_phrase_meanwhile_is_a_reminder_and_the_way_stays_open() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("/new чай");
        String tomorrow = talk.dataOf("Завтра");

        assertThat(talk.says("завтра в 10 врач")).startsWith("Напомню: врач");
        assertThat(talk.sends(tomorrow)).contains("чай", "Во сколько?");
    }

    @Test
    void in_a_group_each_step_says_how_to_be_heard() {
        Talk talk = Talk.inMoscow("en").inGroup();

        assertThat(talk.says("/new@PoraBot")).contains("reply");
        assertThat(talk.repliesToBot("stand-up")).contains("stand-up", "When should I remind you?");
        var _ = talk.presses("Tomorrow");
        assertThat(talk.somebodyElse().sends(talk.dataOf("10:00")))
                .isEqualTo("(toast) That question was asked of somebody else, or it is closed already.");
        assertThat(talk.presses("10:00")).contains("stand-up");
    }
}
