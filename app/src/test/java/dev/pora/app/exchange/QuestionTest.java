package dev.pora.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static Habits habits(String more) {
        String line = """
                {"id":1,"lang":"en","zone":"Asia/Tokyo","now":"2026-03-11T10:20:00","phrase":"tea"%s}""".formatted(more);
        return Question.of(Fields.of(new Lines.Line(line.getBytes(StandardCharsets.UTF_8), true)))
                .context()
                .habits();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, MONTH_FIRST",
        "en_US.UTF-8, MONTH_FIRST",
        "es-US, MONTH_FIRST",
        "en-GB, DAY_FIRST",
        "en_AU, DAY_FIRST",
        "de, DAY_FIRST",
        "ru-RU, DAY_FIRST"
    })
    void a_locale_says_which_number_of_a_date_is_the_day(String locale, DateOrder order) {
        assertThat(habits(",\"locale\":\"" + locale + "\""))
                .isEqualTo(Habits.usual().withDateOrder(Optional.of(order)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",\"locale\":\"en\"", ",\"locale\":\"en-001\"", ",\"locale\":\"nowhere\"", ",\"locale\":null"
            })
    void a_locale_that_tells_nothing_leaves_it_open(String locale) {
        assertThat(habits(locale)).isEqualTo(Habits.usual());
    }

    @Test
    void preferences_win_over_the_locale_and_leave_as_usual_what_they_do_not_name() {
        String preferences = """
                ,"locale":"en-US","preferences":{"defaultTime":"07:30","dayParts":{"evening":"20:15","earlyMorning":"05:00","night":null},\
                "weekStart":"sunday","dateOrder":"day_first"}""";

        assertThat(habits(preferences))
                .isEqualTo(Habits.usual()
                        .withDefaultTime(LocalTime.of(7, 30))
                        .with(DayPart.EVENING, LocalTime.of(20, 15))
                        .with(DayPart.EARLY_MORNING, LocalTime.of(5, 0))
                        .withWeekStart(DayOfWeek.SUNDAY)
                        .withDateOrder(Optional.of(DateOrder.DAY_FIRST)));
    }
}
