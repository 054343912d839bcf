package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.operation.Announcement;
import dev.pora.user.TelegramId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private final Talk anna = Talk.ofOperator("ru");

    private Talk boris() {
        Talk boris = anna.somebodyElse();
        var _ = boris.says("/timezone Berlin");
        return boris;
    }

    @Test
    void figures_are_shown_to_operators() {
        assertThat(boris().says("in 5 minutes tea")).contains("tea");

        assertThat(anna.says("/admin"))
                .contains("Людей: 2 (по-русски 1, по-английски 1)")
                .contains("Напоминаний в работе: 1, на паузе или без связи: 0, не доставлено: 0")
                .contains("всё отправлено вовремя")
                .contains("За сутки ничего не отправлено");
        assertThat(anna.labels()).containsExactly("🔄 Обновить", "📣 Написать всем");
    }

    @Test
    void a_queue_that_is_behind_shows() {
        assertThat(boris().says("in 5 minutes tea")).contains("tea");

        assertThat(anna.passes(Duration.ofMinutes(7)).says("/admin")).contains("самое раннее ждёт 2 минуты");
    }

    @Test
    void nobody_else_learns_that_there_is_a_desk() {
        Talk boris = boris();
        String unknown = boris.says("/nonsense");

        assertThat(boris.says("/admin")).isEqualTo(unknown);
        assertThat(anna.inGroup().says("/admin")).doesNotContain("Людей");
    }

    @Test
    void words_to_everybody_are_shown_first_and_sent_after_a_press() {
        assertThat(boris().user().telegramId()).isNotEqualTo(anna.speaker());
        var _ = anna.says("/admin");
        assertThat(anna.presses("Написать всем")).contains("Напишите, что сказать всем");
        assertThat(anna.says("Завтра ночью работы"))
                .contains("Завтра ночью работы")
                .contains("Кому это отправить?");
        assertThat(anna.labels())
                .containsExactly("Всем: 2", "Кто говорит по-русски: 1", "Кто говорит по-английски: 1", "Никому");
        assertThat(anna.store().announcements().running()).isEmpty();
        String everybody = anna.dataOf("Всем");

        assertThat(anna.sends(everybody)).contains("📣 Завтра ночью работы").contains("Отправляю: 0 из 2");

        assertThat(anna.store().announcements().running())
                .get()
                .extracting(Announcement::text, Announcement::audience)
                .containsExactly("Завтра ночью работы", 2);
        assertThat(anna.sends(everybody)).as("twice").contains("Отправляю: 0 из 2");
    }

    @Test
    void words_to_everybody_can_be_dropped_and_stopped() {
        var _ = anna.says("/admin");
        var _ = anna.presses("Написать всем");
        var _ = anna.says("Завтра ночью работы");
        String everybody = anna.dataOf("Всем");

        assertThat(anna.presses("Никому")).contains("Никому не отправлено");
        assertThat(anna.sends(everybody)).contains("Никому не отправлено");
        assertThat(anna.store().announcements().running()).isEmpty();
    }

    @Test
    void nobody_else_can_press_what_an_operator_was_shown() {
        var _ = anna.says("/admin");
        var _ = anna.presses("Написать всем");
        var _ = anna.says("Завтра ночью работы");
        String everybody = anna.dataOf("Всем");
        Talk boris = boris();

        assertThat(boris.sends(everybody)).contains("(toast)").doesNotContain("Отправляю");
        TelegramId id = boris.user().telegramId();
        assertThat(boris.sends(everybody.replace(anna.speaker().value() + "", id.value() + "")))
                .doesNotContain("Отправляю");
        assertThat(anna.store().announcements().running()).isEmpty();
    }

    @Test
    void words_that_are_too_long_are_refused_before_anything_is_kept() {
        var _ = anna.says("/admin");
        var _ = anna.presses("Написать всем");

        assertThat(anna.says("ы".repeat(4096))).contains("слишком длинно");
    }
}
