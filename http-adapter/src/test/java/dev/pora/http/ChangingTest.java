package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.description.Examples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String HERS = ALICE + "/notifications";
    private static final House HOUSE = new House();

    @BeforeAll
    static void registerAlice() {
        assertThat(HOUSE.put(ALICE, "{\"zone\": \"Asia/Tokyo\"}").status()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void the_event_alone_changes_nothing_else() {
        String weekly = created(Examples.WEEKLY);
        Answer before = HOUSE.get(weekly);

        Answer changed = HOUSE.patch(weekly, "{\"event\": \"Pay less\"}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("undo")).matches("[0-9]+");
        assertThat(HOUSE.get(weekly).json())
                .containsEntry("event", "Pay less")
                .containsEntry("repeat", before.json().get("repeat"))
                .containsEntry("next", before.json().get("next"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"times": ["20:00"]}                                        | 2030-05-31T17:00:00Z
            {"start": "2030-06-07T18:00"}                               | 2030-06-07T15:00:00Z
            {"weekdays": ["saturday"]}                                  | 2030-06-01T15:00:00Z
            {"frequency": "daily", "weekdays": null, "start": "2030-05-30T18:00"} | 2030-05-30T15:00:00Z
            {"rrule": "FREQ=MONTHLY;BYDAY=-1MO"}                        | 2030-06-24T15:00:00Z
            {"zone": "Europe/Berlin"}                                   | 2030-05-31T16:00:00Z
            {"floating": true}                                          | 2030-05-31T09:00:00Z
            {"exceptDates": ["2030-05-31"], "until": "2031-01-01"}      | 2030-06-07T15:00:00Z
            {"count": 3, "onDayOff": "before"}                          | 2030-05-31T15:00:00Z
            {}                                                          | 2030-05-31T15:00:00Z
            """)
    void a_rule_changes_field_by_field(String repeat, String next) {
        String weekly = created(Examples.WEEKLY);

        Answer changed = HOUSE.patch(weekly, "{\"repeat\": " + repeat + "}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.inside("notification", "next")).isEqualTo(next);
        assertThat(HOUSE.get(weekly).json()).containsEntry("next", next).containsEntry("event", "Pay the rent");
    }

    @Test
    void what_says_the_same_in_another_way_takes_its_place() {
        String rule = created(Examples.RRULE);

        assertThat(HOUSE.patch(rule, "{\"repeat\": {\"count\": 5}}").status()).isEqualTo(200);
        assertThat(HOUSE.get(rule).inside("repeat", "rrule")).isEqualTo("FREQ=MONTHLY;BYDAY=-1FR;COUNT=5");
        assertThat(HOUSE.get(rule).inside("repeat", "times")).isEqualTo("[09:00, 18:30]");

        assertThat(HOUSE.patch(rule, """
                {"repeat": {"frequency": "minutely", "interval": 30, "window": {"from": "09:00", "to": "10:00"},
                 "count": null, "onDayOff": null}}""").status()).isEqualTo(200);
        assertThat(HOUSE.get(rule).inside("repeat", "times")).isEqualTo("null");
        assertThat(HOUSE.get(rule).inside("repeat", "rrule")).isEqualTo("FREQ=MINUTELY;INTERVAL=30");

        assertThat(HOUSE.patch(rule, "{\"repeat\": {\"window\": {\"to\": \"11:00\"}}}")
                        .status())
                .isEqualTo(200);
        assertThat(HOUSE.get(rule).inside("repeat", "window")).isEqualTo("{from=09:00, to=11:00}");

        assertThat(HOUSE.patch(rule, "{\"repeat\": {\"frequency\": \"daily\", \"times\": [\"12:00\"]}}")
                        .status())
                .isEqualTo(200);
        assertThat(HOUSE.get(rule).inside("repeat", "window")).isEqualTo("null");
        assertThat(HOUSE.get(rule).inside("repeat", "times")).isEqualTo("[12:00]");
    }

    @Test
    void a_schedule_of_one_kind_becomes_one_of_another() {
        String id = created(Examples.LOCAL);

        assertThat(HOUSE.patch(id, "{\"at\": \"2030-06-01T10:00\"}").inside("notification", "next"))
                .isEqualTo("2030-06-01T07:00:00Z");
        assertThat(HOUSE.patch(id, "{\"zone\": \"Europe/Berlin\"}").inside("notification", "next"))
                .isEqualTo("2030-06-01T08:00:00Z");
        assertThat(HOUSE.patch(id, "{\"floating\": true}").inside("notification", "next"))
                .isEqualTo("2030-06-01T01:00:00Z");
        assertThat(HOUSE.patch(id, "{\"at\": \"2030-06-02T10:00:00Z\"}").inside("notification", "next"))
                .isEqualTo("2030-06-02T10:00:00Z");
        assertThat(HOUSE.patch(id, """
                        {"repeat": {"frequency": "daily", "start": "2030-06-03T10:00", "zone": "UTC"}}""").inside("notification", "next")).isEqualTo("2030-06-03T10:00:00Z");
        assertThat(HOUSE.patch(id, """
                        {"afterDone": {"gap": "P1W", "first": "2030-06-04T10:00", "floating": true}}""").inside("notification", "next")).isEqualTo("2030-06-04T01:00:00Z");
        assertThat(HOUSE.patch(id, "{\"afterDone\": {\"gap\": \"P2W\", \"zone\": \"UTC\"}}")
                        .inside("notification", "next"))
                .isEqualTo("2030-06-04T10:00:00Z");
        assertThat(HOUSE.get(id).json()).doesNotContainKeys("at", "local", "zone", "repeat");
    }

    @Test
    void attention_changes_field_by_field_and_null_takes_away() {
        String id = created(Examples.INSISTENT);
        assertThat(HOUSE.get(id).json())
                .containsEntry("preAlerts", List.of("P1D", "PT1H"))
                .containsEntry("urgent", true);

        assertThat(HOUSE.patch(id, "{\"nag\": {\"times\": 3}, \"urgent\": false}")
                        .status())
                .isEqualTo(200);
        assertThat(HOUSE.get(id).inside("nag", "every")).isEqualTo("PT10M");
        assertThat(HOUSE.get(id).inside("nag", "times")).isEqualTo("3");
        assertThat(HOUSE.get(id).inside("lateness", "after")).isEqualTo("PT2H");

        assertThat(HOUSE.patch(id, "{\"nag\": null, \"lateness\": {\"policy\": \"skip\"}, \"preAlerts\": [\"PT5M\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(HOUSE.get(id).json())
                .doesNotContainKey("nag")
                .containsEntry("preAlerts", List.of("PT5M"))
                .containsEntry("lateness", Map.of("policy", "skip"))
                .containsEntry("urgent", false);

        assertThat(HOUSE.patch(id, "{\"lateness\": null, \"preAlerts\": null}").status())
                .isEqualTo(200);
        assertThat(HOUSE.get(id).json()).doesNotContainKey("lateness").containsEntry("preAlerts", List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"event": ""}                                                        | /event
            {"event": null}                                                      | /event
            {"state": "paused"}                                                  | /state
            {"preAlerts": ["soon"]}                                              | /preAlerts/0
            {"nag": {"every": "PT1S"}}                                           | /nag/every /nag/times
            {"lateness": "skip"}                                                 | /lateness
            {"lateness": {"policy": "expire"}}                                   | /lateness/after
            {"lateness": {"policy": "skip", "after": "PT1H"}}                    | /lateness/after
            {"lateness": {"policy": "later"}}                                    | /lateness/policy
            {"urgent": "very"}                                                   | /urgent
            {"zone": "UTC"}                                                      | /zone
            {"at": "2030-01-01T09:00Z"}                                          | none
            {"at": "2020-01-01T09:00Z"}                                          | /at
            {"repeat": null}                                                     | /at
            {"repeat": {"frequency": null}}                                      | /repeat/frequency
            {"repeat": {"interval": 0, "zone": "Mars/Base"}}                     | /repeat/zone /repeat/interval
            {"repeat": {"until": "2020-01-01"}}                                  | /repeat
            {"repeat": {"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}}         | /repeat
            {"repeat": {"rrule": "FREQ=SECONDLY"}}                               | /repeat
            {"repeat": {"frequency": "hourly", "weekdays": null, "floating": true}} | /repeat/floating
            {"afterDone": {"gap": "P3D"}}                                        | /afterDone/first /afterDone/zone
            """)
    void a_change_that_does_not_fit_is_refused_by_path_and_changes_nothing(String patch, String paths) {
        String weekly = created(Examples.WEEKLY);
        String before = HOUSE.get(weekly).body();

        Answer refused = HOUSE.patch(weekly, patch);

        if (paths.equals("none")) {
            assertThat(refused.status()).isEqualTo(200);
        } else {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.each("errors", "path")).as(refused.body()).containsExactlyInAnyOrder(paths.split(" "));
            assertThat(HOUSE.get(weekly).body()).isEqualTo(before);
        }
    }

    @Test
    void elapsed_time_is_not_moved_by_its_zone_alone() {
        String hourly = created("""
                {"event": "x", "repeat": {"frequency": "hourly", "interval": 8, "start": "2030-01-01T00:00",
                 "zone": "Asia/Tokyo"}}""");

        Answer refused = HOUSE.patch(hourly, "{\"repeat\": {\"zone\": \"Europe/Moscow\"}}");

        assertThat(refused.each("errors", "path")).containsExactly("/repeat/zone");
        assertThat(HOUSE.patch(hourly, "{\"repeat\": {\"start\": \"2030-01-01T03:00\", \"zone\": \"Europe/Moscow\"}}")
                        .inside("notification", "next"))
                .isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void an_instant_has_no_zone_to_change() {
        Answer refused = HOUSE.patch(created(Examples.INSTANT), "{\"zone\": \"Europe/Moscow\"}");

        assertThat(refused.each("errors", "path")).containsExactly("/zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "", "{\"event\": \"x\", \"event\": \"y\"}"})
    void a_change_is_one_object(String body) {
        String weekly = created(Examples.WEEKLY);

        assertThat(HOUSE.patch(weekly, body).status()).isEqualTo(400);
    }

    @Test
    void a_merge_patch_may_say_that_it_is_one() {
        String weekly = created(Examples.WEEKLY);

        Answer changed = HOUSE.send(HOUSE.request(weekly)
                .header("Authorization", "Bearer " + HOUSE.secret.value())
                .setHeader("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"urgent\": true}")));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void nobody_changes_what_is_anothers() {
        assertThat(HOUSE.put("/api/v1/users/43", "{}").status()).isLessThan(300);
        String bobs = created(Examples.WEEKLY).replace("/42/", "/43/");

        ProblemsTest.expect(HOUSE.patch(bobs, "{\"event\": \"x\"}"), 404, "not-found", bobs);
    }

    private static String created(String body) {
        Answer created = HOUSE.post(HERS, body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.header("Location");
    }
}
