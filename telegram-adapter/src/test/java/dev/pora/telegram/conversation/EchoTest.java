package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday 11 March 2026, 13:20 in Moscow. */
class EchoTest {
    @Test
    void under_one_reminder_it_can_be_corrected_and_under_several_only_taken_back() {
        Talk talk = Talk.inMoscow("ru");

        var _ = talk.says("завтра в 9 позвонить маме");
        assertThat(talk.labels()).containsExactly("↩️ Не надо", "🕘 Время", "🔁 Повтор");
        var _ = talk.says("завтра в 9 чай\nзавтра в 10 кофе");
        assertThat(talk.labels()).containsExactly("↩️ Ничего не надо");
    }

    @Test
    void a_quick_choice_changes_the_time_in_place_and_undo_brings_it_back() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 позвонить маме");

        assertThat(talk.presses("Время")).isEqualTo("""
                (toast)\s
                ---
                (edited) позвонить маме
                чт, 12 марта 2026, 09:00 (Москва, UTC+3)

                Когда напомнить вместо этого? Нажмите или напишите, например «завтра в 10».""");
        assertThat(talk.labels())
                .containsExactly(
                        "+10 мин",
                        "+1 час",
                        "+1 день",
                        "Сегодня в 19:00",
                        "🕘 Другой час",
                        "📅 Другой день",
                        "« Назад");
        assertThat(talk.presses("+1 час")).contains("(edited) Напомню: позвонить маме", "12 марта 2026, 10:00");
        assertThat(talk.labels()).containsExactly("↩️ Вернуть", "🗑 Удалить", "🕘 Время", "🔁 Повтор");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T07:00:00Z"));

        assertThat(talk.presses("Вернуть")).contains("(edited) Напомню: позвонить маме", "12 марта 2026, 09:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void a_choice_that_is_pressed_twice_changes_once() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("tomorrow at 9 call mom");
        var _ = talk.presses("Time");
        String anHourLater = talk.dataOf("+1 hour");
        var _ = talk.sends(anHourLater);
        String undo = talk.dataOf("Undo");

        assertThat(talk.sends(anHourLater)).isEqualTo("(toast) It is so already.");
        assertThat(talk.sends(undo)).contains("12 March 2026, 09:00");
        assertThat(talk.sends(undo)).startsWith("(toast) ").doesNotContain("dropped");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Время, завтра в 9 позвонить маме, в пятницу в 18:30, '13 марта 2026, 18:30'",
        "en, Time, tomorrow at 9 call mom, friday 6:30pm, '13 March 2026, 18:30'",
        "ru, Время, каждый день в 8:00 зарядка, 10:30, каждый день в 10:30",
        "en, Time, every day at 8:00 exercise, 9 and 21, 09:00 and 21:00",
        "en, Time, every 2 hours stretch, every 3 hours, every 3 hours",
    })
    void another_time_can_be_typed(String language, String button, String phrase, String typed, String shown) {
        Talk talk = Talk.inMoscow(language);
        var _ = talk.says(phrase);
        var _ = talk.presses(button);

        assertThat(talk.says(typed)).contains(shown);
        assertThat(talk.labels()).hasSize(4);
        assertThat(talk.events()).hasSize(1);
    }

    @Test
    void what_is_no_time_while_one_is_asked_for_is_a_reminder_of_its_own() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 позвонить маме");
        var _ = talk.presses("Время");

        assertThat(talk.says("купить молоко")).startsWith("купить молоко\nКогда напомнить?");
        assertThat(talk.says("завтра в 10 чай")).startsWith("Напомню: чай");
        assertThat(talk.events()).containsExactly("позвонить маме", "чай");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Повтор, Каждый день, каждый день в 09:00",
        "ru, Повтор, По будням, по будням в 09:00",
        "ru, Повтор, По четвергам, по четвергам в 09:00",
        "ru, Повтор, Каждое 12-е число, 12-го",
        "ru, Повтор, Каждый год 12 марта, каждый год 12 марта",
        "en, Repeat, Every day, every day at 09:00",
        "en, Repeat, On weekdays, weekday",
        "en, Repeat, Every Thursday, Thursday at 09:00",
        "en, Repeat, Every month on the 12th, 12th",
        "en, Repeat, Every year on 12 March, every year on 12 March"
    })
    void it_repeats_by_one_more_tap_and_not_at_all_by_another(
            String language, String button, String rhythm, String rule) {
        Talk talk = Talk.inMoscow(language);
        var _ = talk.says("ru".equals(language) ? "завтра в 9 зарядка" : "tomorrow at 9 exercise");
        var _ = talk.presses(button);

        assertThat(talk.presses(rhythm)).contains("12").contains(rule);
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
        var _ = talk.presses(button);
        assertThat(talk.labels()).contains("✓ " + rhythm);
        var _ = talk.presses("ru".equals(language) ? "Не повторять" : "Don't repeat");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
        talk.passes(Duration.ofDays(1)).fires();
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void the_thirty_first_of_every_month_is_its_last_day_where_it_has_none() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("31 march at 10 report");
        var _ = talk.presses("Repeat");

        assertThat(talk.presses("On the 31st or the last day")).contains("31 March 2026, 10:00");
        talk.passes(Duration.ofDays(21)).fires();
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-04-30T07:00:00Z"));
    }

    @Test
    void it_can_count_from_done() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 полить цветы");
        var _ = talk.presses("Повтор");
        assertThat(talk.presses("После «Готово»")).contains("Через сколько после «Готово»");

        assertThat(talk.presses("Через 3 дня")).contains("12 марта 2026, 09:00", "3 дня");
        talk.passes(Duration.ofDays(1)).fires();
        assertThat(talk.pressesUnderFired("Готово")).contains("15 марта 2026, 09:00");
    }

    @Test
    void a_rhythm_can_be_typed_and_keeps_the_time() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9:20 зарядка");
        var _ = talk.presses("Повтор");

        assertThat(talk.says("каждые 3 дня"))
                .contains("12 марта 2026, 09:20", "каждые 3 дня в 09:20")
                .doesNotContain("часовой пояс");
        var _ = talk.presses("Повтор");
        assertThat(talk.says("по вт и чт")).contains("09:20");
    }

    @Test
    void while_no_clock_is_known_it_can_only_be_changed_in_words() {
        Talk talk = Talk.in("en");
        var _ = talk.says("in 5 minutes tea");
        String repeat = talk.dataOf("Repeat");
        var _ = talk.presses("Time");
        assertThat(talk.labels()).containsExactly("« Back");
        assertThat(talk.says("in 20 minutes")).contains("10:40");

        var _ = talk.sends(repeat);
        assertThat(talk.presses("Every day"))
                .isEqualTo("(toast) First tell me where you live, so that I know your time: /timezone");
    }

    @Test
    void what_was_told_already_says_so_and_can_come_again() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        String time = talk.dataOf("Time");
        talk.passes(Duration.ofMinutes(6)).fires();

        var _ = talk.sends(time);
        assertThat(talk.presses("Back")).contains("(edited) tea", "Nothing is ahead");
        var _ = talk.sends(time);
        assertThat(talk.presses("+1 hour")).contains("I'll remind you: tea", "14:26");
    }

    @Test
    void nobody_else_can_correct_it() {
        Talk talk = Talk.inMoscow("en").inGroup();
        var _ = talk.says("@PoraBot tomorrow at 9 stand-up");
        String repeat = talk.dataOf("Repeat");
        Talk other = talk.somebodyElse();

        assertThat(other.sends(repeat)).startsWith("(toast) Only the person who asked");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }
}
