package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.turn.Keyboard;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Wednesday 11 March 2026, 13:20 in Moscow. */
class CalendarTest {
    @Test
    void a_month_begins_with_this_week_and_what_has_passed_cannot_be_pressed() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 позвонить маме");
        var _ = talk.presses("Время");
        var _ = talk.presses("Другой день");

        assertThat(rows(talk)).isEqualTo("""
                · Март 2026 ›
                Пн Вт Ср Чт Пт Сб Вс
                · · 11 12 13 14 15
                16 17 18 19 20 21 22
                23 24 25 26 27 28 29
                30 31 · · · · ·
                « Назад""");
        assertThat(talk.sends(talk.dataOf("Пн"))).isEqualTo("(toast) ");
    }

    @ParameterizedTest
    @CsvSource({"SATURDAY, Sa Su Mo Tu We Th Fr", "SUNDAY, Su Mo Tu We Th Fr Sa", "MONDAY, Mo Tu We Th Fr Sa Su"})
    void a_week_begins_with_the_persons_first_day(String day, String header) {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.sends("a 42 hw" + DayOfWeek.valueOf(day).getValue());
        open(talk);

        assertThat(rows(talk)).contains("\n" + header + "\n");
    }

    @Test
    void a_day_an_hour_and_minutes_make_a_time() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 позвонить маме");
        var _ = talk.presses("Время");
        var _ = talk.presses("Другой день");
        var _ = talk.presses("›");
        assertThat(rows(talk)).startsWith("‹ Апрель 2026 ›\nПн Вт Ср Чт Пт Сб Вс\n· · 1 2 3 4 5\n");

        assertThat(talk.presses("17")).contains("позвонить маме", "пт, 17 апреля 2026. Во сколько?");
        assertThat(rows(talk)).isEqualTo("""
                ↺ 09:00 ☀️ 13:00 🌆 19:00
                00:00 01:00 02:00 03:00 04:00 05:00
                06:00 07:00 08:00 09:00 10:00 11:00
                12:00 13:00 14:00 15:00 16:00 17:00
                18:00 19:00 20:00 21:00 22:00 23:00
                « Назад""");
        var _ = talk.presses("18:00");
        assertThat(rows(talk)).isEqualTo("""
                18:00 18:05 18:10 18:15
                18:20 18:25 18:30 18:35
                18:40 18:45 18:50 18:55
                « Назад""");
        assertThat(talk.presses("18:35")).contains("Напомню: позвонить маме", "пт, 17 апреля 2026, 18:35");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-04-17T15:35:00Z"));
    }

    @Test
    void the_hours_and_minutes_of_today_that_have_passed_cannot_be_pressed() {
        Talk talk = Talk.inMoscow("en");
        open(talk);
        var _ = talk.presses("11");

        assertThat(rows(talk)).isEqualTo("""
                🌆 19:00
                · 13:00 14:00 15:00 16:00 17:00
                18:00 19:00 20:00 21:00 22:00 23:00
                « Back""");
        var _ = talk.presses("13:00");
        assertThat(rows(talk)).startsWith("· · · ·\n· 13:25 13:30 13:35\n");
    }

    @Test
    void each_step_leads_one_step_back() {
        Talk talk = Talk.inMoscow("en");
        open(talk);
        var _ = talk.presses("›");
        var _ = talk.presses("17");
        var _ = talk.presses("18:00");

        var _ = talk.presses("Back");
        assertThat(rows(talk)).contains("23:00");
        var _ = talk.presses("Back");
        assertThat(rows(talk)).startsWith("‹ April 2026 ›");
        var _ = talk.presses("Back");
        assertThat(talk.labels()).contains("+1 hour");
        assertThat(talk.presses("Back")).contains("I'll remind you: call mom");
    }

    @Test
    void a_time_typed_on_a_chosen_day_is_of_that_day() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 позвонить маме");
        var _ = talk.presses("Время");
        var _ = talk.presses("Другой день");
        var _ = talk.presses("20");

        assertThat(talk.says("в 9:40")).contains("пт, 20 марта 2026, 09:40");
    }

    @Test
    void a_day_and_a_time_typed_at_the_calendar_are_taken() {
        Talk talk = Talk.inMoscow("en");
        open(talk);

        assertThat(talk.says("20 march at 9:40")).contains("Fri, 20 March 2026, 09:40");
    }

    @Test
    void a_time_that_the_clocks_skip_is_not_offered_and_an_old_button_says_why() {
        Talk talk = Talk.in("en");
        var _ = talk.says("/timezone London");
        open(talk);
        var _ = talk.presses("29");

        assertThat(rows(talk)).contains("00:00 · 02:00 03:00");
        String skipped = talk.dataOf("02:00").replace(" h2026032902", " t202603290130");
        assertThat(talk.sends(skipped))
                .isEqualTo("(toast) The clocks go forward that day and there is no 01:30. Choose another time.");
    }

    @Test
    void a_time_that_has_passed_meanwhile_is_refused_politely() {
        Talk talk = Talk.inMoscow("en");
        open(talk);
        var _ = talk.presses("11");
        var _ = talk.presses("13:00");
        String soon = talk.dataOf("13:25");
        var _ = talk.passes(Duration.ofMinutes(10));

        assertThat(talk.sends(soon)).isEqualTo("(toast) That time has passed. Choose one that is ahead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m000001", "m999912", "m202502", "d00010101", "d20260310", "h2026031009", "t202603111000"})
    void a_forged_or_old_step_is_answered(String step) {
        Talk talk = Talk.inMoscow("en");
        open(talk);
        String data = talk.dataOf("›").replaceAll(" m.*", " " + step);

        assertThat(talk.sends(data)).startsWith("(toast) ").doesNotContain("dropped");
        assertThat(talk.replies()).allSatisfy(Talk::fits);
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void the_time_of_a_series_needs_no_day() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("по будням в 9 планёрка");

        assertThat(talk.presses("Время")).contains("планёрка", "по будням в 09:00", "Во сколько?");
        var _ = talk.presses("10:00");
        assertThat(talk.presses("10:15")).contains("Напомню: планёрка", "по будням в 10:15");
    }

    @Test
    void what_fired_is_put_off_on_the_calendar() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("через 5 минут чай");
        talk.passes(Duration.ofMinutes(5)).fires();
        var _ = talk.pressesUnderFired("Отложить до");
        assertThat(rows(talk)).contains("Март 2026");
        var _ = talk.presses("Назад");
        assertThat(talk.labels()).contains("✅ Готово", "📅 Отложить до…");

        var _ = talk.pressesUnderFired("Отложить до");
        var _ = talk.presses("14");
        var _ = talk.presses("10:00");
        assertThat(talk.presses("10:30")).contains("💤 чай", "Отложено до: сб, 14 марта 2026, 10:30");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-14T07:30:00Z"));
        assertThat(talk.presses("Вернуть")).contains("⏰ чай");
    }

    @Test
    void what_fired_is_put_off_to_what_is_typed_at_the_calendar() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        talk.passes(Duration.ofMinutes(5)).fires();
        var _ = talk.pressesUnderFired("Snooze until");

        assertThat(talk.says("monday 9")).contains("💤 tea", "Mon, 16 March 2026, 09:00");
    }

    @Test
    void the_times_on_a_card_are_picked_there() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("every day at 8:00 exercise");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️");
        String time = talk.dataOf("🕘");
        var _ = talk.sends(time);
        var _ = talk.presses("Only the next");
        var _ = talk.presses("Pick a day");
        var _ = talk.presses("14");
        var _ = talk.presses("09:00");
        assertThat(talk.presses("09:05")).contains("• Sat, 14 March 2026, 09:05");

        var _ = talk.sends(time);
        var _ = talk.presses("All that follow");
        var _ = talk.presses("Pick an hour");
        var _ = talk.presses("07:00");
        assertThat(talk.presses("07:45")).contains("every day at 07:45");
        var _ = talk.sends(time);
        var _ = talk.presses("Except");
        var _ = talk.presses("Pick a day");
        assertThat(talk.presses("13")).contains("(edited) ⏰ exercise").doesNotContain("13 March 2026, 07:45");
    }

    @Test
    void the_last_day_is_picked_on_a_card() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("Закончить");
        var _ = talk.presses("Выбрать день");

        assertThat(talk.presses("14")).contains("14 марта 2026, 08:00").doesNotContain("15 марта");
    }

    private static void open(Talk talk) {
        var _ = talk.says("tomorrow at 9 call mom");
        var _ = talk.presses("Time");
        var _ = talk.presses("Another day");
    }

    private static String rows(Talk talk) {
        return talk.rows().stream()
                .map(row -> row.stream().map(Keyboard.Button::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
