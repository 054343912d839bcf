package dev.pora.telegram.conversation.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidClockTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "у меня сейчас 15:40 | 15:40 | true | true",
                "у нас 9 вечера | 21:00 | true | true",
                "сейчас 9 | 09:00 | false | true",
                "сейчас 15.40 | 15:40 | true | true",
                "15-40 | 15:40 | true | false",
                "15:40 | 15:40 | true | false",
                "3:40 | 03:40 | false | false",
                "it's 3:40 pm | 15:40 | true | true",
                "it’s 3:40pm here | 15:40 | true | true",
                "It is 3:40 p.m. now | 15:40 | true | true",
                "my time is 15:40 | 15:40 | true | true",
                "3 pm | 15:00 | true | false",
                "на моих часах 7:05 | 07:05 | false | true"
            })
    void the_time_is_read_as_people_say_it(String typed, LocalTime time, boolean halved, boolean now) {
        assertThat(SaidClock.read(typed)).contains(new SaidClock(time, halved, now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "Москва",
                "у меня",
                "сейчас 25:00",
                "завтра в 15:40",
                "15:40 чай",
                "UTC+3",
                "+3",
                "it's 3:40 pm in Berlin",
                "через 15 минут",
                "с 9:00 до 18:00"
            })
    void anything_else_is_none(String typed) {
        assertThat(SaidClock.read(typed)).isEmpty();
    }
}
