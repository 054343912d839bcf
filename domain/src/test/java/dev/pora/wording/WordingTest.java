package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final Wording RUSSIAN = Wording.of(Language.RUSSIAN);
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");
    private static final EventName CALL = new EventName("позвонить маме");

    @Test
    void a_moment_has_its_weekday_date_year_time_and_zone() {
        assertThat(RUSSIAN.moment(MORNING, MOSCOW)).isEqualTo("вт, 24 ноября 2026, 09:00 (Москва, UTC+3)");
        assertThat(ENGLISH.moment(MORNING, MOSCOW)).isEqualTo("Tue, 24 November 2026, 09:00 (Moscow, UTC+3)");
        assertThat(RUSSIAN.schedule(new Once(MORNING), MOSCOW))
                .isEqualTo("один раз: вт, 24 ноября 2026, 09:00 (Москва, UTC+3)");
        assertThat(ENGLISH.schedule(new Once(MORNING), MOSCOW))
                .isEqualTo("once: Tue, 24 November 2026, 09:00 (Moscow, UTC+3)");
    }

    @Test
    void seconds_are_said_when_there_are_any() {
        assertThat(ENGLISH.clock(MORNING.plusSeconds(30), MOSCOW)).isEqualTo("09:00:30");
        assertThat(ENGLISH.clock(MORNING.plusMillis(30), MOSCOW)).isEqualTo("09:00");
        assertThat(RUSSIAN.date(MORNING, MOSCOW)).isEqualTo("вт, 24 ноября 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Europe/Moscow       | 2026-11-24 | Москва, UTC+3          | Moscow, UTC+3
                    America/New_York    | 2026-11-24 | Нью-Йорк, UTC−5        | New York, UTC−5
                    America/New_York    | 2026-07-24 | Нью-Йорк, UTC−4        | New York, UTC−4
                    Asia/Kathmandu      | 2026-11-24 | Катманду, UTC+5:45     | Kathmandu, UTC+5:45
                    Africa/Abidjan      | 2026-11-24 | Abidjan, UTC           | Abidjan, UTC
                    America/St_Johns    | 2026-11-24 | St Johns, UTC−3:30     | St Johns, UTC−3:30
                    America/Argentina/Buenos_Aires | 2026-11-24 | Буэнос-Айрес, UTC−3 | Buenos Aires, UTC−3
                    UTC                 | 2026-11-24 | UTC                    | UTC
                    Etc/GMT+5           | 2026-11-24 | UTC−5                  | UTC−5
                    +05:30              | 2026-11-24 | UTC+5:30               | UTC+5:30
                    """)
    void a_zone_is_its_city_and_its_offset_on_that_day(String id, String day, String russian, String english) {
        Instant at = Instant.parse(day + "T12:00:00Z");
        assertThat(RUSSIAN.zone(ZoneId.of(id), at)).isEqualTo(russian);
        assertThat(ENGLISH.zone(ZoneId.of(id), at)).isEqualTo(english);
    }

    @Test
    void every_zone_can_be_said() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            assertThat(RUSSIAN.zone(ZoneId.of(id), MORNING)).as(id).contains("UTC");
            assertThat(ENGLISH.moment(MORNING, ZoneId.of(id))).as(id).contains("November 2026");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 секунд, 0 seconds",
        "1, 1 секунду, 1 second",
        "2, 2 секунды, 2 seconds",
        "60, 1 минуту, 1 minute",
        "90, 1 минуту 30 секунд, 1 minute 30 seconds",
        "120, 2 минуты, 2 minutes",
        "240, 4 минуты, 4 minutes",
        "300, 5 минут, 5 minutes",
        "1440, 24 минуты, 24 minutes",
        "660, 11 минут, 11 minutes",
        "720, 12 минут, 12 minutes",
        "840, 14 минут, 14 minutes",
        "1260, 21 минуту, 21 minutes",
        "1320, 22 минуты, 22 minutes",
        "1500, 25 минут, 25 minutes",
        "3600, 1 час, 1 hour",
        "4800, 1 час 20 минут, 1 hour 20 minutes",
        "7200, 2 часа, 2 hours",
        "18000, 5 часов, 5 hours",
        "75600, 21 час, 21 hours",
        "86400, 1 день, 1 day",
        "950400, 11 дней, 11 days",
        "1036800, 12 дней, 12 days",
        "1209600, 14 дней, 14 days",
        "1814400, 21 день, 21 days",
        "1900800, 22 дня, 22 days",
        "2160000, 25 дней, 25 days",
        "8726400, 101 день, 101 days",
        "9590400, 111 дней, 111 days",
        "90061, 1 день 1 час 1 минуту 1 секунду, 1 day 1 hour 1 minute 1 second",
    })
    void durations_agree_with_their_numbers(long seconds, String russian, String english) {
        assertThat(RUSSIAN.duration(Duration.ofSeconds(seconds))).isEqualTo(russian);
        assertThat(ENGLISH.duration(Duration.ofSeconds(seconds))).isEqualTo(english);
        assertThat(RUSSIAN.relative(Duration.ofSeconds(seconds))).isEqualTo("через " + russian);
        assertThat(ENGLISH.relative(Duration.ofSeconds(seconds))).isEqualTo("in " + english);
    }

    @Test
    void what_is_behind_was_ago() {
        assertThat(RUSSIAN.relative(Duration.ofMinutes(-5))).isEqualTo("5 минут назад");
        assertThat(ENGLISH.relative(Duration.ofMinutes(-5))).isEqualTo("5 minutes ago");
    }

    @Test
    void lateness_is_said_in_its_two_largest_units() {
        Duration late = Duration.ofDays(2).plusHours(3).plusMinutes(4);
        assertThat(RUSSIAN.late(late)).isEqualTo("опоздало на 2 дня 3 часа");
        assertThat(ENGLISH.late(late)).isEqualTo("2 days 3 hours late");
    }

    @Test
    void a_reminder_on_time_is_its_event_alone() {
        assertThat(RUSSIAN.reminder(reminder(new Occasion.OnTime(), false)))
                .isEqualTo(new Spoken("позвонить маме", List.of()));
    }

    @Test
    void a_late_reminder_and_a_possible_repeat_are_remarked_on() {
        Message.Reminder unusual = reminder(new Occasion.Late(Duration.ofMinutes(1), 0), true);
        assertThat(RUSSIAN.reminder(unusual).remarks())
                .containsExactly("опоздало на 1 минуту", "возможно, повтор: прошлая отправка осталась без ответа");
        assertThat(ENGLISH.reminder(unusual).remarks())
                .containsExactly("1 minute late", "possibly a repeat: the previous attempt was never answered");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUT_OF_REACH")
    void a_notice_names_the_reminder_its_moment_and_what_to_do(Trouble trouble) {
        Spoken russian = RUSSIAN.notice(notice(trouble, CALL));
        Spoken english = ENGLISH.notice(notice(trouble, CALL));
        assertThat(russian.headline()).isEqualTo("Не доставлено: позвонить маме");
        assertThat(english.headline()).isEqualTo("Not delivered: позвонить маме");
        assertThat(russian.remarks()).hasSize(2);
        assertThat(russian.remarks().getFirst()).contains("вт, 24 ноября 2026, 09:00 (Москва, UTC+3)");
        assertThat(english.remarks().getFirst()).contains("Tue, 24 November 2026, 09:00 (Moscow, UTC+3)");
    }

    @Test
    void a_notice_of_a_place_out_of_reach_says_that_everything_there_waits() {
        assertThat(RUSSIAN.notice(notice(Trouble.OUT_OF_REACH, CALL)))
                .isEqualTo(new Spoken(
                        "На паузе: позвонить маме",
                        List.of(
                                "Мне больше нельзя писать в чат, где я об этом напоминаю. Всё, о чём вы просили напоминать там, ждёт.",
                                "Вернусь в чат или снова смогу там писать — продолжу.")));
        assertThat(ENGLISH.notice(notice(Trouble.OUT_OF_REACH, CALL)).headline())
                .isEqualTo("On hold: позвонить маме");
    }

    @Test
    void a_notice_quotes_the_beginning_of_a_long_event_and_splits_no_character() {
        Spoken said = ENGLISH.notice(notice(Trouble.REFUSED, new EventName("a" + "🫖".repeat(1000))));
        assertThat(said.headline()).hasSizeLessThan(250).endsWith("🫖…");
    }

    @ParameterizedTest
    @EnumSource
    void a_doubt_quotes_the_doubtful_words(Doubt.Kind kind) {
        assertThat(RUSSIAN.doubt(new Doubt(kind, "31 февраля"))).contains("«31 февраля»");
        assertThat(ENGLISH.doubt(new Doubt(kind, "31 February"))).contains("“31 February”");
    }

    @ParameterizedTest
    @EnumSource
    void a_doubt_about_the_whole_phrase_has_no_empty_quotes(Doubt.Kind kind) {
        assertThat(RUSSIAN.doubt(new Doubt(kind, " ")))
                .doesNotContain("«»", "« »")
                .endsWith(".");
        assertThat(ENGLISH.doubt(new Doubt(kind, ""))).doesNotContain("“”").endsWith(".");
    }

    @Test
    void a_doubt_over_several_readings_differs_from_one_over_a_single() {
        Doubt doubt = new Doubt(Doubt.Kind.AMBIGUOUS, "next week");

        assertThat(ENGLISH.doubt(doubt, 2)).isEqualTo("I can take “next week” in more than one way.");
        assertThat(ENGLISH.doubt(doubt, 1)).isEqualTo("I am not sure that I understood “next week”.");
    }

    private static Message.Reminder reminder(Occasion occasion, boolean possibleRepeat) {
        return new Message.Reminder(
                new NotificationId(1), MORNING, CALL, Language.RUSSIAN, MOSCOW, occasion, possibleRepeat);
    }

    private static Message.Notice notice(Trouble trouble, EventName event) {
        return new Message.Notice(event, MORNING, trouble, Language.RUSSIAN, MOSCOW);
    }
}
