package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListTest {
    @Test
    void an_empty_list_says_what_to_write() {
        assertThat(Talk.inMoscow("ru").says("/list")).contains("Напоминаний пока нет", "завтра в 9");
    }

    @Test
    void the_list_is_numbered_by_due_time_with_dates_zones_and_rules() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.says("через 5 минут чай");

        assertThat(talk.says("/list")).isEqualTo("""
                Ближайшие напоминания (Москва, UTC+3)

                Сегодня, ср, 11 марта 2026
                1. 13:25 чай

                🔁 Повторяются
                2. зарядка
                чт, 12 марта 2026, 08:00
                каждый день в 08:00""");
        assertThat(talk.labels()).containsExactly("⚙️ 1", "⚙️ 2");
        var _ = talk.says("/delete");
        assertThat(talk.labels()).containsExactly("🗑 1", "🗑 2");
    }

    @Test
    void a_long_list_has_pages() {
        Talk talk = Talk.inMoscow("en");
        for (int i = 1; i <= 13; i++) {
            var _ = talk.says("in " + i + " minutes tea");
        }

        assertThat(talk.says("/list")).contains("10. 13:30 tea").doesNotContain("11. ", "13:31");
        assertThat(talk.labels()).hasSize(12).endsWith("1/2", "›");
        assertThat(talk.presses("›"))
                .startsWith("(toast) \n---\n(edited) Upcoming reminders")
                .contains("\n1. 13:31 tea\n2. 13:32 tea\n3. 13:33 tea");
        assertThat(talk.labels()).containsExactly("⚙️ 1", "⚙️ 2", "⚙️ 3", "‹", "2/2");
        assertThat(talk.replies()).allSatisfy(Talk::fits);
    }

    @Test
    void a_button_deletes_and_shows_what_is_left() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        var _ = talk.says("in 9 minutes coffee");
        var _ = talk.says("/delete");
        String first = talk.dataOf("🗑 1");

        assertThat(talk.sends(first))
                .contains("(edited) Deleted: tea", "1. 13:29 coffee")
                .doesNotContain("2.");
        assertThat(talk.sends(first)).contains("already gone");
        assertThat(talk.events()).containsExactly("coffee");
    }

    @Test
    void a_number_means_the_list_as_it_was_shown() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        var _ = talk.says("in 9 minutes coffee");
        var _ = talk.says("/list");
        var _ = talk.says("in 1 minute milk");

        assertThat(talk.says("/delete 1")).isEqualTo("Deleted: tea");
        assertThat(talk.says("/delete 1")).isEqualTo("This reminder is already gone.");
        assertThat(talk.says("/delete 7")).startsWith("There is no such number");
        assertThat(talk.says("/delete 99999999999999999999")).startsWith("There is no such number");
        assertThat(talk.says("/delete tea")).startsWith("There is no such number");
    }

    @Test
    void a_notification_can_be_deleted_by_its_own_number_by_its_owner_alone() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        long id = talk.store()
                .alarms()
                .upcoming(talk.user().id(), 1)
                .getFirst()
                .notification()
                .id()
                .value();

        assertThat(talk.somebodyElse().says("/delete #" + id)).isEqualTo("This reminder is already gone.");
        assertThat(talk.events()).containsExactly("tea");
        assertThat(talk.says("/delete #" + id)).isEqualTo("Deleted: tea");
    }

    @Test
    void a_delete_that_meets_a_send_already_begun_says_so() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");
        var _ = talk.says("/list");
        var _ = talk.passes(Duration.ofMinutes(5));
        var claims = talk.store().claims().claim(1, Duration.ofMinutes(1));
        assertThat(talk.store().claims().begin(claims.getFirst())).isTrue();

        assertThat(talk.says("/delete 1")).contains("Deleted: tea", "One message was already on its way");
    }

    @Test
    void a_group_sees_only_what_is_told_in_the_group() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes something private");
        Talk group = talk.inGroup();
        var _ = group.says("@PoraBot in 9 minutes stand-up");

        assertThat(group.says("/list@porabot")).contains("1. 13:29 stand-up").doesNotContain("private");
        assertThat(talk.says("/list")).contains("something private", "stand-up");
    }
}
