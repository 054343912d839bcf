package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.delivery.Message;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Trouble;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
                Duration.ZERO,
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
        assertThat(talk.labels()).containsExactly("✅ Готово");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T10:35:00Z"));
        assertThat(talk.says("/list")).contains("1. 💤 чай");
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
                .isEqualTo(
                        "(toast) Only the person who asked for this reminder can press that. Or the reminder is gone.");
        assertThat(other.sends(data(1, 0))).startsWith("(toast) Only the person");
        assertThat(talk.ahead()).isEmpty();
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
                Duration.ofHours(2),
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
}
