package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways through the settings: language, zone and digest, the undo of what was changed, and the way back from everywhere. */
class SettingsWaysTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Talk talk = Talk.inMoscow("ru");

    private ZoneId zone() {
        return talk.user().zone().orElseThrow();
    }

    @Test
    void the_digest_is_chosen_typed_and_taken_away() {
        var _ = talk.says("/settings");
        assertThat(talk.presses("Список на день")).contains("Во сколько присылать");
        assertThat(talk.labels()).contains("✓ Нет");
        assertThat(talk.presses("08:00")).contains("☀️ Каждый день в 08:00");
        assertThat(talk.user().preferences().digest()).contains(LocalTime.of(8, 0));
        var _ = talk.presses("Список на день");
        assertThat(talk.says("когда-нибудь")).contains("Не понял, во сколько");
        assertThat(talk.says("в 7 утра")).contains("☀️ Каждый день в 07:00");
        var _ = talk.presses("Список на день");
        assertThat(talk.labels()).contains("✓ 07:00");
        assertThat(talk.presses("Нет")).contains("Списка дел на день нет");
        assertThat(talk.presses("Вернуть")).contains("☀️ Каждый день в 07:00");
    }

    @Test
    void a_digest_that_was_chosen_comes() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Список на день");
        var _ = talk.presses("08:00");
        assertThat(talk.store().digests().next()).isEmpty();
        var _ = talk.passes(Duration.ofHours(19));

        assertThat(talk.store().digests().next())
                .hasValueSatisfying(
                        digest -> assertThat(digest.planned()).isEqualTo(Instant.parse("2026-03-12T05:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "Тихие часы, 23:00–08:00",
        "Опоздание, Пропустить",
        "Праздники, Россия",
        "Без времени, 10:00",
        "Начало недели, Воскресенье",
        "Порядок дат, Сначала месяц",
        "Список на день, 09:00",
        "Язык, English"
    })
    void every_change_is_taken_back_once_and_a_second_tap_changes_nothing(String page, String choice) {
        String before = talk.says("/settings");
        var _ = talk.presses(page);
        String change = talk.dataOf(choice);
        assertThat(talk.sends(change)).doesNotContain(before);
        String undo = talk.buttons().getFirst().data();
        assertThat(talk.sends(change)).as("a second tap").doesNotContain(before);
        assertThat(talk.buttons().getFirst().data()).isEqualTo(undo);

        assertThat(talk.sends(undo)).isEqualTo("(toast) \n---\n(edited) " + before);
        assertThat(talk.labels()).doesNotContain("↩️ Вернуть");
        assertThat(talk.sends(undo)).isEqualTo("(toast) Вернуть уже нельзя: с тех пор настройки изменились.");
    }

    @Test
    void parts_of_the_day_and_own_days_are_taken_back_too() {
        String before = talk.says("/settings");
        var _ = talk.presses("Части дня");
        var _ = talk.presses("Вечер");
        var _ = talk.presses("20:00");
        assertThat(talk.labels()).first().isEqualTo("↩️ Вернуть");
        assertThat(talk.presses("Вернуть")).contains(before);

        var _ = talk.presses("Свои дни");
        String with = talk.says("31.12.2026 выходной\n2 мая рабочий");
        var _ = talk.presses("Свои дни");
        var _ = talk.presses("✖ чт, 31 декабря");
        assertThat(talk.labels()).first().isEqualTo("↩️ Вернуть");
        assertThat(talk.presses("Вернуть")).contains(with);
    }

    @Test
    void what_was_changed_since_stays_and_ten_minutes_are_the_end_of_it() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Начало недели");
        var _ = talk.presses("Воскресенье");
        String first = talk.dataOf("Вернуть");
        var _ = talk.presses("Список на день");
        var _ = talk.presses("08:00");
        String second = talk.dataOf("Вернуть");

        assertThat(talk.sends(first)).startsWith("(toast) Вернуть уже нельзя: с тех пор настройки изменились");
        assertThat(talk.user().preferences().digest()).isPresent();
        var _ = talk.passes(Duration.ofMinutes(11));
        assertThat(talk.sends(second)).startsWith("(toast) Вернуть уже нельзя: это можно сделать один раз");
        assertThat(talk.says("/settings")).contains("08:00");
        assertThat(talk.labels()).doesNotContain("↩️ Вернуть");
    }

    @Test
    void nobody_else_takes_it_back() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Список на день");
        var _ = talk.presses("08:00");

        assertThat(talk.somebodyElse().sends(talk.dataOf("Вернуть"))).startsWith("(toast) Only the person");
        assertThat(talk.user().preferences().digest()).isPresent();
    }

    @Test
    void a_language_is_chosen_and_taken_back_among_the_settings_and_by_the_command() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Язык");
        assertThat(talk.labels()).containsExactly("✓ Русский", "English", "« Назад");
        assertThat(talk.presses("English")).contains("Language: English");
        assertThat(talk.presses("Undo")).contains("Язык: Русский");

        assertThat(talk.says("/language en")).contains("English it is");
        assertThat(talk.presses("Undo")).contains("Настройки", "Язык: Русский");
        assertThat(talk.user().language()).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void a_move_is_taken_back_with_all_that_followed() {
        var _ = talk.says("каждый день в 8:00 зарядка");
        assertThat(talk.says("/timezone Лондон")).contains("Лондон", "1 напоминание переходит");
        assertThat(talk.labels()).containsExactly("↩️ Вернуть", "⚙️ Настройки");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T08:00:00Z"));

        assertThat(talk.presses("Вернуть")).contains("Часовой пояс: Москва, UTC+3");
        assertThat(zone()).isEqualTo(MOSCOW);
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T05:00:00Z"));
    }

    @Test
    void a_second_tap_on_a_town_or_on_what_comes_along_leaves_the_undo() {
        var _ = talk.says("завтра в 9 позвонить маме");
        var _ = talk.says("/timezone");
        String town = talk.dataOf("Самара");
        var _ = talk.sends(town);
        String back = talk.dataOf("Вернуть");
        String move = talk.dataOf("Перенести");
        assertThat(talk.sends(town)).isEqualTo("(toast) Так уже и есть.");

        assertThat(talk.sends(move)).contains("1 напоминание теперь идёт");
        String undo = talk.dataOf("Вернуть");
        assertThat(talk.sends(move)).isEqualTo("(toast) Переносить больше нечего.");
        assertThat(talk.sends(undo)).contains("1 напоминание снова идёт по прежним часам");
        assertThat(talk.sends(undo)).startsWith("(toast) Вернуть уже нельзя");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
        assertThat(talk.sends(back)).contains("Москва");
        assertThat(talk.sends(move)).as("they are where they belong").contains("Переносить больше нечего");
    }

    @Test
    void a_shared_location_takes_its_button_away_and_has_an_undo_all_the_same() {
        var _ = talk.says("/timezone");
        var _ = talk.presses("По геопозиции");
        String answer = talk.shares(51.5, -0.12);

        assertThat(answer).contains("Раньше было: Москва, UTC+3. Там сейчас 13:20.");
        assertThat(talk.replies().getFirst())
                .isInstanceOfSatisfying(
                        Reply.Say.class, say -> assertThat(say.keyboard()).isEqualTo(new Keyboard.Remove()));
        assertThat(zone()).isEqualTo(LONDON);
        var _ = talk.presses("Вернуть");
        assertThat(zone()).isEqualTo(MOSCOW);
    }

    @Test
    void the_button_for_a_location_goes_when_a_town_is_typed_instead() {
        var _ = talk.says("/timezone");
        var _ = talk.presses("По геопозиции");
        var _ = talk.says("Лондон");
        assertThat(talk.replies())
                .anySatisfy(reply -> assertThat(reply)
                        .isInstanceOfSatisfying(
                                Reply.Say.class,
                                say -> assertThat(say.keyboard()).isEqualTo(new Keyboard.Remove())));
        var _ = talk.says("/timezone Москва");
        assertThat(talk.labels()).containsExactly("↩️ Вернуть", "⚙️ Настройки");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "у меня сейчас 12:20",
                "сейчас 12-20",
                "12:20",
                "12.20",
                "it's 12:20 pm",
                "at my place it is",
                "у нас 12:20 дня",
                "it is 12:20 p.m. here now"
            })
    void the_zone_is_offered_from_the_time_that_somebody_says(String typed) {
        var _ = talk.says("/settings");
        var _ = talk.presses("Часовой пояс");
        assertThat(talk.labels()).contains("« Назад", "Москва");
        String answer = talk.says(typed);
        if (typed.equals("at my place it is")) {
            assertThat(answer).doesNotContain("Где у вас сейчас");
            return;
        }

        assertThat(answer).contains("Где у вас сейчас 12:20?");
        assertThat(talk.labels()).first().asString().startsWith("Калининград, UTC+2");
        assertThat(talk.presses("Калининград")).contains("Часовой пояс: Калининград, UTC+2. Сейчас там 12:20.");
    }

    @Test
    void a_time_with_the_command_and_one_that_is_nowhere() {
        assertThat(talk.says("/timezone 12:20")).contains("Где у вас сейчас 12:20?");
        assertThat(talk.says("/timezone сейчас 12:37")).contains("Сейчас нигде нет 12:37");
        assertThat(zone()).isEqualTo(MOSCOW);
    }

    @Test
    void somebody_new_may_say_the_time_and_a_time_for_a_reminder_is_one() {
        Talk anew = Talk.in("en");
        var _ = anew.says("/start");
        assertThat(anew.says("it's 11:20 am")).contains("Where is it 11:20 for you now?");
        assertThat(anew.presses("Berlin")).contains("Time zone: Berlin", "For example");

        Talk asked = Talk.in("en");
        var _ = asked.says("tomorrow at 9 call mom");
        assertThat(asked.says("my time is 11:20")).contains("Where is it 11:20");
        assertThat(asked.presses("Berlin")).contains("I'll remind you: call mom");

        Talk when = Talk.in("en");
        var _ = when.says("/start");
        var _ = when.says("call mom");
        assertThat(when.says("15:40")).doesNotContain("Where is it");
    }

    @Test
    void every_page_has_a_way_back() {
        var _ = talk.says("/settings");
        List<Keyboard.Button> pages = talk.buttons();
        for (Keyboard.Button page : pages) {
            var _ = talk.sends(page.data());
            assertThat(talk.labels()).as(page.text()).contains("« Назад");
            assertThat(talk.presses("« Назад")).contains("Настройки");
        }
    }
}
