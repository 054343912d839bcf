package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.description.Examples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationsControllerTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String HERS = ALICE + "/notifications";
    private static final String BOB = "/api/v1/users/43";

    private final House house = new House();

    @BeforeEach
    void registerAlice() {
        assertThat(house.put(ALICE, "{\"zone\": \"Asia/Tokyo\"}").status()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_time_with_an_offset_is_an_instant() {
        Answer created = house.post(HERS, Examples.INSTANT);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json())
                .containsEntry("event", "Turn off the kettle")
                .containsEntry("state", "active")
                .containsEntry("at", "2030-05-31T06:00:00Z")
                .containsEntry("next", "2030-05-31T06:00:00Z");
        assertThat(created.header("Location"))
                .isEqualTo(HERS + "/" + created.json().get("id"));
        assertThat(house.get(created.header("Location")).body()).isEqualTo(created.body());
    }

    @Test
    void a_local_time_is_read_in_the_zone_beside_it_and_not_in_the_users() {
        assertThat(house.post(HERS, Examples.LOCAL).json()).containsEntry("at", "2030-05-31T06:00:00Z");
    }

    @Test
    void a_local_time_in_a_gap_is_the_end_of_the_gap() {
        Answer created = house.post(HERS, """
                {"event": "x", "at": "2027-03-28T02:30", "zone": "Europe/Berlin"}""");

        assertThat(created.json()).containsEntry("at", "2027-03-28T01:00:00Z");
    }

    @Test
    void a_weekly_rule_is_kept_as_it_was_said() {
        Answer created = house.post(HERS, Examples.WEEKLY);

        assertThat(created.json())
                .containsEntry("next", "2030-05-31T15:00:00Z")
                .containsEntry(
                        "repeat",
                        Map.of(
                                "frequency",
                                "weekly",
                                "interval",
                                1,
                                "weekdays",
                                List.of("friday"),
                                "rrule",
                                "FREQ=WEEKLY;BYDAY=FR",
                                "onDayOff",
                                "fire",
                                "start",
                                "2030-05-31T18:00",
                                "zone",
                                "Europe/Moscow",
                                "floating",
                                false));
    }

    @Test
    void a_floating_rule_follows_its_user() {
        Answer created = house.post(HERS, Examples.FLOATING);
        assertThat(created.json()).containsEntry("next", "2030-05-30T23:00:00Z");

        assertThat(house.put(ALICE, "{\"zone\": \"Europe/Moscow\"}").status()).isEqualTo(200);

        assertThat(house.get(created.header("Location")).json()).containsEntry("next", "2030-05-31T05:00:00Z");
    }

    @Test
    void a_floating_rule_needs_a_user_with_a_zone() {
        assertThat(house.put(BOB, "{}").status()).isEqualTo(201);

        Answer refused = house.post(BOB + "/notifications", Examples.FLOATING);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/repeat/floating");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"at": "2030-01-01T00:00:00Z"}                                                | /event
            {"event": "x"}                                                                | /at
            {"event": "  ", "at": "2030-01-01T00:00:00Z"}                                 | /event
            {"event": "a\\u0000b", "at": "2030-01-01T00:00:00Z"}                          | /event
            {"event": "\\ud800", "at": "2030-01-01T00:00:00Z"}                            | /event
            {"event": ["x"], "at": "2030-01-01T00:00:00Z"}                                | /event
            {"event": null, "at": "2030-01-01T00:00:00Z"}                                 | /event
            {"event": "x", "at": "2030-01-01T00:00"}                                      | /zone
            {"event": "x", "at": "2030-01-01T00:00", "zone": "Mars/Base"}                 | /zone
            {"event": "x", "at": "2030-01-01T00:00", "zone": "+03:00"}                    | /zone
            {"event": "x", "at": "2030-01-01T00:00Z", "zone": "UTC"}                      | /zone
            {"event": "x", "at": "2020-01-01T00:00:00Z"}                                  | /at
            {"event": "x", "at": "tomorrow"}                                              | /at
            {"event": "x", "at": "2030-02-30T00:00:00Z"}                                  | /at
            {"event": "x", "at": "+12030-02-03T00:00:00Z"}                                | /at
            {"event": "x", "at": 1893456000}                                              | /at
            {"event": "x", "at": "2030-01-01T00:00:00Z", "é/~": 1}   | /é~1~0
            {"event": "x", "at": "2030-01-01T00:00:00Z", "Event": "y"}                    | /Event
            {"event": "x", "repeat": []}                                                  | /repeat
            {"event": "x", "repeat": {"start": "2030-01-01T00:00", "zone": "UTC"}}        | /repeat/frequency
            {"event": "x", "repeat": {"frequency": "daily", "zone": "UTC"}}               | /repeat/start
            {"event": "x", "repeat": {"frequency": "daily", "start": "2030-01-01T00:00"}} | /repeat/zone
            """)
    void a_body_that_does_not_fit_is_refused_by_path(String body, String path) {
        Answer refused = house.post(HERS, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(faultPaths(refused)).containsExactly(path);
        assertThat(house.get(HERS).json()).containsEntry("items", List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "frequency": "fortnightly"                                  | /repeat/frequency
            "frequency": "DAILY"                                        | /repeat/frequency
            "frequency": "daily", "interval": 0                         | /repeat/interval
            "frequency": "daily", "interval": -1                        | /repeat/interval
            "frequency": "daily", "interval": 1001                      | /repeat/interval
            "frequency": "daily", "interval": 1.5                       | /repeat/interval
            "frequency": "daily", "interval": 1e999999                  | /repeat/interval
            "frequency": "daily", "interval": "1"                       | /repeat/interval
            "frequency": "daily", "weekdays": "friday"                  | /repeat/weekdays
            "frequency": "daily", "weekdays": ["friday", 5]             | /repeat/weekdays
            "frequency": "daily", "weekdays": ["freitag"]               | /repeat/weekdays
            "frequency": "monthly", "weekdays": ["friday"]              | /repeat/weekdays
            "frequency": "daily", "floating": true                      | /repeat/zone
            "frequency": "daily", "floating": "no"                      | /repeat/floating
            "frequency": "daily", "counts": 3                           | /repeat/counts
            """)
    void a_rule_that_does_not_fit_is_refused_by_path(String fields, String path) {
        Answer refused = house.post(HERS, """
                {"event": "x", "repeat": {"start": "2030-01-01T00:00", "zone": "UTC", %s}}""".formatted(fields));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultPaths(refused)).containsExactly(path);
    }

    @Test
    void a_notification_does_not_both_repeat_and_happen_once() {
        Answer refused = house.post(HERS, """
                {"event": "x", "at": "2030-01-01T00:00:00Z",
                 "repeat": {"frequency": "daily", "start": "2030-01-01T00:00", "zone": "UTC"}}""");

        assertThat(faultPaths(refused)).containsExactly("/at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE \"user\"; --",
                "<script>alert(1)</script>",
                "😀👨‍👩‍👧‍👦 \u202eright-to-left ﷽",
                "%n %s ${jndi:ldap://x} {{7*7}}",
                "a\nb\tc"
            })
    void any_text_comes_back_as_it_was_sent(String event) {
        String escaped = event.replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");

        Answer created = house.post(HERS, """
                {"event": "%s", "at": "2030-01-01T00:00:00Z"}""".formatted(escaped));

        assertThat(created.status()).isEqualTo(201);
        assertThat(house.get(created.header("Location")).json()).containsEntry("event", event);
    }

    @Test
    void the_longest_event_name_fits_and_one_more_does_not() {
        String body = """
                {"event": "%s", "at": "2030-01-01T00:00:00Z"}""";

        assertThat(house.post(HERS, body.formatted("ж".repeat(4096))).status()).isEqualTo(201);
        assertThat(house.post(HERS, body.formatted("ж".repeat(4097))).status()).isEqualTo(422);
    }

    @Test
    void another_users_notification_is_unknown_here() {
        String id = created();
        assertThat(house.put(BOB, "{}").status()).isEqualTo(201);

        assertThat(house.get(BOB + "/notifications/" + id).status()).isEqualTo(404);
        assertThat(house.delete(BOB + "/notifications/" + id).status()).isEqualTo(404);
        assertThat(house.get(HERS + "/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "x", "999999999999999999", "99999999999999999999999", "1%00", "1'", "%F0%9F%98%80"})
    void what_is_no_id_is_not_found(String id) {
        assertThat(house.get(HERS + "/" + id).status()).isEqualTo(404);
        assertThat(house.delete(HERS + "/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-42", "4503599627370496", "99999999999999999999", "alice", "%00", "42%20"})
    void what_is_no_telegram_id_is_refused(String id) {
        Answer refused = house.put("/api/v1/users/" + id, "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultPaths(refused)).containsExactly("telegramId");
    }

    @Test
    void nothing_is_scheduled_for_somebody_unknown() {
        assertThat(house.post(BOB + "/notifications", Examples.INSTANT).status())
                .isEqualTo(404);
        assertThat(house.get(BOB + "/notifications").status()).isEqualTo(404);
    }

    @Test
    void a_deleted_notification_is_gone() {
        String location = house.post(HERS, Examples.INSTANT).header("Location");

        assertThat(house.delete(location).json()).containsEntry("messageOnItsWay", false);

        assertThat(house.get(location).status()).isEqualTo(404);
        assertThat(house.delete(location).status()).isEqualTo(404);
    }

    @Test
    void deleting_says_when_a_message_is_already_on_its_way() {
        String location = house.post(HERS, """
                {"event": "x", "at": "2026-03-11T10:21:00Z"}""").header("Location");
        house.sendWhatIsDueIn(Duration.ofMinutes(2));

        assertThat(house.delete(location).json()).containsEntry("messageOnItsWay", true);
    }

    @Test
    void pages_together_hold_everything_once_the_newest_first() {
        List<String> created = IntStream.range(0, 7).mapToObj(_ -> created()).toList();

        List<String> listed = new ArrayList<>();
        String query = "?limit=3";
        while (!query.isEmpty()) {
            Answer page = house.get(HERS + query);
            listed.addAll(ids(page));
            Object next = page.json().get("next");
            query = next == null ? "" : "?limit=3&cursor=" + next;
        }

        assertThat(listed).containsExactlyElementsOf(created.reversed());
    }

    @Test
    void a_page_is_stable_while_newer_ones_come_in() {
        String oldest = created();
        String newer = created();
        Object next = house.get(HERS + "?limit=1").json().get("next");
        String newest = created();

        assertThat(ids(house.get(HERS))).containsExactly(newest, newer, oldest);
        assertThat(ids(house.get(HERS + "?limit=1&cursor=" + next))).containsExactly(oldest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-5", "limit=201", "limit=ten", "limit=", "limit=9999999999999999999"})
    void a_limit_out_of_bounds_is_refused(String query) {
        Answer refused = house.get(HERS + "?" + query);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultPaths(refused)).containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "YmVmb3JlOi0x", "YmVmb3JlOjA", "MTc"})
    void a_cursor_of_ones_own_making_is_refused(String cursor) {
        Answer refused = house.get(HERS + "?cursor=" + cursor);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(faultPaths(refused)).containsExactly("cursor");
    }

    @Test
    void many_created_at_once_are_all_kept() throws Exception {
        Set<String> ids = new HashSet<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers =
                    callers.invokeAll(Collections.nCopies(80, () -> house.post(HERS, Examples.INSTANT)));
            for (Future<Answer> answer : answers) {
                ids.add(answer.get().text("id"));
            }
        }

        assertThat(ids).hasSize(80);
        assertThat(ids(house.get(HERS + "?limit=200"))).containsExactlyInAnyOrderElementsOf(ids);
    }

    private String created() {
        return house.post(HERS, Examples.INSTANT).text("id");
    }

    private static List<String> ids(Answer page) {
        return page.each("items", "id");
    }

    private static List<String> faultPaths(Answer refused) {
        return refused.each("errors", "path");
    }
}
