package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.notification.EventName;
import dev.pora.telegram.conversation.turn.RichText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {
    @Test
    void what_was_understood_is_said_back_in_russian() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("завтра в 9 позвонить маме")).isEqualTo("""
                Напомню: позвонить маме
                чт, 12 марта 2026, 09:00 (Москва, UTC+3)
                через 19 часов 40 минут""");
        assertThat(talk.labels()).containsExactly("↩️ Не надо", "🕘 Время", "🔁 Повтор");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void what_was_understood_is_said_back_in_english() {
        Talk talk = Talk.inMoscow("en");

        assertThat(talk.says("in 1 minute turn off the kettle")).isEqualTo("""
                I'll remind you: turn off the kettle
                Wed, 11 March 2026, 13:21 (Moscow, UTC+3)
                in 1 minute""");
    }

    @Test
    void a_series_is_said_back_with_its_rule() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("каждый день в 8:00 зарядка")).contains("12 марта 2026, 08:00", "каждый день в 08:00");
    }

    @Test
    void the_event_alone_is_bold() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea");

        assertThat(talk.replies())
                .singleElement()
                .extracting("text.bold")
                .isEqualTo(List.of(new RichText.Span("I'll remind you: ".length(), "tea".length())));
    }

    @Test
    void undo_takes_it_back_in_place_and_is_friendly_the_second_time() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("через 5 минут чай");
        String undo = talk.dataOf("Не надо");

        assertThat(talk.sends(undo)).contains("(edited) Удалено: чай");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.sends(undo)).isEqualTo("(toast) Этого напоминания уже нет.");
    }

    @Test
    void a_text_without_a_time_is_asked_when_and_a_button_answers() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("купить молоко"))
                .isEqualTo("купить молоко\nКогда напомнить? Нажмите кнопку или напишите, например «завтра в 15:00».");
        assertThat(talk.labels())
                .containsExactly(
                        "Через 10 минут", "Через 1 час", "Сегодня в 19:00", "Завтра в 09:00", "📅 Выбрать день");
        assertThat(talk.presses("Через 1 час")).contains("(edited) Напомню: купить молоко", "14:20");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void every_offered_time_can_be_pressed(int answer) {
        for (String language : List.of("ru", "en")) {
            Talk talk = Talk.inMoscow(language);
            var _ = talk.says("milk");
            var _ = talk.sends(talk.buttons().get(answer).data());
            assertThat(talk.events()).containsExactly("milk");
        }
    }

    @Test
    void this_evening_is_not_offered_in_the_evening() {
        Talk talk = Talk.inMoscow("en").passes(Duration.ofHours(6));
        var _ = talk.says("milk");

        assertThat(talk.labels()).containsExactly("In 10 minutes", "In 1 hour", "Tomorrow at 09:00", "📅 Pick a day");
    }

    @Test
    void a_typed_time_answers_the_question_when() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("купить молоко");

        assertThat(talk.says("завтра в 10:30")).contains("Напомню: купить молоко", "12 марта 2026, 10:30");
    }

    @Test
    void a_time_typed_much_later_asks_what_it_is_for() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("купить молоко");
        var _ = talk.passes(Duration.ofHours(2));

        assertThat(talk.says("завтра в 10:30")).isEqualTo("О чём напомнить?");
        assertThat(talk.says("позвонить маме")).contains("Напомню: позвонить маме", "12 марта 2026, 10:30");
    }

    @Test
    void a_new_phrase_replaces_the_question_and_the_buttons_of_the_old_one_still_work() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("buy milk");
        String inAnHour = talk.dataOf("In 1 hour");

        assertThat(talk.says("in 5 minutes tea")).contains("I'll remind you: tea");
        assertThat(talk.sends(inAnHour)).contains("I'll remind you: buy milk");
        assertThat(talk.sends(inAnHour)).isEqualTo("(toast) That question is already closed. Please write it again.");
    }

    @Test
    void a_question_about_a_time_waits_for_the_town_too() {
        Talk talk = Talk.in("en");
        var _ = talk.says("buy a lot of milk");

        assertThat(talk.presses("Tomorrow at 09:00")).contains("(edited) I'll save “buy a lot of milk”");
        assertThat(talk.presses("London")).contains("I'll remind you: buy a lot of milk", "12 March 2026, 09:00");
    }

    @Test
    void a_doubtful_phrase_offers_its_readings_and_saves_the_chosen_one() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("завтра в 9 и в 18 таблетки")).contains("Что вы имели в виду?");
        assertThat(talk.labels().getLast()).isEqualTo("чт, 12 марта 2026, 18:00");
        assertThat(talk.sends(talk.buttons().getLast().data())).contains("(edited) Напомню: таблетки");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T15:00:00Z"));
    }

    @Test
    void a_doubtful_phrase_waits_for_the_town_when_its_readings_depend_on_it() {
        Talk talk = Talk.in("ru");

        assertThat(talk.says("завтра в 9 и в 18 таблетки")).contains("Запомню «таблетки»");
        assertThat(talk.presses("Москва")).contains("Что вы имели в виду?");
        assertThat(talk.sends(talk.buttons().get(1).data())).contains("Напомню: таблетки");
    }

    @Test
    void an_option_that_is_not_offered_cannot_be_chosen() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 и в 18 таблетки");

        assertThat(talk.sends(talk.buttons().getLast().data().replaceAll("\\d$", "7")))
                .startsWith("(toast) Этот вопрос");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void an_impossible_date_is_answered_with_an_example_and_can_be_corrected() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("31 февраля отчёт")).contains("31 февраля", "Так я пойму");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.says("завтра в 10:00")).contains("Напомню: отчёт");
    }

    @Test
    void several_lines_are_several_reminders_when_each_is_one() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes tea\n\nin 10 minutes coffee");

        assertThat(talk.replies()).hasSize(1);
        assertThat(talk.events()).containsExactly("tea", "coffee");
    }

    @Test
    void a_list_under_one_time_is_one_reminder() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes shopping:\nbread\ncheese");

        assertThat(talk.events()).singleElement().asString().contains("bread").contains("cheese");
    }

    @Test
    void elapsed_time_counts_from_when_it_was_said_however_late_it_is_read() {
        Talk talk = Talk.inMoscow("en");
        assertThat(talk.heardLate("in 5 minutes tea", Duration.ofMinutes(2))).contains("\nin 3 minutes");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T10:25:00Z"));

        assertThat(talk.heardLate("in 5 minutes tea", Duration.ofMinutes(20))).contains("tea", "already passed");
    }

    @Test
    void a_very_long_text_is_kept_whole_and_its_echo_fits_one_message() {
        Talk talk = Talk.inMoscow("en");
        String event = "word ".repeat(815).strip();
        var _ = talk.says("in 5 minutes " + event);

        assertThat(talk.events()).containsExactly(event);
        assertThat(talk.replies()).allSatisfy(Talk::fits);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        Talk talk = Talk.inMoscow("en");

        assertThat(talk.says("in 5 minutes " + "x".repeat(EventName.MOST))).contains("at most 4096 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*bold* _it_ [x](tg://user?id=1) <b>&amp;</b> `code`",
                "\u202Eevil\u202C",
                "‏שלום‏ עולם",
                "a\0b",
                "🫖🏴‍☠️",
                "\u200B",
                "%s %d {} ${jndi:ldap://x}",
                "'; DROP TABLE notification; --",
                "@PoraBot @PoraBot"
            })
    void hostile_texts_stay_what_they_are(String hostile) {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes say " + hostile);

        assertThat(talk.replies()).isNotEmpty().allSatisfy(Talk::fits);
        var _ = talk.says(hostile.repeat(EventName.MOST / hostile.length()));
        assertThat(talk.replies()).isNotEmpty().allSatisfy(Talk::fits);
    }

    @Test
    void a_press_between_two_seconds_counts_from_the_whole_second() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("milk");
        String inTenMinutes = talk.dataOf("In 10 minutes");

        assertThat(talk.passes(Duration.ofMillis(700)).sends(inTenMinutes))
                .contains("13:30 (Moscow", "\nin 10 minutes");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T10:30:00Z"));
    }

    @Test
    void what_no_store_of_text_takes_is_left_out() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes a\0b\uD83Ec");

        assertThat(talk.events()).containsExactly("ab?c");
    }

    @Test
    void markup_in_an_event_is_kept_to_the_letter() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes say <b>*hi*</b> to [them](http://x)");

        assertThat(talk.events()).containsExactly("say <b>*hi*</b> to [them](http://x)");
    }

    @Test
    void good_manners_are_returned_and_not_remembered() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("Привет!")).contains("Здравствуйте, Анна", "через 5 минут");
        assertThat(talk.says("Спасибо :)")).isEqualTo("Пожалуйста!");
        assertThat(talk.says("hello")).contains("Здравствуйте");
        assertThat(talk.says("сказать привет")).contains("Когда напомнить?");
    }

    @ParameterizedTest
    @CsvSource({
        "помощь, завтра в 9 позвонить маме",
        "Что ты умеешь?, завтра в 9 позвонить маме",
        "what can you do?, завтра в 9 позвонить маме",
        "Покажи список, Напоминаний пока нет",
        "отмена, Я ни о чём не спрашивал",
        "never mind, Я ни о чём не спрашивал",
        "Как дела?, слежу за временем",
    })
    void plain_words_for_a_command_are_no_reminder(String words, String answer) {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says(words)).contains(answer);
        assertThat(talk.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ок", "Хорошо!", "👍", "Ok.", "got it"})
    void agreement_is_nodded_at_and_not_remembered(String agreement) {
        assertThat(Talk.inMoscow("ru").says(agreement)).isEqualTo("👌");
    }

    @Test
    void a_yes_takes_the_only_reading_that_was_offered() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("сегодня в 3 ночи позвонить");

        assertThat(talk.labels()).hasSize(1);
        assertThat(talk.says("да")).contains("Напомню: позвонить", "12 марта 2026, 03:00");
    }

    @Test
    void a_yes_leaves_a_question_that_it_does_not_answer_open() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("купить молоко");

        assertThat(talk.says("хорошо")).contains("Когда напомнить?");
        assertThat(talk.says("завтра в 10:30")).contains("Напомню: купить молоко");
    }

    @Test
    void a_time_is_not_taken_for_the_answer_to_a_question_before_the_last() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("купить молоко");
        var _ = talk.says("постричься");

        assertThat(talk.says("завтра в 9")).contains("Напомню: постричься");
        assertThat(talk.says("завтра в 10")).contains("О чём напомнить?");
    }
}
