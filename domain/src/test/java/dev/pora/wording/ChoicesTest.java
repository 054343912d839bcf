package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.notification.Refusal;
import dev.pora.notification.State;
import dev.pora.schedule.Span;
import dev.pora.user.Language;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChoicesTest {
    private static final Wording RUSSIAN = Wording.of(Language.RUSSIAN);
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    @ParameterizedTest
    @MethodSource("policies")
    void a_lateness_policy_says_what_becomes_of_a_late_one(Lateness policy, String russian, String english) {
        assertThat(RUSSIAN.lateness(policy)).isEqualTo(russian);
        assertThat(ENGLISH.lateness(policy)).isEqualTo(english);
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of(new Lateness.FireLate(), "напомнить с опозданием", "remind late"),
                Arguments.of(new Lateness.Skip(), "не напоминать о пропущенном", "skip what was missed"),
                Arguments.of(
                        new Lateness.Coalesce(),
                        "одно сообщение обо всём пропущенном",
                        "one message for all that was missed"),
                Arguments.of(
                        new Lateness.Expire(Duration.ofHours(1)),
                        "напомнить, если опоздание не превысит 1 час",
                        "remind if it is at most 1 hour late"),
                Arguments.of(
                        new Lateness.Expire(Duration.ofMinutes(1501)),
                        "напомнить, если опоздание не превысит 1 день 1 час 1 минуту",
                        "remind if it is at most 1 day 1 hour 1 minute late"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT10M   | 5   | каждые 10 минут, пока не сделано, до 5 раз       | every 10 minutes until done, up to 5 times
                    PT1M    | 2   | каждую минуту, пока не сделано, до 2 раз         | every minute until done, up to 2 times
                    PT1H    | 21  | каждый час, пока не сделано, до 21 раза          | every hour until done, up to 21 times
                    PT31M   | 3   | раз в 31 минуту, пока не сделано, до 3 раз       | every 31 minutes until done, up to 3 times
                    PT1H30M | 100 | раз в 1 час 30 минут, пока не сделано, до 100 раз | every 1 hour 30 minutes until done, up to 100 times
                    PT30M   | 1   | ещё один раз через 30 минут, если не сделано     | once more after 30 minutes if it is not done
                    """)
    void a_nag_says_its_interval_and_its_cap(Duration every, int times, String russian, String english) {
        assertThat(RUSSIAN.nag(new Nag(every, times))).isEqualTo(russian);
        assertThat(ENGLISH.nag(new Nag(every, times))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, за 1 минуту, 1 minute before",
        "PT10M, за 10 минут, 10 minutes before",
        "PT2H, за 2 часа, 2 hours before",
        "P1D, за 1 день, 1 day before",
        "P2W, за 2 недели, 2 weeks before",
        "P1M, за 1 месяц, 1 month before",
        "P5Y, за 5 лет, 5 years before",
    })
    void a_span_says_how_long_before(String text, String russian, String english) {
        Span span = Span.read(text).orElseThrow();
        assertThat(RUSSIAN.span(span)).isEqualTo(russian);
        assertThat(ENGLISH.span(span)).isEqualTo(english);
    }

    @Test
    void quiet_hours_say_when_they_begin_and_end() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
        assertThat(RUSSIAN.quietHours(night)).isEqualTo("с 22:00 до 07:30");
        assertThat(ENGLISH.quietHours(night)).isEqualTo("from 22:00 to 07:30");
    }

    @ParameterizedTest
    @CsvSource({
        "FIRE, 'напомнить, как в любой другой день', remind as on any other day",
        "SKIP, пропустить, skip",
        "BEFORE, перенести на предыдущий рабочий день, move to the working day before",
        "AFTER, перенести на следующий рабочий день, move to the working day after",
    })
    void a_day_off_says_what_is_done_on_it(OnDayOff onDayOff, String russian, String english) {
        assertThat(RUSSIAN.onDayOff(onDayOff)).isEqualTo(russian);
        assertThat(ENGLISH.onDayOff(onDayOff)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, активно, active",
        "WAITING, ждёт выполнения, waiting to be done",
        "PAUSED, на паузе, paused",
        "UNREACHABLE, приостановлено: чат недоступен, on hold: the chat cannot be reached",
        "PARKED, не доставлено, not delivered",
        "FINISHED, завершено, finished",
    })
    void a_state_is_a_word_or_two(State state, String russian, String english) {
        assertThat(RUSSIAN.state(state)).isEqualTo(russian);
        assertThat(ENGLISH.state(state)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_says_what_is_wrong_and_what_would_work(Refusal refusal) {
        assertThat(RUSSIAN.refusal(refusal)).matches("[А-Я][^a-zA-Z]+[.]");
        assertThat(ENGLISH.refusal(refusal)).matches("[A-Z][^а-яА-Я]+[.]");
    }

    @Test
    void refusals_differ() {
        assertThat(Arrays.stream(Refusal.values()).map(RUSSIAN::refusal)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Refusal.values()).map(ENGLISH::refusal)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "RU, Россия, Russia",
        "DE, Германия, Germany",
        "KZ, Казахстан, Kazakhstan",
        "GB, Великобритания, United Kingdom"
    })
    void a_country_is_called_by_its_name(String code, String russian, String english) {
        assertThat(RUSSIAN.country(new Country(code))).isEqualTo(russian);
        assertThat(ENGLISH.country(new Country(code))).isEqualTo(english);
    }

    @Test
    void every_country_has_a_name_in_both_languages() {
        for (String code : Locale.getISOCountries()) {
            assertThat(RUSSIAN.country(new Country(code))).as(code).matches("[^a-zA-Z]+");
            assertThat(ENGLISH.country(new Country(code))).as(code).isNotEqualTo(code);
        }
    }
}
