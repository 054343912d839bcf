package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.HabitAdjustment;
import dev.pora.telegram.conversation.typed.TypedTime;
import dev.pora.telegram.words.Texts;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitSettingsTest {
    private final Talk talk = Talk.inMoscow("ru");

    private static Habits habits(Talk talk) {
        return talk.user().preferences().habits();
    }

    @Test
    void the_time_of_a_day_without_one_is_pressed_or_typed() {
        var _ = talk.says("/settings");
        assertThat(talk.presses("Без времени")).contains("Если время не названо: 09:00", "Во сколько напоминать");
        assertThat(talk.labels()).containsExactly("07:00", "08:00", "✓ 09:00", "10:00", "11:00", "12:00", "« Назад");
        assertThat(talk.presses("10:00")).contains("Если время не названо: 10:00");
        assertThat(habits(talk)).isEqualTo(Habits.usual().withDefaultTime(LocalTime.of(10, 0)));

        var _ = talk.presses("Без времени");
        assertThat(talk.says("скоро")).contains("Не понял, во сколько", "«8:30»", "/cancel");
        assertThat(talk.says("в 8:45")).contains("Если время не названо: 08:45");
        var _ = talk.presses("Без времени");
        assertThat(talk.labels()).contains("08:00", "✓ 08:45", "09:00");
        assertThat(talk.presses("Назад")).contains("Настройки");
    }

    @Test
    void a_part_of_the_day_is_pressed() {
        var _ = talk.says("/settings");
        assertThat(talk.presses("Части дня")).contains("Нажмите, чтобы поменять");
        assertThat(talk.labels())
                .containsExactly(
                        "Раннее утро 07:00",
                        "Утро 09:00",
                        "Обед 13:00",
                        "День 15:00",
                        "Конец дня 18:00",
                        "Вечер 19:00",
                        "Ночь 22:00",
                        "« Назад");
        assertThat(talk.presses("Утро 09:00")).contains("Утро 09:00", "Во сколько у вас «утром»?");
        assertThat(talk.labels()).containsExactly("07:00", "08:00", "08:30", "✓ 09:00", "09:30", "10:00", "« Назад");
        var _ = talk.presses("08:00");

        assertThat(talk.labels()).contains("Утро 08:00", "Вечер 19:00", "↺ Всё как обычно");
        assertThat(habits(talk)).isEqualTo(Habits.usual().with(DayPart.MORNING, LocalTime.of(8, 0)));
        assertThat(talk.presses("Назад")).contains("Части дня: утро 08:00");
    }

    @ParameterizedTest
    @EnumSource
    void every_part_of_the_day_is_typed(DayPart part) {
        var _ = talk.sends(pressed(new HabitAdjustment.Part(part)));

        assertThat(talk.says("04:44")).contains("Нажмите, чтобы поменять");

        assertThat(habits(talk)).isEqualTo(Habits.usual().with(part, LocalTime.of(4, 44)));
    }

    @Test
    void parts_of_the_day_become_usual_again_together() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Без времени");
        var _ = talk.presses("10:00");
        var _ = talk.presses("Части дня");
        var _ = talk.presses("Вечер");
        assertThat(talk.says("8")).isNotEmpty();
        assertThat(talk.labels()).contains("Вечер 20:00");
        var _ = talk.presses("Ночь");
        var _ = talk.says("полночь");
        assertThat(talk.labels()).contains("Ночь 00:00");

        var _ = talk.presses("Всё как обычно");

        assertThat(habits(talk)).isEqualTo(Habits.usual().withDefaultTime(LocalTime.of(10, 0)));
        assertThat(talk.labels()).contains("Ночь 22:00").doesNotContain("↺ Всё как обычно");
    }

    @Test
    void a_reminder_that_is_typed_instead_of_a_time_is_one() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Части дня");
        var _ = talk.presses("Утро");

        assertThat(talk.says("завтра в 10:30 чай")).contains("Напомню: чай");
        assertThat(habits(talk)).isEqualTo(Habits.usual());
    }

    @Test
    void a_page_that_was_left_waits_for_no_time() {
        var _ = talk.says("/settings");
        var _ = talk.presses("Без времени");
        var _ = talk.presses("Назад");

        assertThat(talk.says("8:30")).doesNotContain("Если время не названо");
        assertThat(habits(talk)).isEqualTo(Habits.usual());
    }

    @Test
    void the_first_day_of_the_week_is_pressed() {
        var _ = talk.says("/settings");
        assertThat(talk.presses("Начало недели")).contains("С какого дня у вас начинается неделя?");
        assertThat(talk.labels()).containsExactly("✓ Понедельник", "Суббота", "Воскресенье", "« Назад");

        assertThat(talk.presses("Воскресенье")).contains("Неделя начинается с воскресенья");

        assertThat(habits(talk)).isEqualTo(Habits.usual().withWeekStart(DayOfWeek.SUNDAY));
        var _ = talk.presses("Начало недели");
        assertThat(talk.labels()).contains("Понедельник", "✓ Воскресенье");
    }

    @Test
    void the_order_of_dates_is_pressed_and_left_to_the_place_again() {
        var _ = talk.says("/settings");
        assertThat(talk.presses("Порядок дат")).contains("Какая это дата, когда вы пишете 3/4?");
        assertThat(talk.labels())
                .containsExactly("✓ По часовому поясу", "Сначала день: 3 апреля", "Сначала месяц: 4 марта", "« Назад");
        assertThat(talk.presses("Сначала месяц")).contains("3/4 — это 4 марта");
        assertThat(habits(talk).dateOrder()).contains(DateOrder.MONTH_FIRST);
        var _ = talk.presses("Порядок дат");
        assertThat(talk.presses("Сначала день")).contains("3/4 — это 3 апреля");
        assertThat(habits(talk).dateOrder()).contains(DateOrder.DAY_FIRST);
        var _ = talk.presses("Порядок дат");
        assertThat(talk.presses("По часовому поясу")).contains("3/4: как принято");
        assertThat(habits(talk).dateOrder()).isEqualTo(Optional.empty());
    }

    @Test
    void phrases_are_read_by_what_was_set() {
        var _ = talk.sends(pressed(new HabitAdjustment.PartAt(DayPart.MORNING, LocalTime.of(8, 0))));
        var _ = talk.sends(pressed(new HabitAdjustment.PartAt(DayPart.EVENING, LocalTime.of(20, 15))));
        var _ = talk.sends(pressed(new HabitAdjustment.DefaultTime(LocalTime.of(10, 0))));

        assertThat(talk.says("завтра утром чай")).contains("Напомню: чай", "чт, 12 марта 2026, 08:00");
        assertThat(talk.says("сегодня вечером кино")).contains("ср, 11 марта 2026, 20:15");
        assertThat(talk.says("завтра полить цветы")).contains("чт, 12 марта 2026, 10:00");
        assertThat(talk.says("каждое утро зарядка")).contains("чт, 12 марта 2026, 08:00");
    }

    @Test
    void the_first_day_of_the_week_says_which_sunday_is_next() {
        assertThat(talk.says("в следующее воскресенье в 10:00 блины")).contains("вс, 22 марта 2026, 10:00");

        var _ = talk.sends(pressed(new HabitAdjustment.WeekStart(DayOfWeek.SUNDAY)));

        assertThat(talk.says("в следующее воскресенье в 10:00 блины")).contains("вс, 15 марта 2026, 10:00");
    }

    @Test
    void the_order_of_dates_says_which_date_is_meant() {
        Talk english = Talk.inMoscow("en");
        assertThat(english.says("4/5 at 10:00 tea")).doesNotContain("I'll remind you");

        var _ = english.sends(pressed(new HabitAdjustment.Dates(DateOrder.DAY_FIRST)));
        assertThat(english.says("4/5 at 10:00 tea")).contains("4 May 2026, 10:00");
        var _ = english.sends(pressed(new HabitAdjustment.Dates(DateOrder.MONTH_FIRST)));
        assertThat(english.says("4/5 at 10:00 tea")).contains("5 April 2026, 10:00");
    }

    @Test
    void this_evening_and_tomorrow_are_offered_at_ones_own_times() {
        var _ = talk.sends(pressed(new HabitAdjustment.PartAt(DayPart.EVENING, LocalTime.of(20, 15))));
        var _ = talk.sends(pressed(new HabitAdjustment.DefaultTime(LocalTime.of(8, 0))));
        assertThat(talk.says("купить хлеб")).contains("Когда");
        assertThat(talk.labels())
                .containsExactly(
                        "Через 10 минут", "Через 1 час", "Сегодня в 20:15", "Завтра в 08:00", "📅 Выбрать день");
        assertThat(talk.presses("Сегодня в 20:15")).contains("ср, 11 марта 2026, 20:15");
        assertThat(talk.says("купить соль")).contains("Когда");
        assertThat(talk.presses("Завтра")).contains("чт, 12 марта 2026, 08:00");
    }

    @Test
    void this_evening_is_not_offered_when_it_is_nearly_there() {
        var _ = talk.sends(pressed(new HabitAdjustment.PartAt(DayPart.EVENING, LocalTime.of(13, 50))));
        assertThat(talk.says("купить хлеб")).contains("Когда");

        assertThat(talk.labels()).containsExactly("Через 10 минут", "Через 1 час", "Завтра в 09:00", "📅 Выбрать день");
    }

    @Test
    void tomorrow_under_a_reminder_that_fired_is_at_ones_own_time() {
        var _ = talk.sends(pressed(new HabitAdjustment.DefaultTime(LocalTime.of(7, 30))));
        var _ = talk.says("через 5 минут чай");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.pressesUnderFired("Завтра")).contains("чт, 12 марта 2026, 07:30");
    }

    private String pressed(HabitAdjustment adjustment) {
        return new ButtonData.Setting(talk.speaker(), adjustment).encoded();
    }

    @Test
    void english_is_spoken_too() {
        Talk english = Talk.inMoscow("en");
        assertThat(english.says("/settings")).endsWith("""
                If you name no time: 09:00
                Parts of the day: as usual
                The week begins on Monday
                3/4: as is usual in your time zone; where that doesn't tell, I ask""");
        var _ = english.presses("Parts of the day");
        assertThat(english.presses("End of the day"))
                .contains("End of the day 18:00", "What time do you mean by “by the end of the day”?");
        assertThat(english.says("whenever")).contains("I don't see what time that is");
        var _ = english.says("at half past");
        var _ = english.says("at 5:30 pm");
        assertThat(english.presses("Back")).contains("Parts of the day: end of the day 17:30");
        var _ = english.presses("First weekday");
        assertThat(english.presses("Sunday")).contains("The week begins on Sunday");
        var _ = english.presses("Date order");
        assertThat(english.presses("Day first")).contains("3/4 is 3 April");
    }

    @Test
    void in_a_group_it_is_said_how_to_be_heard() {
        Talk group = talk.inGroup();
        var _ = group.says("/settings");

        assertThat(group.presses("Без времени"))
                .contains(Texts.in(talk.user().language()).inReply());
        assertThat(group.repliesToBot("8:30")).contains("Если время не названо: 08:30");
    }

    @ParameterizedTest
    @CsvSource({
        "8, 09:00, 08:00",
        "8, 19:00, 20:00",
        "8:30, 19:00, 20:30",
        "8.30, 09:00, 08:30",
        "08:30, 19:00, 08:30",
        "в 8, 09:00, 08:00",
        "в 8 утра, 19:00, 08:00",
        "8 вечера, 09:00, 20:00",
        "at 8am, 19:00, 08:00",
        "around 8, 19:00, ",
        "about 8, 19:00, 20:00",
        "21:15, 09:00, 21:15",
        "0:30, 09:00, 00:30",
        "24:00, 22:00, 00:00",
        "12, 22:00, 00:00",
        "12, 13:00, 12:00",
        "1, 13:00, 13:00",
        "1, 22:00, 01:00",
        "6, 18:00, 18:00",
        "4, 15:00, 16:00",
        "11, 22:00, 23:00",
        "полдень, 09:00, 12:00",
        "midnight, 09:00, 00:00",
        "8 часов, 09:00, 08:00"
    })
    void a_time_of_either_half_of_the_day_is_that_nearer_to_the_usual_one(
            String typed, LocalTime usual, @Nullable LocalTime time) {
        assertThat(TypedTime.read(typed, usual)).isEqualTo(Optional.ofNullable(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "в", "25", "8:60", "8:5", "13 вечера", "8 чай", "8:30 9:30", "-8", "99999999999"})
    void what_is_no_time_of_day_is_not_taken_for_one(String typed) {
        assertThat(TypedTime.read(typed, LocalTime.NOON)).isEmpty();
    }
}
