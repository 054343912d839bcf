package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrowsingTest {
    @Test
    void today_shows_what_comes_today_of_a_series_each_time() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("каждый день в 9 и 21 таблетки");
        var _ = talk.says("в 17:00 чай");
        var _ = talk.says("завтра в 10 созвон");

        assertThat(talk.says("/today")).isEqualTo("""
                Сегодня, ср, 11 марта 2026 (Москва, UTC+3)

                1. 17:00 чай
                2. 21:00 таблетки""");
        assertThat(talk.labels()).containsExactly("⚙️ 1", "⚙️ 2", "🗓 Неделя", "📋 Все");
    }

    @Test
    void the_week_has_seven_days_by_day() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("every day at 21:00 pills");
        var _ = talk.says("tomorrow at 10 call");
        var _ = talk.says("on 2026-03-18 at 10:00 too late");

        assertThat(talk.says("/week"))
                .startsWith("""
                        The next seven days (Moscow, UTC+3)

                        Today, Wed, 11 March 2026
                        1. 21:00 pills

                        Tomorrow, Thu, 12 March 2026
                        2. 10:00 call
                        3. 21:00 pills

                        Fri, 13 March 2026
                        4. 21:00 pills""")
                .endsWith("Tue, 17 March 2026\n8. 21:00 pills")
                .doesNotContain("too late");
    }

    @Test
    void what_comes_often_is_shown_once_a_day() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("every 20 minutes stretch");

        assertThat(talk.says("/today"))
                .contains("1. from 13:40 stretch, every 20 minutes")
                .doesNotContain("2. ");
        assertThat(talk.says("/week"))
                .contains("1. from 13:40 stretch", "2. from 00:00 stretch", "7. from 00:00 stretch")
                .doesNotContain("8. ");
    }

    @Test
    void quiet_hours_are_kept_in_mind() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("/settings");
        var _ = talk.presses("Quiet hours");
        var _ = talk.says("22:00-07:00");
        var _ = talk.says("today at 23:00 tea");

        assertThat(talk.says("/today")).startsWith("Nothing more for today.");
        assertThat(talk.says("/week")).contains("Tomorrow, Thu, 12 March 2026\n1. 07:00 🌙 tea");
    }

    @Test
    void nothing_for_today_says_what_to_write() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 10 созвон");

        assertThat(talk.says("/today")).startsWith("На сегодня больше ничего нет. Напишите");
        assertThat(talk.presses("Неделя")).contains("Завтра, чт, 12 марта 2026\n1. 10:00 созвон");
        assertThat(talk.presses("Все")).contains("Ближайшие напоминания", "1. 10:00 созвон");
        assertThat(Talk.inMoscow("en").says("/week")).startsWith("Nothing in the next seven days.");
    }

    @Test
    void what_was_told_and_is_not_answered_stands_first_until_it_is_done() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        var _ = talk.says("in 2 hours call");
        talk.passes(Duration.ofMinutes(6)).fires();

        assertThat(talk.says("/today")).isEqualTo("""
                Today, Wed, 11 March 2026 (Moscow, UTC+3)

                ⏰ Waiting for your answer
                1. 13:25 tea

                Coming up
                2. 15:20 call""");
        assertThat(talk.says("/done 1")).contains("✅ tea");
        assertThat(talk.says("/today")).doesNotContain("Waiting", "tea");
    }

    @Test
    void a_card_leads_back_to_the_page_from_which_it_was_opened() {
        Talk talk = Talk.inMoscow("en");
        for (int i = 1; i <= 25; i++) {
            var _ = talk.says("in " + i + " minutes tea");
        }
        var _ = talk.says("/list");
        var _ = talk.presses("›");
        String second = talk.dataOf("⚙️ 3");
        var _ = talk.presses("›");

        assertThat(talk.labels()).containsExactly("⚙️ 1", "⚙️ 2", "⚙️ 3", "⚙️ 4", "⚙️ 5", "«", "‹", "3/3");
        assertThat(talk.sends(second)).contains("⏰ tea", "13:33");
        var _ = talk.presses("Pause");
        assertThat(talk.presses("« To the list"))
                .contains("3. 13:33 ⏸ tea, paused")
                .contains("10. 13:40");
        assertThat(talk.labels()).contains("2/3");
        assertThat(talk.presses("‹")).contains("1. 13:21 tea");
    }

    @Test
    void a_page_stays_where_it_is_when_the_list_changes() {
        Talk talk = Talk.inMoscow("en");
        for (int i = 11; i <= 35; i++) {
            var _ = talk.says("in " + i + " minutes tea");
        }
        var _ = talk.says("/list");
        String next = talk.dataOf("›");
        var _ = talk.says("in 1 minute first");
        var _ = talk.says("/delete 2");

        assertThat(talk.sends(next)).contains("1. 13:41 tea");
    }

    @Test
    void a_long_list_keeps_what_recurs_apart() {
        Talk talk = Talk.inMoscow("en");
        for (int i = 1; i <= 9; i++) {
            var _ = talk.says("in " + i + " minutes tea");
        }
        var _ = talk.says("every day at 8 exercise");
        var _ = talk.says("every day at 9 pills");

        assertThat(talk.says("/list")).contains("9. 13:29 tea").doesNotContain("exercise");
        assertThat(talk.labels()).contains("✓ Single (9)", "🔁 Recurring (2)");
        assertThat(talk.presses("Recurring"))
                .contains("🔁 Recurring\n1. exercise")
                .doesNotContain("tea");
        assertThat(talk.labels()).contains("Single (9)", "✓ 🔁 Recurring (2)");
        assertThat(talk.says("/delete 2")).contains("Deleted: pills");
    }

    @Test
    void plain_words_ask_for_lists() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("в 17:00 чай");

        assertThat(talk.says("Что сегодня?")).contains("1. 17:00 чай");
        assertThat(talk.says("планы на неделю")).startsWith("Ближайшие семь дней");
        assertThat(talk.says("what's on today?")).contains("1. 17:00 чай");
        assertThat(talk.says("this week")).startsWith("Ближайшие семь дней");
    }

    @Test
    void somebody_elses_list_of_a_private_chat_is_not_turned() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 1 minute tea");
        var _ = talk.says("/today");
        String week = talk.dataOf("Week");

        assertThat(talk.somebodyElse().sends(week)).startsWith("(toast) ").doesNotContain("tea");
    }
}
