package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.description.Examples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersControllerTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final Map<String, String> USUAL_PARTS = Map.of(
            "earlyMorning", "07:00",
            "morning", "09:00",
            "lunch", "13:00",
            "afternoon", "15:00",
            "endOfDay", "18:00",
            "evening", "19:00",
            "night", "22:00");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_user_is_created_and_shown() {
        Answer created = house.put(ALICE, """
                {"zone": "Europe/Moscow", "language": "ru"}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(ALICE);
        assertThat(house.get(ALICE).json())
                .containsEntry("telegramId", 42)
                .containsEntry("zone", "Europe/Moscow")
                .containsEntry("language", "ru");
    }

    @Test
    void a_user_is_changed_where_the_change_says_so() {
        assertThat(house.put(ALICE, "{\"zone\": \"Europe/Moscow\"}").status()).isEqualTo(201);

        Answer changed = house.put(ALICE, "{\"language\": \"ru\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("zone", "Europe/Moscow").containsEntry("language", "ru");
    }

    @Test
    void a_new_user_may_say_nothing_of_themselves() {
        Answer created = house.put(ALICE, "{}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("language", "en").doesNotContainKey("zone");
    }

    @Test
    void a_deleted_user_is_gone_with_their_notifications() {
        assertThat(house.put(ALICE, "{}").status()).isEqualTo(201);
        assertThat(house.post(ALICE + "/notifications", Examples.INSTANT).status())
                .isEqualTo(201);

        assertThat(house.delete(ALICE).status()).isEqualTo(204);

        assertThat(house.get(ALICE).status()).isEqualTo(404);
        assertThat(house.get(ALICE + "/notifications").status()).isEqualTo(404);
        assertThat(house.delete(ALICE).status()).isEqualTo(404);
        assertThat(house.put(ALICE, "{}").status()).isEqualTo(201);
        assertThat(house.get(ALICE + "/notifications").body()).contains("[]");
    }

    @Test
    void every_fault_of_a_change_is_named_at_once() {
        Answer refused = house.put(ALICE, """
                {"zone": "Mars/Base", "language": 7, "colour": "red"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"path\":\"/zone\"", "\"path\":\"/language\"", "\"path\":\"/colour\"")
                .contains("Europe/Moscow");
    }

    @Test
    void somebody_new_is_reminded_late_and_at_any_time() {
        assertThat(house.put(ALICE, "{}").json())
                .containsEntry("lateness", Map.of("policy", "fire_late"))
                .containsEntry("daysOff", List.of())
                .containsEntry("workingDays", List.of())
                .containsEntry("defaultTime", "09:00")
                .containsEntry("dayParts", USUAL_PARTS)
                .containsEntry("weekStart", "monday")
                .doesNotContainKeys("quietHours", "country", "moved", "dateOrder");
    }

    @Test
    void preferences_are_kept_and_those_left_out_stay() {
        assertThat(house.put(ALICE, Examples.USER).status()).isEqualTo(201);

        assertThat(house.put(ALICE, "{\"lateness\": {\"policy\": \"expire\", \"after\": \"PT2H\"}}")
                        .status())
                .isEqualTo(200);

        assertThat(house.get(ALICE).json())
                .containsEntry("lateness", Map.of("policy", "expire", "after", "PT2H"))
                .containsEntry("quietHours", Map.of("from", "22:00", "to", "07:00"))
                .containsEntry("country", "RU")
                .containsEntry("daysOff", List.of("2030-05-02"))
                .containsEntry("workingDays", List.of("2030-05-04"))
                .containsEntry("defaultTime", "10:00")
                .containsEntry("dayParts", parts(Map.of("morning", "08:00", "night", "23:30")))
                .containsEntry("weekStart", "sunday")
                .containsEntry("dateOrder", "day_first");
    }

    @Test
    void a_part_of_the_day_is_changed_alone() {
        assertThat(house.put(ALICE, Examples.USER).status()).isEqualTo(201);

        Answer changed = house.put(ALICE, "{\"dayParts\": {\"evening\": \"20:15\", \"night\": null}}");

        assertThat(changed.json())
                .containsEntry("dayParts", parts(Map.of("morning", "08:00", "evening", "20:15")))
                .containsEntry("defaultTime", "10:00")
                .containsEntry("weekStart", "sunday")
                .containsEntry("dateOrder", "day_first");
        assertThat(house.put(ALICE, "{\"dayParts\": {}}").json())
                .containsEntry("dayParts", parts(Map.of("morning", "08:00", "evening", "20:15")));
    }

    @Test
    void each_part_of_the_day_is_its_own() {
        Map<String, String> all = Map.of(
                "earlyMorning", "05:01",
                "morning", "06:02",
                "lunch", "12:03",
                "afternoon", "14:04",
                "endOfDay", "17:05",
                "evening", "20:06",
                "night", "00:00");
        String body = all.entrySet().stream()
                .map(part -> "\"%s\": \"%s\"".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", ", "{\"dayParts\": {", "}}"));

        assertThat(house.put(ALICE, body).json()).containsEntry("dayParts", all);
    }

    private static Map<String, String> parts(Map<String, String> changed) {
        Map<String, String> parts = new HashMap<>(USUAL_PARTS);
        parts.putAll(changed);
        return parts;
    }

    @Test
    void null_takes_a_preference_away() {
        assertThat(house.put(ALICE, Examples.USER).status()).isEqualTo(201);

        Answer cleared = house.put(ALICE, """
                {"lateness": null, "quietHours": null, "country": null, "daysOff": [], "workingDays": null,
                 "defaultTime": null, "dayParts": null, "weekStart": null, "dateOrder": null}""");

        assertThat(cleared.json())
                .containsEntry("lateness", Map.of("policy", "fire_late"))
                .containsEntry("daysOff", List.of())
                .containsEntry("workingDays", List.of())
                .containsEntry("defaultTime", "09:00")
                .containsEntry("dayParts", USUAL_PARTS)
                .containsEntry("weekStart", "monday")
                .doesNotContainKeys("quietHours", "country", "dateOrder");
    }

    @Test
    void other_days_off_move_what_depends_on_them() {
        assertThat(house.put(ALICE, "{\"zone\": \"UTC\"}").status()).isEqualTo(201);
        String daily = house.post(ALICE + "/notifications", """
                {"event": "x", "repeat": {"frequency": "daily", "start": "2026-03-11T11:00", "zone": "UTC",
                 "onDayOff": "skip"}}""").header("Location");

        assertThat(house.put(ALICE, "{\"daysOff\": [\"2026-03-11\", \"2026-03-12\"]}")
                        .status())
                .isEqualTo(200);

        assertThat(house.get(daily).json()).containsEntry("next", "2026-03-13T11:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"lateness": "skip"}                                                 | /lateness
            {"lateness": {"policy": "expire", "after": "P400D"}}                 | /lateness/after
            {"quietHours": {"from": "22:00"}}                                    | /quietHours/to
            {"quietHours": {"from": "22:00", "to": "22:00"}}                     | /quietHours/to
            {"quietHours": "at night"}                                           | /quietHours
            {"country": "Mars"}                                                  | /country
            {"country": "XX"}                                                    | /country
            {"daysOff": ["2030-02-30"]}                                          | /daysOff/0
            {"daysOff": ["2030-05-01"], "workingDays": ["2030-05-01"]}           | /workingDays
            {"workingDays": ["2030-05-02"]}                                      | /workingDays
            {"defaultTime": "9"}                                                 | /defaultTime
            {"defaultTime": "24:00"}                                             | /defaultTime
            {"defaultTime": "09:00:30"}                                          | /defaultTime
            {"dayParts": "08:00"}                                                | /dayParts
            {"dayParts": {"morning": 8}}                                         | /dayParts/morning
            {"dayParts": {"teatime": "17:00"}}                                   | /dayParts/teatime
            {"weekStart": "someday"}                                             | /weekStart
            {"weekStart": 1}                                                     | /weekStart
            {"dateOrder": "year_first"}                                          | /dateOrder
            """)
    void a_preference_that_does_not_fit_is_refused_by_path(String body, String path) {
        assertThat(house.put(ALICE, Examples.USER).status()).isEqualTo(201);

        Answer refused = house.put(ALICE, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly(path);
        assertThat(house.get(ALICE).json()).containsEntry("country", "RU");
    }

    @Test
    void what_would_work_is_said_of_habits() {
        assertThat(house.put(ALICE, """
                {"defaultTime": "nine", "dayParts": {"teatime": "17:00"}, "weekStart": "mon", "dateOrder": "dmy"}""").each("errors", "expected"))
                .containsExactlyInAnyOrder(
                        "A time of day to the minute such as 09:00",
                        "One of earlyMorning, morning, lunch, afternoon, endOfDay, evening, night",
                        "One of monday, tuesday, wednesday, thursday, friday, saturday, sunday",
                        "One of day_first, month_first");
        assertThat(house.get(ALICE).status()).isEqualTo(404);
    }

    @Test
    void who_moves_learns_what_followed_and_what_stayed_and_rebinds_it() {
        assertThat(house.put(ALICE, "{\"zone\": \"Europe/Moscow\"}").json()).doesNotContainKey("moved");
        String bound = house.post(ALICE + "/notifications", Examples.WEEKLY).header("Location");
        assertThat(house.post(ALICE + "/notifications", Examples.FLOATING).status())
                .isEqualTo(201);
        assertThat(house.post(ALICE + "/notifications", Examples.INSTANT).status())
                .isEqualTo(201);

        Answer moved = house.put(ALICE, "{\"zone\": \"Asia/Tokyo\"}");

        assertThat(moved.json())
                .containsEntry(
                        "moved",
                        Map.of(
                                "from",
                                "Europe/Moscow",
                                "followed",
                                1,
                                "bound",
                                1,
                                "boundIds",
                                List.of(bound.substring(bound.lastIndexOf('/') + 1))));
        assertThat(house.post(ALICE + "/rebind", Examples.REBIND).json()).containsEntry("rebound", 1);
        assertThat(house.get(bound).json()).containsEntry("next", "2030-05-31T09:00:00Z");
        assertThat(house.post(ALICE + "/rebind", Examples.REBIND).json()).containsEntry("rebound", 0);
        assertThat(house.put(ALICE, "{\"zone\": \"Asia/Tokyo\"}").json()).doesNotContainKey("moved");
    }

    @Test
    void what_is_rebound_has_two_zones() {
        assertThat(house.put(ALICE, "{}").status()).isEqualTo(201);

        assertThat(house.post(ALICE + "/rebind", "{\"from\": \"Mars/Base\", \"too\": \"UTC\"}")
                        .each("errors", "path"))
                .containsExactly("/from", "/to", "/too");
        assertThat(house.post("/api/v1/users/43/rebind", Examples.REBIND).status())
                .isEqualTo(404);
    }
}
