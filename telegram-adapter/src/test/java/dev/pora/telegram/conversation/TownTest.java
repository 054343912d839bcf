package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TownTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void a_stranger_is_greeted_by_name_and_asked_where_they_live() {
        Talk talk = Talk.in("ru");

        assertThat(talk.says("/start")).contains("Здравствуйте, Анна", "Где вы живёте?");
        assertThat(talk.labels()).contains("Москва", "Владивосток", "📍 По геопозиции");
    }

    @Test
    void somebody_else_is_asked_in_english() {
        Talk talk = Talk.in("de");

        assertThat(talk.says("/start dl_payload-1")).contains("Hello, Анна", "Where do you live?");
        assertThat(talk.labels()).contains("London", "New York");
    }

    @Test
    void a_pressed_town_sets_the_clock_in_place_of_the_question() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/start");

        assertThat(talk.presses("Москва"))
                .isEqualTo("(toast) \n---\n(edited) Часовой пояс: Москва, UTC+3. Сейчас там 13:20.\n\n"
                        + Texts.in(Language.RUSSIAN).invitation());
        assertThat(talk.user().zone()).contains(MOSCOW);
    }

    @Test
    void a_typed_town_sets_the_clock_and_is_shown_with_its_country() {
        Talk talk = Talk.in("en");
        var _ = talk.says("/start");

        assertThat(talk.says("Moscow"))
                .startsWith("Moscow, Russia. Time zone: Moscow, UTC+3. It is 13:20 there now. Wrong place? /timezone");
        assertThat(talk.replies()).singleElement().extracting("keyboard").isEqualTo(new Keyboard.Remove());
    }

    @Test
    void towns_of_one_name_in_several_zones_are_offered_as_buttons() {
        Talk talk = Talk.in("en");
        var _ = talk.says("/start");

        assertThat(talk.says("Portland")).isEqualTo("There are several places of that name. Which one is yours?");
        assertThat(talk.presses("Maine")).contains("New York, UTC");
        assertThat(talk.user().zone()).contains(ZoneId.of("America/New_York"));
    }

    @Test
    void what_was_told_in_utc_is_told_again_once_the_town_is_known() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("через 2 часа выключить духовку");

        assertThat(talk.says("Москва"))
                .contains("теперь по вашему времени", "выключить духовку", "11 марта 2026\n15:20 выключить духовку");
        assertThat(talk.says("/timezone Екатеринбург")).doesNotContain("выключить духовку");
    }

    @Test
    void an_unknown_town_is_answered_with_what_would_work() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/start");

        assertThat(talk.says("Мухосранск")).contains("Не знаю места «Мухосранск»", "UTC+3");
        assertThat(talk.says("UTC+5")).contains("Часовой пояс: UTC+5");
    }

    @Test
    void what_is_no_town_may_be_a_reminder_and_is_offered_times() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/start");

        assertThat(talk.says("купить молоко")).contains("Не знаю места «купить молоко»", "нажмите, когда");
        assertThat(talk.labels()).contains("Москва", "Через 10 минут");
        assertThat(talk.presses("Через 10 минут")).contains("Напомню: купить молоко");
    }

    @Test
    void after_the_second_misspelling_a_town_is_still_understood() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/start");
        var _ = talk.says("Масква");
        var _ = talk.says("Моква");

        assertThat(talk.says("Москва")).contains("Москва, UTC+3");
    }

    @Test
    void a_shared_location_sets_the_clock() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/start");

        assertThat(talk.presses("геопозиции")).contains("кнопку внизу");
        assertThat(talk.replies())
                .last()
                .extracting("keyboard")
                .isEqualTo(new Keyboard.AskLocation("📍 Отправить, где я"));
        assertThat(talk.shares(56.84, 60.6)).contains("Екатеринбург, UTC+5", "15:20");
    }

    @Test
    void a_location_at_sea_is_answered_with_what_would_work() {
        assertThat(Talk.in("en").shares(0, -140)).contains("nearest city");
    }

    @Test
    void the_present_zone_is_shown_before_another_is_asked_for() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("/timezone")).contains("Ваш часовой пояс: Москва, UTC+3. Сейчас у вас 13:20.");
        assertThat(talk.says("Лондон")).contains("Лондон, Великобритания", "10:20");
    }

    @Test
    void a_question_for_the_town_that_went_unanswered_does_not_turn_later_texts_into_towns() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("/timezone");
        var _ = talk.passes(Duration.ofHours(2));

        assertThat(talk.says("Лондон")).contains("Когда напомнить?");
        assertThat(talk.user().zone()).contains(MOSCOW);
    }

    @Test
    void asked_twice_both_questions_can_be_answered() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/timezone");
        String first = talk.dataOf("Самара");
        var _ = talk.says("/timezone");

        assertThat(talk.presses("Москва")).contains("Москва, UTC+3");
        assertThat(talk.sends(first)).contains("Самара, UTC+4");
    }

    @Test
    void elapsed_time_is_saved_before_the_town_is_known_and_shown_in_utc() {
        Talk talk = Talk.in("ru");

        assertThat(talk.says("через 1 минуту выключить чайник"))
                .contains("Напомню: выключить чайник", "10:21 (UTC)", "через 1 минуту", "по UTC", "Где вы живёте?");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-11T10:21:00Z"));
    }

    @Test
    void the_town_is_not_asked_again_and_again() {
        Talk talk = Talk.in("en");
        var _ = talk.says("/start");

        assertThat(talk.says("in 5 minutes tea"))
                .contains("10:25 (UTC)", "/timezone")
                .doesNotContain("Where do you live");
        assertThat(talk.presses("Undo")).contains("(edited) Deleted: tea");
    }

    @Test
    void a_phrase_that_depends_on_the_clock_waits_for_the_town_and_counts_from_when_it_was_said() {
        Talk talk = Talk.in("ru");
        var _ = talk.says("/start");

        assertThat(talk.says("завтра в 9 позвонить маме")).contains("Запомню «позвонить маме»", "Где вы живёте?");
        assertThat(talk.ahead()).isEmpty();
        var _ = talk.passes(Duration.ofHours(14));
        assertThat(talk.says("Москва"))
                .contains("Москва, UTC+3", "Напомню: позвонить маме", "12 марта 2026, 09:00 (Москва, UTC+3)");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void several_phrases_wait_together() {
        Talk talk = Talk.in("en");
        var _ = talk.says("tomorrow at 9am call mom");
        var _ = talk.says("tomorrow at 10am buy milk");

        assertThat(talk.presses("London")).contains("London", "call mom", "buy milk");
        assertThat(talk.events()).containsExactly("call mom", "buy milk");
    }

    @Test
    void a_phrase_that_passed_while_it_waited_is_said_to_have_passed() {
        Talk talk = Talk.in("en");
        var _ = talk.says("today at 7pm dinner");
        var _ = talk.passes(Duration.ofDays(1));

        assertThat(talk.says("London")).contains("It is 10:20 there now", "dinner", "already passed");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void more_phrases_than_can_wait_are_refused_aloud() {
        Talk talk = Talk.in("en");
        for (int i = 0; i < Memory.MOST - 1; i++) {
            assertThat(talk.says("tomorrow at 9am call number " + i + " x")).contains("I'll save");
        }

        assertThat(talk.says("tomorrow at 9am one too many")).contains("I haven't saved this one");
        assertThat(talk.presses("London")).doesNotContain("one too many");
        assertThat(talk.ahead()).hasSize(Memory.MOST - 1);
    }

    @Test
    void a_series_follows_its_person_to_another_zone_and_a_single_one_stays() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.says("завтра в 9 позвонить маме");

        assertThat(talk.says("/timezone Лондон"))
                .contains("1 напоминание переходит", "1 напоминание осталось по прежним часам (Москва");
        assertThat(talk.ahead())
                .containsExactly(Instant.parse("2026-03-12T06:00:00Z"), Instant.parse("2026-03-12T08:00:00Z"));
    }

    @Test
    void what_is_bound_to_the_zone_that_was_left_comes_along_when_its_person_wants() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("tomorrow at 9:00 call mom");
        var _ = talk.says("in 5 minutes tea");

        assertThat(talk.says("/timezone Лондон")).contains("1 reminder stays on the clock you left (Moscow, UTC+3)");
        String move = talk.dataOf("Move");
        assertThat(talk.somebodyElse().sends(move)).startsWith("(toast) Only the person");
        assertThat(talk.presses("Leave")).contains("left as it was");
        assertThat(talk.ahead()).contains(Instant.parse("2026-03-12T06:00:00Z"));
        assertThat(talk.sends(move)).contains("1 reminder follows the new clock now");
        assertThat(talk.ahead())
                .containsExactly(Instant.parse("2026-03-11T10:25:00Z"), Instant.parse("2026-03-12T09:00:00Z"));
        assertThat(talk.sends(move)).contains("nothing left to move");
    }

    @Test
    void elapsed_series_keep_their_beat_when_the_town_is_told() {
        Talk talk = Talk.in("en");
        var _ = talk.says("every 2 hours stretch");
        Instant before = talk.ahead().getFirst();

        var _ = talk.says("Moscow");
        assertThat(talk.ahead()).containsExactly(before);
    }
}
