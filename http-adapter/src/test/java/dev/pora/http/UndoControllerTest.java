package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndoControllerTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String DAILY = """
            {"event": "daily", "repeat": {"frequency": "daily", "start": "2026-03-11T11:00", "zone": "UTC"},
             "preAlerts": ["PT30M"]}""";

    private final House house = new House();
    private String daily = "";

    @BeforeEach
    void schedule() {
        assertThat(house.put(ALICE, "{\"zone\": \"UTC\"}").status()).isEqualTo(201);
        assertThat(house.put("/api/v1/users/43", "{}").status()).isEqualTo(201);
        daily = house.post(ALICE + "/notifications", DAILY).header("Location");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /skip   | {}
            POST   | /pause  | {}
            POST   | /done   | {}
            POST   | /snooze | {"for": "PT2H"}
            POST   | /move   | {"to": "2026-03-11T19:00:00Z"}
            POST   | /end    | {"after": "2026-03-11T10:30:00Z"}
            PATCH  | ''      | {"event": "x", "repeat": {"times": ["17:00"]}, "urgent": true}
            DELETE | ''      | ''
            """)
    void every_change_is_taken_back_exactly(String method, String action, String body) {
        String before = house.get(daily).body();
        Answer changed = house.send(method, daily + action, body);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(house.get(daily).body()).isNotEqualTo(before);

        Answer undone = house.post(ALICE + "/undo/" + changed.text("undo"), "");

        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.body()).isEqualTo(before);
        assertThat(house.get(daily).body()).isEqualTo(before);
        house.tellWhatIsDueIn(Duration.ofMinutes(40));
        assertThat(house.get(daily + "/deliveries").each("items", "kind")).contains("occurrence");
    }

    @Test
    void a_change_is_taken_back_once() {
        String undo = ALICE + "/undo/" + house.post(daily + "/skip", "").text("undo");
        assertThat(house.post(undo, "").status()).isEqualTo(200);

        ProblemsTest.expect(house.post(undo, ""), 410, "gone", undo);
    }

    @Test
    void a_change_is_taken_back_within_ten_minutes() {
        String undo = ALICE + "/undo/" + house.post(daily + "/skip", "").text("undo");
        house.store.pass(Duration.ofMinutes(10).plusSeconds(1));

        ProblemsTest.expect(house.post(undo, ""), 410, "gone", undo);
    }

    @Test
    void a_change_that_was_overtaken_is_not_taken_back() {
        String undo = ALICE + "/undo/" + house.post(daily + "/skip", "").text("undo");
        assertThat(house.patch(daily, "{\"event\": \"other\"}").status()).isEqualTo(200);

        ProblemsTest.expect(house.post(undo, ""), 409, "overtaken", undo);
        assertThat(house.get(daily).json()).containsEntry("event", "other");
    }

    @Test
    void nobody_takes_back_what_another_did() {
        String undo = house.post(daily + "/skip", "").text("undo");
        String bobs = "/api/v1/users/43/undo/" + undo;

        ProblemsTest.expect(house.post(bobs, ""), 410, "gone", bobs);
        assertThat(house.post(ALICE + "/undo/" + undo, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "999999999", "99999999999999999999"})
    void what_is_no_change_is_gone(String id) {
        ProblemsTest.expect(house.post(ALICE + "/undo/" + id, ""), 410, "gone", ALICE + "/undo/" + id);
    }

    @Test
    void nothing_is_taken_back_of_somebody_unknown() {
        ProblemsTest.expect(house.post("/api/v1/users/44/undo/1", ""), 404, "not-found", "/api/v1/users/44/undo/1");
    }
}
