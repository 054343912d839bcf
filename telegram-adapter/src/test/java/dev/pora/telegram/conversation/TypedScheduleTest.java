package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.notification.Notifications;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.RuleText;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On Wednesday 11 March 2026 at 13:20 in Moscow. */
class TypedScheduleTest {
    private final Talk talk = Talk.inMoscow("ru");

    private Schedule schedule() {
        return talk.store()
                .notifications()
                .list(talk.user().id(), Notifications.Page.first(1))
                .getFirst()
                .schedule();
    }

    private String rule() {
        return RuleText.of(((Recurring) schedule()).rule());
    }

    private TimesOfDay times() {
        return ((Recurring) schedule()).times();
    }

    /** The answer to this text, typed for all that follow. */
    private String typed(String phrase, String text) {
        var _ = talk.says(phrase);
        return typed(text);
    }

    private String typed(String text) {
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("🕘");
        var _ = talk.presses("Все будущие");
        return talk.says(text);
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9:00, 14:00, 20:30",
                "в 9, 14 и 20:30",
                "в 9:00, в 14:00 и в 20.30",
                "9 утра, 2 дня и 8:30 вечера",
                "at 9, 14 and 20:30",
                "9am, 2 pm and 8:30pm"
            })
    void several_times_come_on_the_days_of_the_series(String text) {
        assertThat(typed("каждый понедельник в 8:00 планёрка", text))
                .contains("• пн, 16 марта 2026, 09:00", "14:00", "20:30", "• пн, 23 марта 2026, 09:00");
        assertThat(times()).isEqualTo(TimesOfDay.At.each(List.of(at("09:00"), at("14:00"), at("20:30"))));
        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        assertThat(talk.presses("Вернуть"))
                .contains("• пн, 16 марта 2026, 08:00")
                .doesNotContain("14:00");
    }

    @Test
    void days_off_an_end_and_a_skipped_day_outlive_several_times() {
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.says("/list");
        var _ = talk.says("/skip 1");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("🗓");
        var _ = talk.presses("Пропустить");
        var _ = talk.presses("⋯ Ещё");
        var _ = talk.presses("Закончить");
        var _ = talk.says("16.03.2026");

        assertThat(typed("9:00, 21:00"))
                .contains("• пт, 13 марта 2026, 09:00", "• пн, 16 марта 2026, 21:00")
                .doesNotContain("• чт, 12 марта", "08:00", "14 марта", "15 марта", "17 марта");
    }

    @Test
    void elapsed_time_becomes_every_day_at_these_times() {
        assertThat(typed("каждые 3 часа вода", "9:00 и 21:00"))
                .contains("• ср, 11 марта 2026, 21:00", "• чт, 12 марта 2026, 09:00");
        assertThat(rule()).isEqualTo("FREQ=DAILY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every 45 minutes from 9:00 to 18:00|FREQ=MINUTELY;INTERVAL=45",
                "каждые 45 минут с 9:00 до 18:00|FREQ=MINUTELY;INTERVAL=45",
                "каждый час с 9 до 18|FREQ=HOURLY",
                "every hour 9-18 on weekdays|FREQ=HOURLY;BYDAY=MO,TU,WE,TH,FR",
                "every hour from 9-18 on weekdays|FREQ=HOURLY;BYDAY=MO,TU,WE,TH,FR",
                "every 2 hours between 9am and 6pm on mon, wed and fri|FREQ=HOURLY;INTERVAL=2;BYDAY=MO,WE,FR",
                "every half-hour|",
                "on weekends every 30 min from 9 to 18|FREQ=MINUTELY;INTERVAL=30;BYDAY=SA,SU",
                "каждые полчаса с 9 утра до 6 вечера по выходным|FREQ=MINUTELY;INTERVAL=30;BYDAY=SA,SU",
                "по будням каждый час с 9 до 18|FREQ=HOURLY;BYDAY=MO,TU,WE,TH,FR",
                "каждый час с 9 до 18 по пн, ср|FREQ=HOURLY;BYDAY=MO,WE",
                "каждый час с 9:00–18:00 по пн-чт|FREQ=HOURLY;BYDAY=MO,TU,WE,TH",
                "каждый час с 9:00–18:00 пн-чт|FREQ=HOURLY;BYDAY=MO,TU,WE,TH",
                "каждый час с 9 до 9|",
                "каждый час с 9 до 25|",
                "каждые 0 минут с 9 до 18|"
            })
    void a_window_repeats_within_its_days(String text, String rule) {
        var _ = typed("каждый день в 8:00 зарядка", text);

        boolean window = rule != null;
        assertThat(times() instanceof TimesOfDay.Window(LocalTime from, LocalTime to)
                        && from.equals(at("09:00"))
                        && to.equals(at("18:00")))
                .isEqualTo(window);
        assertThat(window ? rule() : "").isEqualTo(window ? rule : "");
    }

    @Test
    void a_window_is_shown_at_once_and_taken_back() {
        assertThat(typed("каждый день в 8:00 зарядка", "каждые 45 минут с 9:00 до 18:00 по будням"))
                .contains("каждые 45 минут", "• ср, 11 марта 2026, 13:30", "• ср, 11 марта 2026, 14:15");
        assertThat(talk.presses("Вернуть")).contains("• чт, 12 марта 2026, 08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "last friday at 18:00|FREQ=MONTHLY;BYDAY=-1FR|• пт, 27 марта 2026, 18:00",
                "every last Friday of the month at 6 pm|FREQ=MONTHLY;BYDAY=-1FR|• пт, 27 марта 2026, 18:00",
                "последняя пятница в 18:00|FREQ=MONTHLY;BYDAY=-1FR|• пт, 27 марта 2026, 18:00",
                "первая суббота в 10:00|FREQ=MONTHLY;BYDAY=1SA|• сб, 4 апреля 2026, 10:00",
                "каждый второй четверг месяца|FREQ=MONTHLY;BYDAY=2TH|• чт, 12 марта 2026, 08:00",
                "2nd thursday|FREQ=MONTHLY;BYDAY=2TH|• чт, 12 марта 2026, 08:00",
                "last day of month at 9|FREQ=MONTHLY;BYMONTHDAY=-1|• вт, 31 марта 2026, 09:00",
                "последний день месяца в 9:00|FREQ=MONTHLY;BYMONTHDAY=-1|• вт, 31 марта 2026, 09:00",
                "в последний день каждого месяца в 9|FREQ=MONTHLY;BYMONTHDAY=-1|• вт, 31 марта 2026, 09:00"
            })
    void a_counted_day_comes_every_month(String text, String rule, String next) {
        assertThat(typed("каждый день в 8:00 зарядка", text)).contains(next);
        assertThat(rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYDAY=-1FR|FREQ=MONTHLY;BYDAY=-1FR|• пт, 27 марта 2026, 08:00",
                "RRULE:FREQ=MONTHLY;BYDAY=-1FR в 18:00|FREQ=MONTHLY;BYDAY=-1FR|• пт, 27 марта 2026, 18:00",
                "freq=weekly;interval=2 at 7pm|FREQ=WEEKLY;INTERVAL=2|• пн, 16 марта 2026, 19:00",
                "FREQ=DAILY;COUNT=2 21:00|FREQ=DAILY;COUNT=2|• пн, 16 марта 2026, 21:00",
                "FREQ=HOURLY;INTERVAL=8|FREQ=HOURLY;INTERVAL=8|• ср, 11 марта 2026, 21:20",
                "FREQ=HOURLY;INTERVAL=8 10:00|FREQ=HOURLY;INTERVAL=8|• чт, 12 марта 2026, 10:00"
            })
    void an_rrule_is_followed(String text, String rule, String next) {
        assertThat(typed("каждый понедельник в 8:00 планёрка", text)).contains(next);
        assertThat(rule()).isEqualTo(rule);
    }

    @Test
    void an_rrule_that_is_none_is_refused_with_what_would_work_and_may_be_typed_again() {
        assertThat(typed("каждый день в 8:00 зарядка", "FREQ=WEEKLY;BYDAY=-1FR в 9:00"))
                .contains("Такое правило не подходит. BYDAY — дни MO", "/cancel");
        assertThat(talk.says("FREQ=DAILY;BYSETPOS=1")).contains("BYSETPOS — номера");
        assertThat(talk.says("FREQ=SECONDLY")).contains("минут", "/cancel");
        assertThat(talk.says("FREQ=YEARLY;UNTIL=20250101")).contains("/cancel");
        assertThat(rule()).isEqualTo("FREQ=DAILY");
        assertThat(talk.says("FREQ=MONTHLY;BYMONTHDAY=5")).contains("• вс, 5 апреля 2026, 08:00");
        assertThat(talk.events()).containsExactly("зарядка");
    }

    @Test
    void in_english_an_rrule_is_refused_with_its_reason() {
        Talk english = Talk.inMoscow("en");
        var _ = english.says("every day at 8:00 exercise");
        var _ = english.says("/list");
        var _ = english.presses("⚙️ 1");
        var _ = english.presses("Time");
        assertThat(english.presses("All that follow")).contains("last friday at 18:00");

        assertThat(english.says("FREQ=WEEKLY;BYDAY=XX"))
                .contains("This rule does not work. BYDAY takes MO, TU, WE", "not 'XX'.");
        assertThat(english.says("last friday at 18:00")).contains("• Fri, 27 March 2026, 18:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 days after done|3|DAYS",
                "3 days after it was done|3|DAYS",
                "через 3 дня после выполнения|3|DAYS",
                "через неделю после выполнения|1|WEEKS",
                "через неделю после «Готово»|1|WEEKS",
                "через неделю после Готово|1|WEEKS",
                "через 2 недели после того, как сделано|2|WEEKS",
                "8 hours after done|8|HOURS",
                "8 hours after I did it|8|HOURS"
            })
    void it_counts_from_done(String text, int count, ChronoUnit unit) {
        assertThat(typed("каждый день в 8:00 зарядка", text)).contains("• чт, 12 марта 2026, 08:00");
        assertThat(((AfterDone) schedule()).gap()).isEqualTo(new Span(count, unit));
        assertThat(talk.presses("Вернуть")).contains("• пт, 13 марта 2026, 08:00");
    }

    @Test
    void a_single_time_keeps_the_rule_as_before() {
        assertThat(typed("каждый понедельник в 8:00 планёрка", "10:30"))
                .contains("• пн, 16 марта 2026, 10:30", "• пн, 23 марта 2026, 10:30");
        assertThat(times()).isEqualTo(new TimesOfDay.AsRuled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00, 14:00 и ещё ", "FREQ=DAILY;", "- - ", "в в "})
    void the_longest_text_is_none_of_these(String part) {
        var _ = typed("каждый понедельник в 8:00 планёрка", part.repeat(4000 / part.length()));

        assertThat(times()).isEqualTo(new TimesOfDay.AsRuled());
        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        assertThat(talk.events()).containsExactly("планёрка");
    }

    @Test
    void a_whole_reminder_typed_instead_is_a_new_one() {
        assertThat(typed("каждый понедельник в 8:00 планёрка", "завтра в 9:00 вода"))
                .contains("Напомню: вода");
        assertThat(talk.events()).containsExactly("вода", "планёрка");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;COUNT=100000",
                "FREQ=MINUTELY;COUNT=100000",
                "FREQ=DAILY;UNTIL=99991231",
                "FREQ=DAILY;BYHOUR=9,18;BYSETPOS=-1",
                "FREQ=HOURLY;BYYEARDAY=-1",
                "FREQ=HOURLY;INTERVAL=5;UNTIL=20260401T000000Z"
            })
    void whatever_the_rule_it_can_have_several_times_then(String rule) {
        assertThat(typed("каждый понедельник в 8:00 планёрка", rule)).contains("•");
        assertThat(typed("9:00, 14:00")).contains("09:00", "14:00");
        assertThat(times()).isEqualTo(TimesOfDay.At.each(List.of(at("09:00"), at("14:00"))));
    }

    @Test
    void days_of_the_year_outlive_several_times() {
        var _ = typed("каждый понедельник в 8:00 планёрка", "FREQ=HOURLY;BYYEARDAY=-1");

        assertThat(typed("9:00, 14:00")).contains("• чт, 31 декабря 2026, 09:00", "• пт, 31 декабря 2027, 14:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 and 21|по понедельникам в 09:00 и 21:00",
                "9 и 21|по понедельникам в 09:00 и 21:00",
                "9|по понедельникам в 09:00",
                "утром и вечером|по понедельникам в 09:00 и 19:00",
                "по будням|по будням в 08:00",
                "пн-чт в 9|по понедельникам, вторникам, средам и четвергам в 09:00",
                "по вторникам и четвергам в 10|по вторникам и четвергам в 10:00",
                "в пятницу в 10|по пятницам в 10:00",
                "1 числа|каждый месяц 1-го числа в 08:00",
                "каждый день в 9, 10 раз|каждый день в 09:00, 10 раз"
            })
    void what_is_left_out_is_as_the_series_has_it(String text, String rule) {
        assertThat(typed("каждый понедельник в 8:00 планёрка", text)).contains("\n" + rule + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"потом", "10:30 до 1 июня", "каждый понедельник в 25:00"})
    void what_is_no_whole_rule_changes_nothing(String text) {
        assertThat(typed("каждый понедельник в 8:00 планёрка", text)).contains("/cancel");
        assertThat(rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        assertThat(talk.events()).containsExactly("планёрка");
    }

    @Test
    void nowhere_else_are_these_forms_read() {
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("🕘");
        var _ = talk.presses("Только ближайшее");

        assertThat(talk.says("FREQ=DAILY")).doesNotContain("•");
        assertThat(rule()).isEqualTo("FREQ=DAILY");
    }
}
