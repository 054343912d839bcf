package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.notification.Content;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.words.ItemKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {
    private final Talk talk = Talk.inMoscow("ru");

    @Test
    void another_time_and_another_event_are_followed_and_said_back_in_reply_with_undo() {
        var _ = talk.says("завтра в 9 позвонить маме");

        assertThat(talk.edits("завтра в 10 позвонить папе"))
                .startsWith("✏️ Изменил: позвонить папе\nчт, 12 марта 2026, 10:00 (Москва, UTC+3)");
        assertThat(talk.replies())
                .singleElement()
                .extracting(reply -> ((Reply.Say) reply).inReplyTo())
                .isEqualTo(2L);
        assertThat(talk.events()).containsExactly("позвонить папе");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T07:00:00Z"));

        assertThat(talk.presses("Вернуть")).contains("позвонить маме");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void the_button_under_the_old_echo_still_deletes_it() {
        var _ = talk.says("завтра в 9 позвонить маме");
        String undo = talk.dataOf("Не надо");
        var _ = talk.edits("завтра в 10 позвонить папе");

        assertThat(talk.sends(undo)).contains("Удалено: позвонить папе");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void an_edit_that_changes_nothing_is_answered_by_nothing() {
        var _ = talk.says("завтра в 9 позвонить маме https://example.org");

        assertThat(talk.edits("завтра в 9 позвонить маме https://example.org")).isEmpty();
        assertThat(talk.edits("позвонить маме https://example.org завтра в 9:00"))
                .isEmpty();
    }

    @Test
    void what_counts_from_the_moment_still_counts_from_when_it_was_said() {
        var _ = talk.says("через 30 минут чай");

        assertThat(talk.passes(Duration.ofMinutes(10)).edits("через 40 минут чай"))
                .contains("14:00");
    }

    @Test
    void a_time_that_has_passed_since_counts_from_the_edit() {
        var _ = talk.says("через 30 минут чай");

        assertThat(talk.passes(Duration.ofMinutes(20)).edits("через 5 минут чай"))
                .contains("13:45");
    }

    @Test
    void without_a_time_only_the_event_changes() {
        var _ = talk.says("завтра в 9 чай");

        assertThat(talk.edits("чай с лимоном")).startsWith("✏️ Изменил: чай с лимоном\nчт, 12 марта 2026, 09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"32 марта чай", "спасибо", "не надо", "завтра в 9 и в 18 чай"})
    void what_cannot_be_read_any_more_leaves_it_as_it_was_and_says_so(String text) {
        var _ = talk.says("завтра в 10 чай");

        assertThat(talk.edits(text)).contains("Оставил как было:", "чай", "чт, 12 марта 2026, 10:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T07:00:00Z"));
    }

    @Test
    void a_time_in_the_past_leaves_it_as_it_was() {
        var _ = talk.says("завтра в 10 чай");

        assertThat(talk.edits("10 марта 2026 в 10 чай")).contains("Оставил как было:");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T07:00:00Z"));
    }

    @Test
    void a_single_one_becomes_a_series() {
        var _ = talk.says("завтра в 9 зарядка");

        assertThat(talk.edits("каждый день в 9 зарядка")).contains("✏️ Изменил: зарядка", "каждый день в 09:00");
    }

    @Test
    void what_has_fired_is_not_reminded_of_again_by_a_correction() {
        var _ = talk.says("через 5 минут чай");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.edits("через 5 минут чай")).isEmpty();
        assertThat(talk.edits("через 5 минут чай с лимоном")).contains("уже прозвучало");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void what_has_fired_comes_again_at_a_later_time() {
        var _ = talk.says("сегодня в 14 чай");
        talk.passes(Duration.ofHours(1)).fires();

        assertThat(talk.edits("сегодня в 18 чай")).contains("✏️ Изменил: чай", "18:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T15:00:00Z"));
    }

    @Test
    void an_open_question_is_asked_anew() {
        assertThat(talk.says("купить хлеб")).contains("Когда напомнить?");
        assertThat(talk.edits("купить хлеб")).as("the same words").isEmpty();

        assertThat(talk.edits("купить хлеб завтра в 9")).startsWith("Напомню: купить хлеб");
        assertThat(talk.ahead()).hasSize(1);
        assertThat(talk.says("/cancel")).contains("ни о чём");
    }

    @Test
    void a_doubtful_one_whose_meaning_was_chosen_keeps_it() {
        var _ = talk.says("завтра в 9 и в 18 таблетки");
        var _ = talk.presses("09:00 + 18:00");

        assertThat(talk.edits("завтра в 9 и в 18 таблетки")).isEmpty();
        assertThat(talk.edits("завтра в 9 и в 18 витамины")).contains("✏️ Изменил:", "витамины");
        assertThat(talk.events()).containsExactly("витамины", "витамины");
    }

    @Test
    void of_several_lines_each_is_followed() {
        var _ = talk.says("завтра в 9 хлеб\nзавтра в 10 молоко\nзавтра в 11 сыр");

        assertThat(talk.edits("завтра в 9 хлеб\nзавтра в 12 молоко\nзавтра в 13 рыба"))
                .contains("✏️ Изменил:", "молоко\nчт, 12 марта 2026, 12:00", "рыба\nчт, 12 марта 2026, 13:00")
                .doesNotContain("хлеб");
        assertThat(talk.events()).containsExactly("хлеб", "молоко", "рыба");

        assertThat(talk.presses("Вернуть")).contains("молоко", "сыр");
        assertThat(talk.events()).containsExactly("хлеб", "молоко", "сыр");
    }

    @Test
    void lines_that_come_and_go_are_reminders_that_come_and_go() {
        var _ = talk.says("завтра в 9 хлеб\nзавтра в 10 молоко");
        assertThat(talk.edits("завтра в 9 хлеб\nзавтра в 10 молоко\nзавтра в 11 сыр"))
                .startsWith("Напомню: сыр");
        assertThat(talk.events()).containsExactly("хлеб", "молоко", "сыр");

        assertThat(talk.edits("завтра в 10 молоко\nзавтра в 11 сыр")).contains("🗑 Больше не напомню: хлеб");
        assertThat(talk.events()).containsExactly("молоко", "сыр");
        assertThat(talk.presses("Вернуть")).contains("хлеб");
        assertThat(talk.events()).containsExactly("хлеб", "молоко", "сыр");
    }

    @Test
    void a_line_that_cannot_be_read_any_more_deletes_nothing() {
        var _ = talk.says("завтра в 9 хлеб\nзавтра в 10 молоко");

        assertThat(talk.edits("завтра в 9 хлеб\n32 марта молоко\nзавтра в 11 сыр"))
                .contains("Напомню: сыр");
        assertThat(talk.events()).containsExactly("хлеб", "молоко", "сыр");
    }

    @Test
    void the_caption_of_a_photo_is_followed_and_the_photo_stays() {
        var _ = talk.sends(ItemKind.PHOTO, "", "завтра в 9 отправить");

        assertThat(talk.editsCaption("завтра в 10 отправить маме")).startsWith("✏️ Изменил: отправить маме\n📷");
        assertThat(talk.contents())
                .singleElement()
                .extracting(Content::original)
                .matches(one -> one.isPresent());
        assertThat(talk.editsCaption("завтра в 10 отправить маме")).isEmpty();
    }

    @Test
    void a_comment_keeps_what_was_forwarded_below_it() {
        var _ = talk.says("завтра в 9 показать маме");
        var _ = talk.forwards(ItemKind.PHOTO, "дача");

        assertThat(talk.edits("завтра в 9 показать папе")).startsWith("✏️ Изменил: показать папе\n📷 дача");
    }

    @Test
    void a_reply_to_it_with_another_time_moves_it() {
        var _ = talk.says("завтра в 9 чай");

        assertThat(talk.repliesToOwn("завтра в 10")).startsWith("✏️ Изменил: чай\nчт, 12 марта 2026, 10:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T07:00:00Z"));
    }

    @Test
    void an_edited_command_is_not_carried_out_again() {
        var _ = talk.says("завтра в 9 чай");
        var _ = talk.says("/list");

        assertThat(talk.edits("/delete 1")).isEmpty();
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void a_time_alone_changes_when_and_leaves_the_event() {
        var _ = talk.says("чай");
        var _ = talk.says("завтра в 9");

        assertThat(talk.edits("завтра в 10")).startsWith("✏️ Изменил: чай\nчт, 12 марта 2026, 10:00");
    }

    @Test
    void a_day_left_out_of_a_series_stays_left_out_when_its_event_changes() {
        var _ = talk.says("каждый день в 9 зарядка");
        var _ = talk.passes(Duration.ofMinutes(1)).skipsNext();
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-13T06:00:00Z"));

        assertThat(talk.edits("каждый день в 9 бег")).contains("✏️ Изменил: бег\nпт, 13 марта 2026, 09:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-13T06:00:00Z"));
    }

    @Test
    void nobody_edits_what_somebody_else_said() {
        var _ = talk.says("завтра в 9 чай");
        Talk other = talk.somebodyElse();
        var _ = other.says("/start");

        assertThat(other.editsMessage(2, "завтра в 10 кофе")).doesNotContain("чай");
        assertThat(talk.events()).containsExactly("чай");
    }

    @Test
    void what_was_taken_back_comes_again_corrected_within_the_hour() {
        var _ = talk.says("завтра в 9 чай");
        var _ = talk.presses("Не надо");
        assertThat(talk.edits("завтра в 10 чай")).startsWith("Напомню: чай");
        var _ = talk.presses("Не надо");

        assertThat(talk.passes(Duration.ofHours(2)).edits("завтра в 11 чай")).isEmpty();
    }

    @Test
    void in_a_group_only_what_the_bot_was_told_is_followed() {
        Talk group = talk.inGroup();
        var _ = group.says("@PoraBot завтра в 9 созвон");

        assertThat(group.edits("@PoraBot завтра в 10 созвон")).startsWith("✏️ Изменил: созвон");
        assertThat(group.says("обед в 13")).isEmpty();
        assertThat(group.edits("обед в 14")).isEmpty();
    }
}
