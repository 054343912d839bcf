package dev.pora.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.PhraseReader;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseExchangeTest {
    private static final String TEA = """
            {"id":1,"lang":"ru","zone":"Europe/Moscow","now":"2026-03-11T10:20:00","phrase":"завтра в 9 чай"}""";
    private static final String TEA_AT_NINE = """
            {"id":1,"kind":"once","next":["2026-03-12T09:00:00+03:00"],"text":"чай"}""";

    private static List<String> answers(byte[] questions) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        try {
            new PhraseExchange(new PhraseReader()).run(new ByteArrayInputStream(questions), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> answers(String... questions) {
        return answers((String.join("\n", questions) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String question) {
        List<String> answers = answers(question);
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    /** With these fields instead of those of the usual question. */
    private static String with(String name, String value) {
        return TEA.replaceFirst("\"" + name + "\":(\"[^\"]*\"|\\d+)", "\"" + name + "\":" + value);
    }

    private static String english(String zone, String now, String phrase, String more) {
        return "{\"id\":\"a\",\"lang\":\"en\",\"zone\":\"%s\",\"now\":\"%s\",\"phrase\":\"%s\"%s}"
                .formatted(zone, now, phrase, more);
    }

    @Test
    void a_single_time_is_answered_with_its_instant_and_the_text() {
        assertThat(answer(TEA)).isEqualTo(TEA_AT_NINE);
    }

    @Test
    void a_repetition_is_answered_with_its_rule_and_its_first_five_occurrences() {
        assertThat(answer(with("phrase", "\"по будням в 8:30 зарядка\""))).isEqualTo("""
                        {"id":1,"kind":"recurring","rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",\
                        "next":["2026-03-12T08:30:00+03:00","2026-03-13T08:30:00+03:00",\
                        "2026-03-16T08:30:00+03:00","2026-03-17T08:30:00+03:00","2026-03-18T08:30:00+03:00"],\
                        "text":"зарядка"}""");
    }

    @Test
    void a_doubt_is_answered_with_what_may_be_meant() {
        assertThat(answer(with("phrase", "\"через 10 позвонить\""))).isEqualTo("""
                        {"id":1,"kind":"ask","options":[\
                        {"kind":"once","next":["2026-03-11T10:30:00+03:00"],"text":"позвонить"},\
                        {"kind":"once","next":["2026-03-11T20:20:00+03:00"],"text":"позвонить"}],"text":"позвонить"}""");
    }

    @Test
    void a_phrase_without_a_time_is_answered_with_its_text_alone() {
        assertThat(answer(with("phrase", "\"купить хлеб\"")))
                .isEqualTo("{\"id\":1,\"kind\":\"none\",\"text\":\"купить хлеб\"}");
    }

    @Test
    void an_empty_phrase_says_no_time() {
        assertThat(answer(with("phrase", "\"\""))).isEqualTo("{\"id\":1,\"kind\":\"none\",\"text\":\"\"}");
    }

    @Test
    void answers_come_in_the_order_of_the_questions_whatever_is_wrong_with_some() {
        assertThat(answers(TEA, "nonsense", with("id", "3"), "", with("id", "\"four\"")))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(TEA_AT_NINE),
                        second -> assertThat(second).startsWith("{\"id\":null,\"error\":"),
                        third -> assertThat(third).isEqualTo(TEA_AT_NINE.replace(":1,", ":3,")),
                        fourth -> assertThat(fourth).startsWith("{\"id\":null,\"error\":"),
                        fifth -> assertThat(fifth).isEqualTo(TEA_AT_NINE.replace(":1,", ":\"four\",")));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void each_answer_is_there_before_the_next_question_is_asked() throws IOException {
        try (PipedOutputStream asking = new PipedOutputStream();
                PipedInputStream asked = new PipedInputStream(asking);
                PipedOutputStream answering = new PipedOutputStream();
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(new PipedInputStream(answering), StandardCharsets.UTF_8))) {
            var _ = Thread.ofVirtual().start(() -> exchange(asked, answering));
            for (int id = 1; id <= 3; id++) {
                asking.write((with("id", Integer.toString(id)) + "\n").getBytes(StandardCharsets.UTF_8));
                asking.flush();

                assertThat(answers.readLine()).startsWith("{\"id\":" + id + ",");
            }
        }
    }

    private static void exchange(PipedInputStream asked, PipedOutputStream answering) {
        try {
            new PhraseExchange(new PhraseReader()).run(asked, new BufferedOutputStream(answering));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-1", "\"x-1\"", "12345678901234567890", "1.5"})
    void the_id_comes_back_as_it_was(String id) {
        assertThat(answer(with("id", id))).startsWith("{\"id\":" + id + ",\"kind\":\"once\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    zone   | "Mars/Olympus"     | zone is to be
                    zone   | 3                  | zone is to be a string
                    zone   | null               | zone is missing
                    lang   | "de"               | lang is to be ru or en
                    lang   | ["ru"]             | lang is to be a string
                    now    | "tomorrow"         | now is to be
                    now    | "2026-02-31T10:00" | now is to be
                    now    | "9999-12-31T10:00" | now is to lie
                    now    | 1773213600         | now is to be a string
                    phrase | {}                 | phrase is to be a string
                    phrase | null               | phrase is missing
                    """)
    void what_is_wrong_with_a_field_is_said_with_its_id(String field, String value, String error) {
        assertThat(answer(with(field, value))).startsWith("{\"id\":1,\"error\":\"" + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "[1]", "{\"a\":1}"})
    void an_id_is_a_number_or_a_string(String id) {
        assertThat(answer(with("id", id))).startsWith("{\"id\":" + id + ",\"error\":\"id is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"завтра\"", "{", "{}", "{\"phrase\":\"чай\"}", "\u0000", "{\"id\":"})
    void what_is_no_question_at_all_is_answered_without_an_id(String line) {
        assertThat(answer(line)).startsWith("{\"id\":null,\"error\":\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":5",
                "{\"id\":5,\"lang\":",
                "{\"id\":5,\"lang\":\"ru\",\"lang\":\"en\"}",
                "{\"id\":5,\"lang\":\"ru\"} {}",
                "{\"id\":5,'lang':1}",
                "{\"id\":5,\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void the_id_of_a_broken_line_is_found_when_it_stands_before_the_flaw(String line) {
        assertThat(answer(line)).startsWith("{\"id\":5,\"error\":\"");
    }

    @Test
    void a_line_that_is_too_long_is_answered_and_the_next_one_is_read() {
        String endless = with("phrase", "\"" + "ч".repeat(Lines.LONGEST) + "\"");

        assertThat(answers(endless, TEA))
                .containsExactly("{\"id\":1,\"error\":\"the line is longer than 65536 bytes\"}", TEA_AT_NINE);
    }

    @Test
    void a_phrase_is_as_long_as_a_message_however_its_characters_are_written() {
        assertThat(answer(with("phrase", "\"" + "\\\\ud83c\\\\udf75".repeat(4096) + "\"")))
                .startsWith("{\"id\":1,\"kind\":\"none\"");
        assertThat(answer(with("phrase", "\"" + "ч".repeat(4097) + "\""))).contains("at most 4096 characters");
    }

    @Test
    void bytes_that_are_not_utf_8_are_an_error_and_lone_surrogates_do_no_harm() {
        byte[] broken = TEA.getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 4] = (byte) 0xFF;

        assertThat(answers(broken)).containsExactly("{\"id\":1,\"error\":\"the line is not UTF-8\"}");
        assertThat(answers(new byte[] {0, 0, 0x21, 0x43, '\n', (byte) 0xFE, (byte) 0xFF, 0, '{', '\n'}))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer).startsWith("{\"id\":null,\"error\":"));
        assertThat(answer(with("phrase", "\"чай \\\\ud800\"")))
                .isEqualTo("{\"id\":1,\"kind\":\"none\",\"text\":\"чай ?\"}");
    }

    @Test
    void a_byte_order_mark_carriage_returns_and_a_missing_last_line_feed_are_no_flaws() {
        String questions = "\uFEFF" + TEA + "\r\n" + TEA;

        assertThat(answers(questions.getBytes(StandardCharsets.UTF_8))).containsExactly(TEA_AT_NINE, TEA_AT_NINE);
    }

    @Test
    void no_questions_have_no_answers() {
        assertThat(answers(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2026-03-11T10:20, 2026-03-11T10:25:00+03:00",
        "Europe/Moscow, 2026-03-11T07:20:00Z, 2026-03-11T10:25:00+03:00",
        "Europe/Moscow, 2026-03-11T08:20:00+01:00, 2026-03-11T10:25:00+03:00",
        "-02:00, 2013-02-12T04:30:00, 2013-02-12T04:35:00-02:00",
        "UTC, 2026-03-11T10:20:00, 2026-03-11T10:25:00+00:00",
        "Europe/Berlin, 2026-03-29T02:30:00, 2026-03-29T03:05:00+02:00",
        "Europe/Berlin, 2026-10-25T02:30:00, 2026-10-25T02:35:00+02:00"
    })
    void now_is_a_local_time_unless_it_has_an_offset(String zone, String now, String next) {
        assertThat(answer(english(zone, now, "in 5 minutes tea", ""))).contains("\"next\":[\"" + next + "\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                            | preferences is to be an object
                    {"defaultTime":"9"}           | defaultTime is to be a time
                    {"defaultTime":{}}            | defaultTime is to be a time
                    {"dayParts":{"brunch":"11:00"}} | dayParts has no brunch: it has earlyMorning,
                    {"dayParts":{"morning":"25:00"}} | morning is to be a time
                    {"weekStart":"someday"}       | weekStart is to be one of monday
                    {"dateOrder":3}               | dateOrder is to be one of day_first, month_first
                    {"defaulttime":"09:00"}       | preferences has no defaulttime
                    """)
    void a_wrong_preference_is_named(String preferences, String error) {
        String question = english("UTC", "2026-03-11T10:20", "tea", ",\"preferences\":" + preferences);

        assertThat(answer(question)).startsWith("{\"id\":\"a\",\"error\":\"" + error);
    }

    @ParameterizedTest
    @CsvSource({"en-US, 2026-05-06", "en-GB, 2026-06-05"})
    void the_locale_says_whether_the_month_comes_first(String locale, String date) {
        String question = english("Asia/Tokyo", "2026-03-11T10:20", "5/6 at 5pm tea", ",\"locale\":\"" + locale + "\"");

        assertThat(answer(question)).contains("\"kind\":\"once\",\"next\":[\"" + date + "T17:00:00+09:00\"]");
    }

    @Test
    void without_a_locale_both_orders_are_offered() {
        assertThat(answer(english("Asia/Tokyo", "2026-03-11T10:20", "5/6 at 5pm tea", "")))
                .contains("\"kind\":\"ask\"", "2026-05-06T17:00:00+09:00", "2026-06-05T17:00:00+09:00");
    }

    @Test
    void preferences_say_what_is_meant_by_words_that_leave_the_time_open() {
        String preferences = ",\"preferences\":{\"defaultTime\":\"07:30\",\"dayParts\":{\"evening\":\"20:15\"}}";

        assertThat(answers(
                        english("Asia/Tokyo", "2026-03-11T10:20", "tomorrow tea", preferences),
                        english("Asia/Tokyo", "2026-03-11T10:20", "tomorrow evening tea", preferences)))
                .satisfiesExactly(
                        date -> assertThat(date).contains("2026-03-12T07:30:00+09:00"),
                        evening -> assertThat(evening).contains("2026-03-12T20:15:00+09:00"));
    }

    @Test
    void a_window_several_times_and_a_limit_come_with_the_rule() {
        assertThat(answers(
                        with("phrase", "\"каждые 45 минут с 9 до 18 по будням размяться\""),
                        with("phrase", "\"каждый день в 9 и 21 таблетки\""),
                        with("phrase", "\"каждый день в 21:00 до 12 марта таблетки\"")))
                .satisfiesExactly(
                        window -> assertThat(window)
                                .contains(
                                        "BYDAY=MO,TU,WE,TH,FR",
                                        "\"window\":[\"09:00\",\"18:00\"]",
                                        "2026-03-11T10:30:00+03:00"),
                        times -> assertThat(times)
                                .contains(
                                        "\"rrule\":\"FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0\"",
                                        "\"times\":[\"09:00\",\"21:00\"]"),
                        limit -> assertThat(limit)
                                .contains(
                                        "UNTIL=20260312T",
                                        "[\"2026-03-11T21:00:00+03:00\",\"2026-03-12T21:00:00+03:00\"]"));
    }

    @Test
    void whatever_is_done_to_a_line_it_is_answered_once() {
        Random random = new Random(20260311);
        for (int round = 0; round < 3000; round++) {
            byte[] line = TEA.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                line[random.nextInt(line.length)] = (byte) (random.nextInt(256 - ' ') + ' ');
            }

            assertThat(answers(line))
                    .as(new String(line, StandardCharsets.ISO_8859_1))
                    .singleElement()
                    .asString()
                    .startsWith("{\"id\":");
        }
    }
}
