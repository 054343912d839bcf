package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.schedule.Span;
import dev.pora.telegram.conversation.typed.HoursWords;
import dev.pora.telegram.conversation.typed.SpanWords;
import dev.pora.workday.Country;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Talk talk = Talk.inMoscow("ru");

    @Test
    void they_show_how_things_stand() {
        assertThat(talk.says("/settings")).isEqualTo("""
                Настройки

                Язык: Русский
                Часовой пояс: Москва, UTC+3. Сейчас у вас 13:20
                ☀️ Списка дел на день нет
                Тихих часов нет
                Если опоздало: напомнить с опозданием
                Праздники: не учитываю, выходные — суббота и воскресенье
                Своих выходных и рабочих дней нет
                Если время не названо: 09:00
                Части дня: как обычно
                Неделя начинается с понедельника
                3/4: как принято в вашем часовом поясе, а если неясно — спрошу""");
        assertThat(talk.labels())
                .containsExactly(
                        "💬 Язык",
                        "🌍 Часовой пояс",
                        "☀️ Список на день",
                        "🌙 Тихие часы",
                        "⌛ Опоздание",
                        "🎉 Праздники",
                        "🗓 Свои дни",
                        "🕘 Без времени",
                        "🌅 Части дня",
                        "📅 Начало недели",
                        "🔢 Порядок дат");
    }

    @Test
    void quiet_hours_are_pressed_typed_and_taken_away() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Тихие часы");
        assertThat(talk.presses("22:00–07:00")).contains("Тихие часы: с 22:00 до 07:00");
        var _ = talk.presses("Тихие часы");
        assertThat(talk.labels()).contains("✓ 22:00–07:00");
        assertThat(talk.says("ночью")).contains("Не понял, с какого и до какого часа");
        assertThat(talk.says("с 23 до 8:30")).contains("с 23:00 до 08:30");
        assertThat(talk.user().preferences().quietHours())
                .contains(new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 30)));
        var _ = talk.presses("Тихие часы");
        assertThat(talk.presses("Нет")).contains("Тихих часов нет");
        assertThat(talk.user().preferences().quietHours()).isEmpty();
    }

    @Test
    void what_quiet_hours_hold_back_says_so_when_it_is_saved_and_in_the_list() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Тихие часы");
        var _ = talk.says("с 0 до 23:30");

        assertThat(talk.says("завтра в 10 чай"))
                .contains("10:00")
                .contains("🌙 Тихие часы: придёт")
                .contains("23:30");
        assertThat(talk.says("/list")).contains("23:30");
        assertThat(talk.presses("⚙️")).contains("🌙 Тихие часы: придёт").contains("23:30");
    }

    @Test
    void the_usual_lateness_is_chosen() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Опоздание");

        assertThat(talk.presses("Пропустить")).contains("Если опоздало: не напоминать о пропущенном");
        assertThat(talk.user().preferences().lateness()).isEqualTo(new Lateness.Skip());
    }

    @Test
    void a_country_is_pressed_or_typed_by_name_or_code() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Праздники");
        assertThat(talk.presses("Россия")).contains("Праздники: Россия");
        var _ = talk.presses("Праздники");
        assertThat(talk.says("Нарния")).contains("Не знаю страны «Нарния»");
        assertThat(talk.says("Антарктида")).contains("праздников этой страны я не знаю");
        assertThat(talk.says("сша")).contains("Праздники: ");
        assertThat(talk.user().preferences().country()).contains(new Country("US"));
        var _ = talk.presses("Праздники");
        assertThat(talk.says("ru")).contains("Праздники: Россия");
    }

    @Test
    void own_days_are_typed_and_taken_away() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Свои дни");
        assertThat(talk.says("31.12.2026 выходной")).contains("31 декабря 2026 — выходной");
        var _ = talk.presses("Свои дни");
        assertThat(talk.says("14 марта рабочий\n2026-03-16 - off"))
                .contains("14 марта 2026 — рабочий", "16 марта 2026 — выходной");
        assertThat(talk.user().preferences().ownDays().off())
                .containsExactlyInAnyOrder(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 3, 16));
        assertThat(talk.user().preferences().ownDays().working()).containsExactly(LocalDate.of(2026, 3, 14));
        var _ = talk.presses("Свои дни");
        assertThat(talk.presses("✖ чт, 31 декабря")).doesNotContain("31 декабря 2026 — выходной");
        assertThat(talk.says("когда-нибудь выходной")).contains("Не понял");
        assertThat(talk.says("14 марта обычный")).doesNotContain("рабочий,");
        assertThat(talk.user().preferences().ownDays().working()).isEmpty();
    }

    @Test
    void a_series_that_skips_days_off_obeys_an_own_day() {
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("Выходные");
        assertThat(talk.presses("Пропустить"))
                .contains("• пт, 13 марта", "• пн, 16 марта")
                .doesNotContain("• сб, 14");
        var _ = talk.says("/settings");
        var _ = talk.presses("Свои дни");
        var _ = talk.says("12.03.2026 выходной");

        assertThat(talk.says("/list")).contains("пт, 13 марта 2026, 08:00");
    }

    @Test
    void only_their_owner_presses_them() {
        var _ = talk.says("/settings");
        String quiet = talk.dataOf("Тихие часы");

        assertThat(talk.inGroup().somebodyElse().sends(quiet)).startsWith("(toast) Only the person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-07:00", "22-7", "с 22 до 7", "from 22 to 7", "22.00 – 07.00"})
    void hours_are_read_in_any_spelling(String typed) {
        assertThat(HoursWords.read(typed)).contains(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", "25-7", "22-7-8", "7-7", "22:60-7", "24:30-7", "с до"})
    void hours_that_no_clock_has_are_not(String typed) {
        assertThat(HoursWords.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "за 2 дня, P2D",
        "10 мин, PT10M",
        "30m, PT30M",
        "an hour before, PT1H",
        "час, PT1H",
        "полчаса, PT30M",
        "за полчаса, PT30M",
        "2 days before, P2D",
        "за неделю, P1W",
        "1 month, P1M",
        "1.5 часа, ",
        "0 дней, ",
        "99999 дней, ",
        "два слова, ",
        "5, "
    })
    void spans_are_read_in_both_languages(String typed, String span) {
        assertThat(SpanWords.read(typed).map(Span::text).orElse(null)).isEqualTo(span);
    }
}
