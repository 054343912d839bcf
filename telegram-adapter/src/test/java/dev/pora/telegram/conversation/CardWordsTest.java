package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Outcome;
import dev.pora.delivery.Delivery;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Tag;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.words.ItemKind;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a reminder, its tags, its copies and its history, by its card. */
class CardWordsTest {
    private final Talk talk = Talk.inMoscow("ru");

    private void open(int number) {
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ " + number);
    }

    private void openOf(String phrase) {
        var _ = talk.says(phrase);
        open(1);
    }

    private List<String> tags() {
        return talk.contents().getFirst().tags().stream().map(Tag::value).toList();
    }

    @Test
    void another_text_of_several_lines_is_typed_and_taken_back() {
        openOf("завтра в 9 позвонить маме");
        assertThat(talk.presses("✏️ Текст")).contains("позвонить маме", "Пришлите новый текст");

        assertThat(talk.says("купить:\n- хлеб\n- молоко")).contains("⏰ купить:\n- хлеб\n- молоко");
        assertThat(talk.events()).containsExactly("купить:\n- хлеб\n- молоко");
        assertThat(talk.presses("Вернуть")).contains("⏰ позвонить маме");
        assertThat(talk.events()).containsExactly("позвонить маме");
    }

    @ParameterizedTest
    @ValueSource(strings = {"спасибо", "привет", "да", "нет", "завтра в 10 врач", "Берлин", "15:40"})
    void whatever_is_typed_is_the_text(String text) {
        openOf("завтра в 9 позвонить маме");
        var _ = talk.presses("Текст");

        assertThat(talk.says(text)).contains("⏰ " + text);
        assertThat(talk.events()).containsExactly(text);
        assertThat(talk.says("ок")).as("nothing is asked any more").doesNotContain("⏰");
    }

    @Test
    void a_command_is_no_text_and_back_asks_no_more() {
        openOf("завтра в 9 позвонить маме");
        var _ = talk.presses("Текст");
        assertThat(talk.says("/help")).contains("Напишите обычными словами");
        assertThat(talk.says("/cancel")).contains("забыл");
        open(1);
        var _ = talk.presses("Текст");
        var _ = talk.presses("« Назад");

        assertThat(talk.says("через час чай")).contains("Напомню: чай");
        assertThat(talk.events()).containsExactly("чай", "позвонить маме");
    }

    @Test
    void what_was_asked_after_that_is_answered_first() {
        openOf("завтра в 9 позвонить маме");
        var _ = talk.presses("Текст");
        var _ = talk.passes(Duration.ofMinutes(1));
        assertThat(talk.forwards(ItemKind.TEXT, "билеты в театр")).contains("Когда напомнить?");

        assertThat(talk.says("завтра в 12")).contains("Напомню: билеты в театр");
        assertThat(talk.events()).containsExactly("позвонить маме", "билеты в театр");
    }

    @Test
    void the_longest_text_is_taken_and_a_longer_one_is_refused() {
        openOf("завтра в 9 позвонить маме");
        var _ = talk.presses("Текст");
        assertThat(talk.says("ы".repeat(EventName.MOST + 1))).contains("слишком длинно");
        assertThat(talk.says("ы".repeat(EventName.MOST))).contains("⏰ ыыы");
        assertThat(talk.replies()).allSatisfy(Talk::fits);

        assertThat(talk.presses("Текст")).contains("ыыы…");
        assertThat(talk.replies()).allSatisfy(Talk::fits);
    }

    @Test
    void a_message_that_is_copied_stays_with_another_text() {
        var _ = talk.sends(ItemKind.PHOTO, "чек", "завтра в 9 показать маме");
        open(1);

        assertThat(talk.presses("Текст")).contains("Само сообщение");
        assertThat(talk.says("показать папе")).contains("⏰ показать папе");
        assertThat(talk.contents()).singleElement().satisfies(content -> {
            assertThat(content.original()).isPresent();
            assertThat(content.event().value()).isEqualTo("показать папе");
        });
    }

    @Test
    void tags_are_typed_pressed_taken_away_and_shown_on_the_card() {
        openOf("завтра в 9 позвонить маме");
        assertThat(talk.presses("🏷 Метки")).contains("Меток пока нет");
        assertThat(talk.says("работа, важные дела")).contains("🏷 #важные_дела #работа");
        assertThat(tags()).containsExactly("важные_дела", "работа");

        var _ = talk.presses("Метки");
        String untag = talk.dataOf("✖ #работа");
        assertThat(talk.sends(untag)).contains("🏷 #важные_дела\n");
        assertThat(talk.sends(untag)).as("a second tap").contains("🏷 #важные_дела\n");
        assertThat(talk.says("#дом #работа")).contains("🏷 #важные_дела #дом #работа");
        assertThat(talk.presses("Вернуть")).contains("🏷 #важные_дела");
        assertThat(tags()).containsExactly("важные_дела");
    }

    @Test
    void tags_of_other_reminders_are_offered_the_frequent_ones_first() {
        for (String tags : List.of("дом", "дом, сад", "дом, сад, чай")) {
            var _ = talk.says("завтра в 12 купить " + tags.length());
            open(talk.events().size());
            var _ = talk.presses("Метки");
            var _ = talk.says(tags);
        }
        openOf("сегодня в 19:00 отчёт");
        var _ = talk.presses("Метки");
        assertThat(talk.labels()).containsExactly("+ #дом", "+ #сад", "+ #чай", "« Назад");

        String add = talk.dataOf("+ #дом");
        assertThat(talk.sends(add)).contains("🏷 #дом");
        assertThat(talk.labels()).contains("↩️ Вернуть", "✖ #дом");
        assertThat(talk.sends(add)).as("a second tap").contains("🏷 #дом\n");
        assertThat(talk.inGroup().sends(add)).as("others would read them").doesNotContain("#сад");
    }

