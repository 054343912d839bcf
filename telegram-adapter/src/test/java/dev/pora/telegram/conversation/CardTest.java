package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Lateness;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CardTest {
    private final Talk talk = Talk.inMoscow("ru");

    private Notification only() {
        return talk.store()
                .notifications()
                .list(talk.user().id(), Notifications.Page.first(1))
                .getFirst();
    }

    /** The card of the only reminder. */
    private String card(String phrase) {
        var _ = talk.says(phrase);
        var _ = talk.says("/list");
        return talk.presses("⚙️ 1");
    }

    @Test
    void it_says_everything_about_a_series() {
        assertThat(card("каждый день в 8:00 зарядка")).isEqualTo("""
                (toast)\s
                ---
                (edited) ⏰ зарядка
                каждый день в 08:00
                Ближайшие:
                • чт, 12 марта 2026, 08:00
                • пт, 13 марта 2026, 08:00
                • сб, 14 марта 2026, 08:00
                • вс, 15 марта 2026, 08:00
                • пн, 16 марта 2026, 08:00

                Часы: местные, где бы вы ни жили. Сейчас Москва, UTC+3
                Если опоздало: как в настройках""");
        assertThat(talk.labels())
                .containsExactly(
                        "⏭ Пропустить следующее",
                        "⏸ Пауза",
                        "🕘 Время",
                        "✏️ Текст",
                        "🔔 Заранее",
                        "🔁 Повторять",
                        "🏷 Метки",
                        "📜 История",
                        "⋯ Ещё",
                        "🗑 Удалить",
                        "« К списку");
        assertThat(talk.presses("⋯ Ещё")).contains("⏰ зарядка", "Если опоздало: как в настройках");
        assertThat(talk.labels())
                .containsExactly(
                        "⌛ Опоздание",
                        "❗ Срочное: нет",
                        "🗓 Выходные",
                        "🏁 Закончить",
                        "🌍 Всегда: Москва, UTC+3",
                        "⎘ Копия",
                        "🔗 Ссылка",
                        "« Назад");
        assertThat(talk.presses("« Назад")).contains("⏰ зарядка");
        assertThat(talk.presses("К списку")).contains("(edited) Ближайшие напоминания", "1. зарядка");
    }

    @Test
    void a_single_one_offers_nothing_of_a_series() {
        assertThat(card("через 5 минут чай")).contains("Ближайшие:\n• ср, 11 марта 2026, 13:25");
        assertThat(talk.labels())
                .doesNotContain("⏭ Пропустить следующее", "🗓 Выходные", "🏁 Закончить")
                .noneMatch(label -> label.startsWith("🌍"));
    }

    @Test
    void skipping_twice_by_one_button_skips_once_and_can_be_undone() {
        var _ = card("каждый день в 8:00 зарядка");
        String skip = talk.dataOf("Пропустить");

        assertThat(talk.sends(skip)).doesNotContain("• чт, 12 марта").contains("• пт, 13 марта");
        String undo = talk.dataOf("Вернуть");
        assertThat(talk.sends(skip)).contains("• пт, 13 марта");
        assertThat(talk.sends(undo)).contains("• чт, 12 марта");
        assertThat(talk.sends(undo)).startsWith("(toast) Вернуть уже нельзя");
    }

    @Test
    void paused_it_stays_in_the_list_marked_and_can_be_resumed() {
        var _ = card("каждый день в 8:00 зарядка");

        assertThat(talk.presses("Пауза")).contains("⏸ зарядка", "Состояние: на паузе");
        assertThat(only().state()).isEqualTo(State.PAUSED);
        assertThat(talk.says("/list")).contains("1. ⏸ зарядка", "на паузе");
        assertThat(talk.says("/resume 1")).contains("⏰ зарядка");
        assertThat(only().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void the_next_one_alone_is_moved_by_a_typed_time() {
        var _ = card("каждый день в 8:00 зарядка");
        var _ = talk.presses("Время");
        assertThat(talk.presses("Только ближайшее")).contains("На когда перенести ближайшее?");

        assertThat(talk.says("как-нибудь потом")).contains("Не понял, когда");
        assertThat(talk.says("каждый день в 9")).contains("нужен один раз");
        assertThat(talk.says("завтра в 10")).contains("• чт, 12 марта 2026, 10:00", "• пт, 13 марта 2026, 08:00");
        assertThat(talk.presses("Вернуть")).contains("• чт, 12 марта 2026, 08:00");
        assertThat(talk.says("завтра в 10")).as("nothing is asked any more").isEqualTo("О чём напомнить?");
    }

    @Test
    void all_that_follow_get_another_time_or_another_rule() {
        var _ = card("каждый понедельник в 8:00 планёрка");
        var _ = talk.presses("Время");
        var _ = talk.presses("Все будущие");

        assertThat(talk.says("10:30")).contains("• пн, 16 марта 2026, 10:30", "• пн, 23 марта 2026, 10:30");
        var _ = talk.presses("Время");
        var _ = talk.presses("Все будущие");
        assertThat(talk.says("каждый вторник в 9:00")).contains("• вт, 17 марта 2026, 09:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-17T06:00:00Z"));
    }

    @Test
    void a_single_one_is_moved_and_a_whole_reminder_typed_instead_is_a_new_one() {
        var _ = card("завтра в 9 позвонить маме");
        assertThat(talk.presses("Время")).contains("Напишите новое время");
        assertThat(talk.says("послезавтра в 10")).contains("• пт, 13 марта 2026, 10:00");

        var _ = talk.presses("Время");
        assertThat(talk.says("завтра в 12 купить хлеб")).contains("Напомню: купить хлеб");
        assertThat(talk.events()).containsExactly("купить хлеб", "позвонить маме");
    }

    @Test
    void what_has_passed_is_refused_and_nothing_changes() {
        var _ = card("завтра в 9 позвонить маме");
        var _ = talk.presses("Время");

        assertThat(talk.says("вчера в 10")).doesNotContain("•");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
        assertThat(talk.says("в четверг в 11:00")).contains("12 марта 2026, 11:00");
    }

    @Test
    void announcements_are_toggled_and_typed() {
        var _ = card("завтра в 9 позвонить маме");
        assertThat(talk.presses("Заранее")).contains("За сколько предупредить?");
        assertThat(talk.presses("за 1 час")).contains("Заранее: за 1 час");
        var _ = talk.presses("Заранее");
        assertThat(talk.labels()).contains("✓ за 1 час");
        assertThat(talk.says("за много")).contains("Не понял, за сколько", "/cancel");
        assertThat(talk.says("за 2 часа")).contains("Заранее: за 1 час, за 2 часа");
        var _ = talk.presses("Заранее");
        assertThat(talk.presses("✓ за 1 час")).contains("Заранее: за 2 часа");
    }

    @Test
    void nagging_lateness_urgency_and_days_off_are_set_and_undone() {
        var _ = card("каждый день в 8:00 зарядка");
        var _ = talk.presses("Повторять");
        assertThat(talk.presses("30 минут")).contains("Повторять: каждые 30 минут", "до 6 раз");
        var _ = talk.presses("Повторять");
        assertThat(talk.presses("до 12 раз")).contains("до 12 раз");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("Опоздание");
        assertThat(talk.presses("Всё одним")).contains("Если опоздало: одно сообщение");
        assertThat(only().attention().lateness()).contains(new Lateness.Coalesce());
        var _ = talk.presses("⋯ Ещё");
        assertThat(talk.presses("Срочное: нет")).contains("Срочное: придёт и в тихие часы");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("Выходные");
        assertThat(talk.presses("Рабочий день после")).contains("В выходной: перенести на следующий");
        assertThat(((Recurring) only().schedule()).onDayOff()).isEqualTo(OnDayOff.AFTER);
        assertThat(talk.presses("Вернуть")).doesNotContain("В выходной");
        assertThat(only().attention().urgent()).isTrue();
    }

    @Test
    void it_is_bound_to_a_zone_and_set_free_again() {
        var _ = card("каждый день в 8:00 зарядка");

        var _ = talk.presses("⋯ Ещё");
        assertThat(talk.presses("Всегда: Москва")).contains("Часы: всегда Москва, UTC+3");
        assertThat(only().schedule().zoning()).isEqualTo(new Zoning.Fixed(ZoneId.of("Europe/Moscow")));
        var _ = talk.presses("⋯ Ещё");
        assertThat(talk.presses("По местным часам")).contains("Часы: местные");
    }

    @Test
    void a_series_ends_on_a_typed_day() {
        var _ = card("каждый день в 8:00 зарядка");
        var _ = talk.presses("⋯ Ещё");
        assertThat(talk.presses("Закончить")).contains("Какой день будет последним?");

        assertThat(talk.says("14.03.2026"))
                .contains("• сб, 14 марта 2026, 08:00")
                .doesNotContain("15 марта 2026, 08:00");
        assertThat(talk.presses("Вернуть")).contains("• вс, 15 марта");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("Закончить");
        assertThat(talk.says("13 марта")).contains("• пт, 13 марта").doesNotContain("• сб, 14");
    }

    @Test
    void a_day_is_left_out_and_one_more_time_is_added() {
        var _ = card("каждый день в 8:00 зарядка");
        var _ = talk.presses("Время");
        var _ = talk.presses("Кроме одного дня");
        assertThat(talk.says("13 марта"))
                .contains("• чт, 12 марта", "• сб, 14 марта")
                .doesNotContain("• пт, 13");
        var _ = talk.presses("Время");
        var _ = talk.presses("Ещё один раз");
        assertThat(talk.says("каждый вторник")).contains("нужен один раз");
        assertThat(talk.says("сегодня в 19:00")).contains("• ср, 11 марта 2026, 19:00", "• чт, 12 марта");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T16:00:00Z"));
        assertThat(talk.presses("Вернуть")).doesNotContain("19:00");
    }

    @Test
    void before_the_town_is_known_it_says_that_the_clock_is_utc() {
        Talk stranger = Talk.in("en");
        var _ = stranger.says("in 5 minutes tea");
        var _ = stranger.says("/list");

        assertThat(stranger.presses("⚙️ 1")).contains("• Wed, 11 March 2026, 10:25", "This is UTC for now");
    }

    @Test
    void deleted_on_its_card_it_comes_back_once() {
        var _ = card("каждый день в 8:00 зарядка");

        assertThat(talk.presses("Удалить")).contains("Удалено: зарядка");
        assertThat(talk.ahead()).isEmpty();
        String undo = talk.dataOf("Вернуть");
        assertThat(talk.sends(undo)).contains("⏰ зарядка");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T05:00:00Z"));
        assertThat(talk.sends(undo)).startsWith("(toast) Вернуть уже нельзя");
    }

    @Test
    void deleted_from_the_list_it_comes_back_too() {
        var _ = talk.says("через 5 минут чай");
        var _ = talk.says("/delete");
        assertThat(talk.presses("🗑 1")).contains("Напоминаний пока нет");

        assertThat(talk.presses("Вернуть")).contains("Вернул: чай", "1. 13:25 чай");
        assertThat(talk.events()).containsExactly("чай");
    }

    @Test
    void nobody_else_can_touch_it() {
        var _ = card("каждый день в 8:00 зарядка");
        String pause = talk.dataOf("Пауза");
        String list = talk.dataOf("К списку");
        Talk other = talk.inGroup().somebodyElse();

        assertThat(other.sends(pause)).startsWith("(toast) Only the person");
        assertThat(other.sends(list))
                .as("the list of the group, where nothing is told")
                .doesNotContain("зарядка");
        assertThat(only().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_command_without_a_number_asks_which_and_a_wrong_number_says_so() {
        var _ = talk.says("каждый день в 8:00 зарядка");

        assertThat(talk.says("/pause")).contains("Какое?", "/pause 2", "1. зарядка");
        assertThat(talk.says("/pause 7")).contains("Такого номера в списке нет");
        assertThat(talk.says("/pause #99999")).contains("уже нет");
        assertThat(talk.says("/skip 1")).contains("• пт, 13 марта");
        assertThat(talk.says("/done 1")).contains("✅ зарядка", "В следующий раз: сб, 14 марта");
        assertThat(talk.presses("Вернуть")).contains("зарядка");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-13T05:00:00Z"));
    }

    @Test
    void in_english_it_reads_naturally_too() {
        Talk english = Talk.inMoscow("en");
        var _ = english.says("every day at 8:00 exercise");
        var _ = english.says("/list");

        assertThat(english.presses("⚙️ 1"))
                .contains(
                        "every day at 08:00",
                        "Coming up:",
                        "• Thu, 12 March 2026, 08:00",
                        "If late: as in the settings");
        var _ = english.presses("Time");
        var _ = english.presses("All that follow");
        assertThat(english.says("every monday at 9am")).contains("• Mon, 16 March 2026, 09:00");
    }

    @Test
    void a_value_is_waited_for_ten_minutes_only() {
        var _ = card("завтра в 9 позвонить маме");
        var _ = talk.presses("Заранее");
        var _ = talk.passes(Duration.ofMinutes(11));

        assertThat(talk.says("за 2 дня")).doesNotContain("Заранее:");
        assertThat(only().attention().preAlerts()).isEmpty();
    }
}
