package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.description.Examples;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String HERS = ALICE + "/notifications";
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final House HOUSE = new House();

    @BeforeAll
    static void registerAlice() {
        assertThat(HOUSE.put(ALICE, "{\"zone\": \"Asia/Tokyo\", \"country\": \"RU\"}")
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "frequency": "daily", "start": "2030-01-01T09:00"                                         | 2030-01-01T09:00 2030-01-02T09:00
            "frequency": "monthly", "start": "2030-01-31T09:00"                                       | 2030-01-31T09:00 2030-02-28T09:00 2030-03-31T09:00
            "frequency": "yearly", "start": "2028-02-29T09:00"                                        | 2028-02-29T09:00 2029-02-28T09:00
            "rrule": "FREQ=MONTHLY;BYMONTHDAY=31", "start": "2030-01-31T09:00"                        | 2030-01-31T09:00 2030-03-31T09:00
            "rrule": "RRULE:freq=weekly;byday=mo,we", "start": "2030-01-01T09:00"                     | 2030-01-02T09:00 2030-01-07T09:00
            "rrule": "FREQ=MONTHLY;BYDAY=-1FR", "start": "2030-01-01T09:00"                           | 2030-01-25T09:00 2030-02-22T09:00
            "rrule": "FREQ=DAILY;UNTIL=20300102T235959", "start": "2030-01-01T09:00"                  | 2030-01-01T09:00 2030-01-02T09:00 end
            "frequency": "daily", "count": 2, "start": "2030-01-01T09:00"                             | 2030-01-01T09:00 2030-01-02T09:00 end
            "frequency": "daily", "until": "2030-01-02", "start": "2030-01-01T09:00"                  | 2030-01-01T09:00 2030-01-02T09:00 end
            "frequency": "daily", "until": "2030-01-02T08:59", "start": "2030-01-01T09:00"            | 2030-01-01T09:00 end
            "frequency": "daily", "times": ["18:30", "09:00"], "start": "2030-01-01T00:00"            | 2030-01-01T09:00 2030-01-01T18:30 2030-01-02T09:00
            "frequency": "minutely", "interval": 45, "window": {"from": "09:00", "to": "10:00"}, "start": "2030-01-01T00:00" | 2030-01-01T09:00 2030-01-01T09:45 2030-01-02T09:00
            "frequency": "minutely", "interval": 45, "weekdays": ["friday"], "window": {"from": "09:00", "to": "10:00"}, "start": "2030-01-01T00:00" | 2030-01-04T09:00 2030-01-04T09:45 2030-01-11T09:00
            "frequency": "daily", "exceptDates": ["2030-01-02"], "start": "2030-01-01T09:00"          | 2030-01-01T09:00 2030-01-03T09:00
            "frequency": "daily", "except": ["2030-01-02T09:00"], "start": "2030-01-01T09:00"         | 2030-01-01T09:00 2030-01-03T09:00
            "frequency": "daily", "extra": ["2030-01-01T12:00"], "start": "2030-01-01T09:00"          | 2030-01-01T09:00 2030-01-01T12:00 2030-01-02T09:00
            "frequency": "daily", "onDayOff": "skip", "start": "2030-01-01T09:00"                     | 2030-01-09T09:00 2030-01-10T09:00
            "frequency": "yearly", "onDayOff": "after", "start": "2030-01-01T09:00"                   | 2030-01-09T09:00 2031-01-09T09:00
            "frequency": "yearly", "onDayOff": "before", "start": "2030-06-12T09:00"                  | 2030-06-11T09:00 2031-06-11T09:00
            """)
    void a_rule_is_due_as_it_says(String repeat, String expected) {
        List<String> local = List.of(expected.split(" "));
        boolean ends = local.getLast().equals("end");
        List<String> instants = local.stream()
                .filter(time -> !time.equals("end"))
                .map(time -> time + ":00Z")
                .toList();

        Answer created = HOUSE.post(HERS, repeating(repeat + ", \"zone\": \"UTC\""));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        List<String> upcoming = HOUSE.get(
                        created.header("Location") + "/occurrences?limit=" + (ends ? 200 : instants.size()))
                .list("items");
        assertThat(upcoming).isEqualTo(instants);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Examples.INSTANT,
                Examples.LOCAL,
                Examples.FLOATING_ONCE,
                Examples.WEEKLY,
                Examples.FLOATING,
                Examples.RRULE,
                Examples.WINDOW,
                Examples.AFTER_DONE,
                Examples.INSISTENT,
                """
                {"event": "x", "repeat": {"frequency": "hourly", "interval": 8, "start": "2030-01-01T00:00",
                 "zone": "Asia/Tokyo", "until": "2030-02-01", "extra": ["2030-01-01T03:00"],
                 "except": ["2030-01-01T16:00"]}}""",
                """
                {"event": "x", "repeat": {"frequency": "yearly", "start": "2028-02-29T09:00", "floating": true,
                 "count": 7}}""",
                """
                {"event": "x", "repeat": {"frequency": "hourly", "weekdays": ["sunday"], "onDayOff": "fire",
                 "start": "2030-01-01T00:00:30", "floating": true}}""",
                """
                {"event": "x", "afterDone": {"gap": "PT8H", "first": "2030-01-01T09:00", "zone": "Asia/Tokyo"}}"""
            })
    void what_an_answer_shows_can_be_sent_again(String body) throws IOException {
        Answer created = HOUSE.post(HERS, body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);

        Answer again = HOUSE.post(HERS, sendable(created));

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(withoutId(again)).isEqualTo(withoutId(created));
    }

    private static String sendable(Answer shown) throws IOException {
        Map<String, Object> fields = shown.json();
        Object local = fields.remove("local");
        if (local != null) {
            fields.put("at", local);
        }
        List.of("id", "state", "next").forEach(fields::remove);
        return JsonMapper.createDefault().writeValueAsString(fields);
    }

    private static Map<String, Object> withoutId(Answer answer) {
        return answer.json().entrySet().stream()
                .filter(field -> !field.getKey().equals("id"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void a_floating_single_one_follows_its_user() {
        String bob = "/api/v1/users/43";
        assertThat(HOUSE.put(bob, "{\"zone\": \"Asia/Tokyo\"}").status()).isEqualTo(201);
        Answer created = HOUSE.post(bob + "/notifications", Examples.FLOATING_ONCE);
        assertThat(created.json())
                .containsEntry("at", "2030-05-31T04:00:00Z")
                .containsEntry("local", "2030-05-31T13:00")
                .containsEntry("floating", true)
                .doesNotContainKey("zone");

        assertThat(HOUSE.put(bob, "{\"zone\": \"Europe/Moscow\"}").status()).isEqualTo(200);

        assertThat(HOUSE.get(created.header("Location")).json())
                .containsEntry("at", "2030-05-31T10:00:00Z")
                .containsEntry("next", "2030-05-31T10:00:00Z");
    }

    @Test
    void a_local_time_shows_its_zone_and_an_instant_shows_none() {
        assertThat(HOUSE.post(HERS, Examples.LOCAL).json())
                .containsEntry("local", "2030-05-31T09:00")
                .containsEntry("zone", "Europe/Moscow")
                .containsEntry("floating", false);
        assertThat(HOUSE.post(HERS, Examples.INSTANT).json()).doesNotContainKeys("local", "zone", "floating");
    }

    @Test
    void elapsed_time_is_kept_in_utc_with_what_departs_from_it() {
        Answer created = HOUSE.post(HERS, repeating("""
                "frequency": "hourly", "interval": 8, "start": "2030-01-01T00:00", "zone": "Asia/Tokyo",
                "except": ["2030-01-01T08:00"]"""));

        assertThat(created.inside("repeat", "start")).isEqualTo("2029-12-31T15:00");
        assertThat(created.inside("repeat", "zone")).isEqualTo("UTC");
        assertThat(created.inside("repeat", "except")).isEqualTo("[2029-12-31T23:00]");
        assertThat(HOUSE.get(created.header("Location") + "/occurrences?limit=2")
                        .list("items"))
                .containsExactly("2029-12-31T15:00:00Z", "2030-01-01T07:00:00Z");
    }

    @Test
    void a_schedule_from_done_is_shown_as_it_was_said() {
        Answer created = HOUSE.post(HERS, Examples.AFTER_DONE);

        assertThat(created.json())
                .containsEntry("next", "2030-05-31T06:00:00Z")
                .containsEntry(
                        "afterDone",
                        Map.of(
                                "gap", "P3D",
                                "first", "2030-05-31T09:00",
                                "zone", "Europe/Moscow",
                                "floating", false));
    }

    @Test
    void a_rule_that_only_its_text_can_say_shows_that_alone() {
        Answer created = HOUSE.post(HERS, Examples.RRULE);

        assertThat(created.inside("repeat", "rrule")).isEqualTo("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20311231T235959");
        assertThat(created.inside("repeat", "frequency")).isEqualTo("null");
        assertThat(created.inside("repeat", "times")).isEqualTo("[09:00, 18:30]");
        assertThat(created.inside("repeat", "until")).isEqualTo("2031-12-31T23:59:59");
        assertThat(created.inside("repeat", "exceptDates")).isEqualTo("[2030-12-27]");
        assertThat(created.inside("repeat", "extra")).isEqualTo("[2030-06-08T12:00]");
        assertThat(created.inside("repeat", "onDayOff")).isEqualTo("before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "rrule": "FREQ=FORTNIGHTLY", "zone": "UTC"                                             | /repeat/rrule
            "rrule": "every friday", "zone": "UTC"                                                 | /repeat/rrule
            "rrule": "", "zone": "UTC"                                                             | /repeat/rrule
            "rrule": 5, "zone": "UTC"                                                              | /repeat/rrule
            "rrule": "FREQ=DAILY;BYMONTHDAY=32", "zone": "UTC"                                     | /repeat/rrule
            "rrule": "FREQ=DAILY;COUNT=0", "zone": "UTC"                                           | /repeat/rrule
            "rrule": "FREQ=DAILY;COUNT=2", "count": 3, "zone": "UTC"                               | /repeat/rrule
            "rrule": "FREQ=DAILY", "frequency": "weekly", "zone": "UTC"                            | /repeat/rrule
            "rrule": "FREQ=DAILY", "interval": 2, "zone": "UTC"                                    | /repeat/frequency
            "frequency": "secondly", "zone": "UTC"                                                 | /repeat/frequency
            "frequency": "daily", "count": 2, "until": "2031-01-01", "zone": "UTC"                 | /repeat/count
            "frequency": "daily", "count": 100001, "zone": "UTC"                                   | /repeat/count
            "frequency": "daily", "until": "soon", "zone": "UTC"                                   | /repeat/until
            "frequency": "daily", "times": ["9 am"], "zone": "UTC"                                 | /repeat/times/0
            "frequency": "daily", "times": ["09:00", null], "zone": "UTC"                          | /repeat/times/1
            "frequency": "daily", "times": "09:00", "zone": "UTC"                                  | /repeat/times
            "frequency": "hourly", "times": ["09:00"], "zone": "UTC"                               | /repeat/times
            "rrule": "FREQ=DAILY;BYHOUR=9", "times": ["09:00"], "zone": "UTC"                      | /repeat/times
            "frequency": "daily", "window": {"from": "09:00", "to": "18:00"}, "zone": "UTC"        | /repeat/window
            "frequency": "minutely", "window": {"from": "09:00"}, "zone": "UTC"                    | /repeat/window/to
            "frequency": "minutely", "window": {"from": "09:00", "to": "09:00"}, "zone": "UTC"     | /repeat/window/to
            "frequency": "minutely", "window": {"from": "9", "to": "10:00", "x": 1}, "zone": "UTC" | /repeat/window/from /repeat/window/x
            "frequency": "daily", "times": ["09:00"], "window": {"from": "09:00", "to": "10:00"}, "zone": "UTC" | /repeat/window
            "frequency": "daily", "exceptDates": ["2030-02-30", "2030-01-01", 7], "zone": "UTC"    | /repeat/exceptDates/0 /repeat/exceptDates/2
            "frequency": "daily", "except": ["2030-01-01T09:00Z"], "zone": "UTC"                   | /repeat/except/0
            "frequency": "daily", "extra": {"at": "2030-01-01T09:00"}, "zone": "UTC"               | /repeat/extra
            "frequency": "daily", "onDayOff": "sometimes", "zone": "UTC"                           | /repeat/onDayOff
            "frequency": "hourly", "floating": true                                                | /repeat/floating
            "rrule": "FREQ=MINUTELY;INTERVAL=90", "floating": true                                 | /repeat/floating
            "frequency": "hourly", "onDayOff": "after", "zone": "UTC"                              | /repeat/onDayOff
            "rrule": "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "zone": "UTC"                         | /repeat
            "rrule": "FREQ=SECONDLY", "zone": "UTC"                                                | /repeat
            "frequency": "daily", "extra": ["2030-01-01T09:00:30"], "zone": "UTC"                  | /repeat
            "frequency": "daily", "until": "1999-01-01", "zone": "UTC"                             | /repeat
            "rrule": "FREQ=DAILY;UNTIL=20250101T000000", "times": ["09:00"], "zone": "UTC"         | /repeat
            """)
    void a_rule_that_does_not_fit_is_refused_by_path(String repeat, String paths) {
        Answer refused = HOUSE.post(HERS, repeating(repeat + ", \"start\": \"2024-01-01T09:00\""));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).as(refused.body()).containsExactly(paths.split(" "));
        assertThat(refused.each("errors", "expected")).allMatch(text -> !text.isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "at": "2030-01-01T09:00", "zone": "UTC", "floating": true                      | /zone
            "at": "2030-01-01T09:00Z", "floating": true                                    | /floating
            "at": "2030-01-01T09:00", "floating": false                                    | /zone
            "afterDone": {"gap": "P3D"}                                                    | /afterDone/first /afterDone/zone
            "afterDone": {"gap": "3 days", "first": "2030-01-01T09:00", "zone": "UTC"}     | /afterDone/gap
            "afterDone": {"gap": "P0D", "first": "2030-01-01T09:00", "zone": "UTC"}        | /afterDone/gap
            "afterDone": {"gap": "PT8H", "first": "2030-01-01T09:00", "floating": true}    | /afterDone/floating
            "afterDone": {"gap": "P3D", "first": "2020-01-01T09:00", "zone": "UTC"}        | /afterDone/first
            "afterDone": {"gap": "P3D", "first": "2030-01-01T09:00", "zone": "UTC", "x": 1} | /afterDone/x
            "afterDone": "P3D"                                                             | /afterDone
            "afterDone": {"gap": "P3D", "first": "2030-01-01T09:00", "zone": "UTC"}, "at": "2030-01-01T09:00Z" | /at
            "afterDone": {"gap": "P3D", "first": "2030-01-01T09:00", "zone": "UTC"}, "repeat": {"frequency": "daily", "start": "2030-01-01T09:00", "zone": "UTC"} | /afterDone
            """)
    void a_time_that_does_not_fit_is_refused_by_path(String fields, String paths) {
        Answer refused = HOUSE.post(HERS, "{\"event\": \"x\", " + fields + "}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).as(refused.body()).containsExactly(paths.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "at": "2030-01-01T09:00", "floating": true                                   | /floating
            "afterDone": {"gap": "P3D", "first": "2030-01-01T09:00", "floating": true}   | /afterDone/floating
            """)
    void nothing_floats_with_a_user_without_a_zone(String fields, String path) {
        String carol = "/api/v1/users/44";
        assertThat(HOUSE.put(carol, "{}").status()).isLessThan(300);

        Answer refused = HOUSE.post(carol + "/notifications", "{\"event\": \"x\", " + fields + "}");

        assertThat(refused.each("errors", "path")).containsExactly(path);
    }

    @Test
    void a_rule_that_is_no_reminder_says_so_in_a_code_and_in_words() {
        Answer never = HOUSE.post(HERS, repeating("""
                "rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "start": "2030-01-01T09:00", "zone": "UTC\""""));
        Answer tooOften = HOUSE.post(HERS, repeating("""
                "rrule": "FREQ=MINUTELY;BYSECOND=0,30", "start": "2030-01-01T09:00", "zone": "UTC\""""));

        assertThat(never.json()).containsEntry("code", "never");
        assertThat(never.body()).contains("100 years");
        assertThat(tooOften.json()).containsEntry("code", "too-often");
        assertThat(tooOften.body()).contains("less than a minute apart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"times", "exceptDates", "except", "extra"})
    void a_list_of_ten_thousand_is_refused_at_once(String name) {
        String many = IntStream.range(0, 10_000).mapToObj(_ -> "\"wrong\"").collect(Collectors.joining(","));

        Answer refused = HOUSE.post(HERS, repeating("""
                "frequency": "daily", "start": "2030-01-01T09:00", "zone": "UTC", "%s": [%s]""".formatted(name, many)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly("/repeat/" + name);
        assertThat(refused.body()).contains("10000").hasSizeLessThan(1000);
    }

    @Test
    void a_thousand_wrong_entries_are_counted_and_the_first_hundred_named() {
        String many = IntStream.range(0, 1000).mapToObj(_ -> "\"wrong\"").collect(Collectors.joining(","));

        Answer refused = HOUSE.post(HERS, repeating("""
                "frequency": "daily", "start": "2030-01-01T09:00", "zone": "UTC", "except": [%s]""".formatted(many)));

        assertThat(refused.each("errors", "path")).hasSize(100);
        assertThat(refused.text("detail")).contains("1000 places");
    }

    @Test
    void a_thousand_exceptions_are_kept() {
        String many = IntStream.range(0, 1000)
                .mapToObj(day -> '"' + LocalDate.of(2030, 1, 1).plusDays(day).toString() + '"')
                .collect(Collectors.joining(","));

        Answer created = HOUSE.post(HERS, repeating("""
                "frequency": "daily", "start": "2030-01-01T09:00", "zone": "UTC",
                "exceptDates": [%s]""".formatted(many)));

        assertThat(created.json()).containsEntry("next", "2032-09-27T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY;COUNT=100000",
                "FREQ=SECONDLY;INTERVAL=999983;COUNT=100000",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SA;COUNT=100000",
                "FREQ=YEARLY;INTERVAL=1000000",
                "FREQ=MINUTELY;INTERVAL=1000000;BYMONTH=2;BYMONTHDAY=30;COUNT=100000",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=HOURLY;BYYEARDAY=366;BYDAY=MO;BYHOUR=23;BYMINUTE=59;BYSECOND=59;BYSETPOS=366",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU;BYSETPOS=-366;COUNT=100000",
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSETPOS=-1,-2,-366",
                "FREQ=DAILY;UNTIL=99991231T235959",
                "FREQ=HOURLY;UNTIL=99991231T235959Z"
            })
    void a_wild_rule_is_answered_soon(String rrule) {
        for (String start : List.of("1970-01-01T00:00", "2030-01-01T00:00", "9999-12-31T23:59:59")) {
            for (String clock : List.of("\"zone\": \"America/New_York\"", "\"zone\": \"UTC\"")) {
                long before = System.nanoTime();

                Answer answer = HOUSE.post(
                        HERS, repeating("\"rrule\": \"%s\", \"start\": \"%s\", %s".formatted(rrule, start, clock)));

                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as(rrule + " " + start)
                        .isLessThan(QUICK);
                assertThat(answer.status())
                        .as(rrule + " " + start + answer.body())
                        .isIn(201, 422);
            }
        }
    }

    private static String repeating(String fields) {
        return "{\"event\": \"x\", \"repeat\": {" + fields + "}}";
    }
}