    @Test
    void what_is_no_tag_is_said_with_the_limits_and_a_whole_reminder_is_none() {
        openOf("завтра в 9 позвонить маме");
        var _ = talk.presses("Метки");
        assertThat(talk.says("дела!?")).contains("«дела!?» меткой не станет", "до 64 знаков");
        assertThat(talk.says("а".repeat(65))).contains("меткой не станет");
        String many = IntStream.rangeClosed(0, Content.MOST_TAGS)
                .mapToObj(number -> "метка" + number)
                .collect(Collectors.joining(" "));
        assertThat(talk.says(many)).contains("Больше 20 меток");
        assertThat(tags()).isEmpty();

        assertThat(talk.says("завтра в 12 купить хлеб")).contains("Напомню: купить хлеб");
        assertThat(talk.contents()).hasSize(2);
    }

    @Test
    void a_copy_is_made_once_by_one_button_and_goes_again() {
        openOf("каждый день в 8:00 зарядка");
        var _ = talk.presses("⋯ Ещё");
        String copy = talk.dataOf("⎘ Копия");

        assertThat(talk.sends(copy)).contains("⏰ зарядка", "Это копия");
        String undo = talk.dataOf("Не надо");
        assertThat(talk.sends(copy)).as("a second tap").contains("Это копия");
        assertThat(talk.events()).containsExactly("зарядка", "зарядка");

        assertThat(talk.sends(undo)).contains("⏰ зарядка").doesNotContain("Это копия");
        assertThat(talk.sends(undo)).as("a second tap").contains("⏰ зарядка");
        assertThat(talk.events()).containsExactly("зарядка");
    }

    @Test
    void a_copy_lives_by_itself() {
        openOf("завтра в 9 позвонить маме");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("⎘ Копия");
        var _ = talk.presses("Текст");
        var _ = talk.says("позвонить папе");

        assertThat(talk.events()).containsExactlyInAnyOrder("позвонить маме", "позвонить папе");
    }

    @Test
    void the_history_says_in_words_what_came_of_each_attempt() {
        openOf("через 5 минут чай");
        assertThat(talk.presses("📜 История")).contains("Пока ничего не отправлял");
        var _ = talk.passes(Duration.ofMinutes(8));
        talk.fires(new Outcome.TryAfter(Duration.ofSeconds(1), "Too Many Requests: retry after 1"));
        var _ = talk.passes(Duration.ofMinutes(2));
        talk.fires();
        var _ = talk.pressesUnderFired("Изменить");

        assertThat(talk.presses("📜 История"))
                .contains("• ср, 11 марта 2026, 13:25: доставлено, опоздало на 5 минут, попытка 2\n"
                        + "• ср, 11 марта 2026, 13:25: не вышло, Telegram не отвечал или просил подождать")
                .doesNotContain("Too Many");
        assertThat(talk.labels()).containsExactly("« Назад");
    }

    @Test
    void the_history_goes_by_pages_and_a_page_that_is_not_there_is_the_first() {
        var _ = talk.says("каждый день в 8:00 зарядка");
        for (int day = 0; day < 23; day++) {
            var _ = talk.passes(Duration.ofDays(1));
            talk.fires();
        }
        open(1);
        var _ = talk.presses("📜 История");
        assertThat(talk.labels()).containsExactly("Раньше »", "« Назад");
        var _ = talk.presses("Раньше »");
        assertThat(talk.labels()).containsExactly("« Позже", "Раньше »", "« Назад");
        String last = talk.presses("Раньше »");
        assertThat(last.lines().filter(line -> line.startsWith("•"))).hasSize(3);
        assertThat(talk.labels()).containsExactly("« Позже", "« Назад");
        String beyond = talk.dataOf("« Позже").replace("h1", "h99");
        assertThat(talk.sends(beyond).lines().filter(line -> line.startsWith("•")))
                .hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_has_words_in_the_persons_own_language(Delivery.Result result) {
        assertThat(Texts.in(Language.RUSSIAN).card().history().outcome(result))
                .matches("[а-яё ,:;]*(Telegram[а-яё ,:;]*)?");
    }

    @Test
    void a_card_of_what_is_gone_says_so_and_leads_to_the_list() {
        openOf("завтра в 9 позвонить маме");
        String pause = talk.dataOf("Пауза");
        List<String> others = talk.buttons().stream()
                .map(Keyboard.Button::data)
                .filter(data -> !data.endsWith(" x") && data.startsWith("e "))
                .toList();
        var _ = talk.says("/delete 1");
        assertThat(talk.sends(pause)).contains("(edited) 🗑 Этого напоминания уже нет.");
        assertThat(talk.labels()).containsExactly("« К списку");
        assertThat(others).allSatisfy(data -> assertThat(talk.sends(data)).contains("уже нет"));
        assertThat(talk.somebodyElse().sends(pause)).contains("is gone");
    }

    @Test
    void a_second_tap_on_delete_leaves_the_undo_of_the_first() {
        openOf("завтра в 9 позвонить маме");
        String delete = talk.dataOf("🗑 Удалить");
        assertThat(talk.sends(delete)).contains("Удалено: позвонить маме");
        String undo = talk.dataOf("Вернуть");

        assertThat(talk.sends(delete)).isEqualTo("(toast) Этого напоминания уже нет.");
        assertThat(talk.sends(undo)).contains("⏰ позвонить маме");
        assertThat(talk.events()).containsExactly("позвонить маме");
    }
}
