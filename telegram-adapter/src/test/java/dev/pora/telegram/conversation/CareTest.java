package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.words.ItemKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the bot does about people who ask for too much. */
class CareTest {
    @Test
    void more_messages_than_are_read_get_one_answer_and_presses_go_on() {
        Talk talk = Talk.within(new Bounds(500, 3), "ru");
        var _ = talk.says("/timezone Москва");
        assertThat(talk.says("завтра в 9 чай")).startsWith("Напомню: чай");
        String undo = talk.dataOf("Не надо");
        assertThat(talk.says("завтра в 10 кофе")).startsWith("Напомню: кофе");
        assertThat(talk.says("завтра в 11 молоко"))
                .contains("больше 3 в минуту")
                .contains("не сохранены");
        assertThat(talk.says("завтра в 12 хлеб")).isEmpty();
        assertThat(talk.sends(ItemKind.PHOTO, "", "завтра в 13 фото")).isEmpty();
        assertThat(talk.edits("завтра в 14 сыр")).isEmpty();
        assertThat(talk.inGroup().says("/list")).isEmpty();
        assertThat(talk.somebodyElse().says("/list")).isNotEmpty();
        assertThat(talk.sends(undo)).startsWith("(toast) ").contains("чай");
        assertThat(talk.events()).containsExactly("кофе");

        assertThat(talk.passes(Duration.ofMinutes(2)).says("завтра в 11 молоко"))
                .startsWith("Напомню: молоко");
    }

    @Test
    void more_reminders_than_one_person_may_have_are_refused_in_one_answer() {
        Talk talk = Talk.within(new Bounds(2, 100), "ru");
        var _ = talk.says("/timezone Москва");
        String answer = talk.says("завтра в 9 чай\nзавтра в 10 кофе\nзавтра в 11 молоко\nзавтра в 12 хлеб");
        assertThat(answer).contains("Запомнил 2 напоминания").contains("молоко\nхлеб\nУ вас уже столько напоминаний");
        assertThat(answer.split("столько напоминаний", -1)).hasSize(2);
        assertThat(talk.sendsFile("a.txt", "завтра в 13 сыр", "/import")).contains("Больше 2 действующих");
    }

    @Test
    void more_often_than_once_a_minute_is_refused_in_one_answer() {
        Talk talk = Talk.inMoscow("en");
        assertThat(talk.says("every 30 seconds tea")).contains("a minute");
        assertThat(talk.events()).isEmpty();
    }

    @Test
    void what_is_written_in_another_language_is_answered_in_ones_own() {
        assertThat(Talk.inMoscow("ru").says("明天九点喝茶")).contains("по-русски или по-английски");
        assertThat(Talk.inMoscow("de").says("Erinnere mich morgen früh an Käse"))
                .contains("in English or Russian")
                .contains("When should I remind you?");
        assertThat(Talk.inMoscow("en").says("café")).doesNotContain("English");
        assertThat(Talk.inMoscow("ru").says("купить хлеб")).doesNotContain("по-английски");
    }
}
