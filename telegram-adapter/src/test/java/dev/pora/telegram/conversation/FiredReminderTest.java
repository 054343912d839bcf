package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Trouble;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Later;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiredReminderTest {
    private final Talk talk = Talk.inMoscow("ru");
    private Upcoming fired = fire("через 5 минут чай", Duration.ofMinutes(5));

    private Upcoming fire(String phrase, Duration ahead) {
        var _ = talk.says(phrase);
        Upcoming upcoming = talk.store().alarms().upcoming(talk.user().id(), 10).getLast();
        talk.passes(ahead).fires();
        return upcoming;
    }

    private String data(int row, int button) {
        Message message = new Message.Reminder(
                fired.notification().id(),
                fired.alarm().occurrence(),
                fired.notification().event(),
                Language.RUSSIAN,
                talk.user().zoneOrUtc(),
                new Occasion.OnTime(),
                false);
        Keyboard.Inline keyboard = (Keyboard.Inline) Told.of(message).keyboard();
        return keyboard.rows().get(row).get(button).data();
    }

    @Test
    void done_is_shown_in_place_and_pressing_it_again_does_no_harm() {
        assertThat(talk.sends(data(0, 0))).isEqualTo("(toast) \n---\n(edited) ✅ чай");
        assertThat(talk.sends(data(0, 0))).isEqualTo("(toast) \n---\n(edited) ✅ чай");
    }

    @Test
    void done_with_one_of_a_series_says_when_the_next_is() {
        fired = fire("каждый день в 8:00 зарядка", Duration.ofDays(1));

        assertThat(talk.sends(data(0, 0))).contains("✅ зарядка", "В следующий раз: пт, 13 марта 2026, 08:00");
    }

    @Test
    void snoozed_it_says_until_when_and_can_still_be_done() {
        assertThat(talk.sends(data(1, 0))).contains("(edited) 💤 чай", "Отложено до: ср, 11 марта 2026, 13:35");
        assertThat(talk.labels()).containsExactly("✅ Готово", "↩️ Вернуть");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T10:35:00Z"));
        assertThat(talk.says("/list")).contains("1. 13:35 💤 чай");
        assertThat(talk.sends(data(0, 0))).contains("✅ чай");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void snoozed_for_an_hour_or_until_tomorrow_morning() {
        assertThat(talk.sends(data(1, 1))).contains("14:25");
        assertThat(talk.sends(data(1, 2))).contains("чт, 12 марта 2026, 09:00 (Москва, UTC+3)");
    }

    @Test
    void a_button_of_a_deleted_reminder_is_answered_and_taken_away() {
        var _ = talk.says("/delete #" + fired.notification().id().value());

        assertThat(talk.sends(data(0, 0))).isEqualTo("(toast) Этого напоминания уже нет.\n---\n(buttons dropped)");
        assertThat(talk.sends(data(1, 0))).isEqualTo("(toast) Этого напоминания уже нет.\n---\n(buttons dropped)");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void snoozed_before_the_town_is_known_it_says_that_the_clock_is_utc() {
        Talk stranger = Talk.in("en");
        var _ = stranger.says("in 5 minutes tea");
        Upcoming tea =
                stranger.store().alarms().upcoming(stranger.user().id(), 1).getFirst();
        stranger.passes(Duration.ofMinutes(5)).fires();
        ButtonData tomorrow =
                new ButtonData.Snoozed(tea.notification().id(), tea.alarm().occurrence(), Later.TOMORROW);

        assertThat(stranger.sends(tomorrow.encoded())).contains("12 March 2026, 09:00 (UTC)", "/timezone");
    }

    @Test
    void in_a_group_only_its_author_may_press() {
        Talk other = talk.inGroup().somebodyElse();

        assertThat(other.sends(data(0, 0)))
                .isEqualTo("(toast) Only the person who asked for this reminder can do that. Or the reminder is gone.");
        assertThat(other.sends(data(1, 0))).startsWith("(toast) Only the person");
        assertThat(other.repliesToFired("in 2 hours")).startsWith("Only the person");
        assertThat(other.repliesToFired("/pause")).startsWith("Only the person");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void undo_of_done_brings_the_reminder_back_with_its_buttons() {
        assertThat(talk.pressesUnderFired("Готово")).contains("✅ чай");
        assertThat(talk.labels()).containsExactly("↩️ Вернуть");
        String undo = talk.dataOf("Вернуть");

        assertThat(talk.sends(undo)).contains("(edited) ⏰ чай");
        assertThat(talk.labels())
                .containsExactly("✅ Готово", "💤 10 мин", "💤 1 час", "💤 Завтра", "📅 Отложить до…", "✏️ Изменить");
        assertThat(talk.sends(undo)).startsWith("(toast) Вернуть уже нельзя: это можно сделать один раз");
    }

    @Test
    void undo_of_a_snooze_works_for_ten_minutes_and_not_once_it_has_fired() {
        var _ = talk.pressesUnderFired("1 час");
        String undo = talk.dataOf("Вернуть");
        assertThat(talk.ahead()).hasSize(1);
        assertThat(talk.sends(undo)).contains("⏰ чай");
        assertThat(talk.ahead()).isEmpty();

        var _ = talk.pressesUnderFired("10 мин");
        String late = talk.dataOf("Вернуть");
        talk.passes(Duration.ofMinutes(10)).fires();
        assertThat(talk.sends(late)).contains("с тех пор напоминание сработало или изменилось");

        var _ = talk.pressesUnderFired("1 час");
        String tooLate = talk.dataOf("Вернуть");
        var _ = talk.passes(Duration.ofMinutes(11));
        assertThat(talk.sends(tooLate)).contains("Вернуть уже нельзя");
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void only_one_of_a_series_offers_to_skip_the_next_and_skips_it_once() {
        assertThat(talk.firedLabels()).doesNotContain("⏭ Пропустить следующее");
        fired = fire("каждый день в 8:00 зарядка", Duration.ofDays(1));
        assertThat(talk.firedLabels()).contains("⏭ Пропустить следующее");

        assertThat(talk.pressesUnderFired("Пропустить"))
                .contains(
                        "⏰ зарядка", "Пропущу: пт, 13 марта 2026, 08:00", "В следующий раз: сб, 14 марта 2026, 08:00");
        String undo = talk.dataOf("Вернуть");
        assertThat(talk.pressesUnderFired("Пропустить")).isEqualTo("(toast) Следующее уже пропущено.");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-14T05:00:00Z"));
        assertThat(talk.sends(undo)).contains("⏰ зарядка");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-13T05:00:00Z"));
    }

    @Test
    void an_announcement_can_only_be_done_already() {
        var _ = talk.says("завтра в 10 поезд");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("Заранее");
        var _ = talk.presses("за 1 час");
        talk.passes(Duration.ofHours(19).plusMinutes(35)).fires();

        assertThat(talk.firedLabels()).containsExactly("✅ Уже сделано");
        assertThat(Told.of(talk.fired()).text().text()).startsWith("🔔 поезд");
        assertThat(talk.pressesUnderFired("Уже сделано")).contains("✅ поезд");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.presses("Вернуть")).contains("🔔 поезд");
        assertThat(talk.labels()).containsExactly("✅ Уже сделано");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T07:00:00Z"));
    }

    @Test
    void a_reply_in_words_is_done_snoozed_or_skipped() {
        assertThat(talk.repliesToFired("через 2 часа")).contains("💤 чай", "15:25");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T12:25:00Z"));
        assertThat(talk.repliesToFired("Готово!")).contains("✅ чай");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.repliesToFired("завтра в 9:30")).contains("Отложено до: чт, 12 марта 2026, 09:30");
        assertThat(talk.repliesToFired("через 5 минут купить хлеб")).contains("Напомню: купить хлеб");
        assertThat(talk.repliesToFired("спасибо")).contains("Пожалуйста");
    }

    @Test
    void a_command_in_reply_is_about_that_reminder() {
        fired = fire("каждый день в 8:00 зарядка", Duration.ofDays(1));

        assertThat(talk.repliesToFired("/pause")).contains("⏸ зарядка", "на паузе");
        assertThat(talk.repliesToFired("/pause")).contains("на паузе. Сначала возобновите");
        assertThat(talk.repliesToFired("/resume")).contains("⏰ зарядка");
        assertThat(talk.repliesToFired("/resume")).contains("не на паузе");
        assertThat(talk.repliesToFired("пропусти")).contains("⏰ зарядка");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-14T05:00:00Z"));
        assertThat(talk.repliesToFired("/done")).contains("✅ зарядка");
    }

    @Test
    void one_that_counts_from_done_says_so_and_counts() {
        var _ = talk.says("каждые 3 дня в 9:00 полить цветы");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("Время");
        assertThat(talk.presses("Отсчитывать от")).contains("⏰ полить цветы");
        talk.passes(Duration.ofDays(3)).fires();

        assertThat(Told.of(talk.fired()).text().text()).contains("Следующее отсчитаю от «Готово».");
        assertThat(talk.says("/list")).contains("⏳ полить цветы", "ждёт «Готово»");
        assertThat(talk.pressesUnderFired("Готово")).contains("Отсчитал от этой минуты. В следующий раз: ");
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void forged_data_is_answered_and_changes_nothing() {
        for (String forged : new String[] {"", "d", "d 1", "d 99999999999999999999 1", "s 1 1 9h", "c 1 0", "\uD83D"}) {
            assertThat(talk.sends(forged)).startsWith("(toast) Этот вопрос уже закрыт. Напишите, пожалуйста, заново.");
        }
        assertThat(talk.sends("u " + Long.MAX_VALUE)).contains("уже нет");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void lateness_is_told_and_notices_have_no_buttons() {
        Instant due = Instant.parse("2026-03-11T10:25:00Z");
        Message late = new Message.Reminder(
                fired.notification().id(),
                due,
                fired.notification().event(),
                Language.ENGLISH,
                talk.user().zoneOrUtc(),
                new Occasion.Late(Duration.ofHours(2), 0),
                true);
        Message notice = new Message.Notice(
                fired.notification().event(),
                due,
                Trouble.GAVE_UP,
                Language.RUSSIAN,
                talk.user().zoneOrUtc());

        assertThat(Told.of(late).text().text()).startsWith("⏰ чай\n\n").contains("2 hours late", "repeat");
        assertThat(Told.of(notice).text().text()).startsWith("⚠️ ").contains("чай", "13:25");
        assertThat(Told.of(notice).keyboard()).isEqualTo(Keyboard.none());
    }

    @ParameterizedTest
    @CsvSource({
        "en, monday 9, 2026-03-16T06:00:00Z",
        "en, fri 18:30, 2026-03-13T15:30:00Z",
        "ru, завтра 10, 2026-03-12T07:00:00Z",
        "ru, пн 9, 2026-03-16T06:00:00Z"
    })
    void a_day_and_a_bare_hour_in_reply_put_it_off(String language, String reply, Instant until) {
        Talk talk = Talk.inMoscow(language);
        var _ = talk.says("in 5 minutes tea");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.repliesToFired(reply)).startsWith("💤 tea");
        assertThat(talk.ahead()).containsExactly(until);
    }
}
