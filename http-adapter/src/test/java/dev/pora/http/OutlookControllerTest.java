package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the house stands at Wednesday 11 March 2026, 10:20 UTC. */
class OutlookControllerTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String DAILY = """
            {"event": "daily", "repeat": {"frequency": "daily", "start": "2026-03-11T11:00", "zone": "UTC"}%s}""";

    private final House house = new House();

    @BeforeEach
    void registerAlice() {
        assertThat(house.put(ALICE, "{\"zone\": \"UTC\"}").status()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_single_one_has_one_occurrence_and_none_when_it_was_told() {
        String once = created("{\"event\": \"once\", \"at\": \"2026-03-11T11:00:00Z\"}");
        assertThat(house.get(once + "/occurrences").list("items")).containsExactly("2026-03-11T11:00:00Z");

        house.tellWhatIsDueIn(Duration.ofHours(1));

        assertThat(house.get(once + "/occurrences").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void so_many_occurrences_are_listed_as_were_asked_for() {
        String daily = created(DAILY.formatted(""));

        assertThat(house.get(daily + "/occurrences?limit=3").list("items"))
                .containsExactly("2026-03-11T11:00:00Z", "2026-03-12T11:00:00Z", "2026-03-13T11:00:00Z");
        assertThat(house.get(daily + "/occurrences").list("items")).hasSize(50);
    }

    @Test
    void what_was_told_is_listed_the_latest_first() {
        String daily =
                created(DAILY.formatted(", \"preAlerts\": [\"PT30M\"], \"nag\": {\"every\": \"PT10M\", \"times\": 1}"));
        assertThat(house.get(daily + "/deliveries").body()).isEqualTo("{\"items\":[]}");

        house.tellWhatIsDueIn(Duration.ofMinutes(10));
        house.tellWhatIsDueIn(Duration.ofMinutes(30));
        house.tellWhatIsDueIn(Duration.ofMinutes(10));

        Answer deliveries = house.get(daily + "/deliveries");
        assertThat(deliveries.each("items", "kind")).containsExactly("nag", "occurrence", "pre_alert");
        assertThat(deliveries.each("items", "occurrence")).containsOnly("2026-03-11T11:00:00Z");
        assertThat(deliveries.each("items", "at"))
                .containsExactly("2026-03-11T11:10:00Z", "2026-03-11T11:00:00Z", "2026-03-11T10:30:00Z");
        assertThat(deliveries.each("items", "result")).containsOnly("delivered");
        assertThat(deliveries.each("items", "detail")).containsOnly("message 1");
        assertThat(deliveries.each("items", "attempt")).containsOnly("1");
        assertThat(deliveries.each("items", "latencyMs")).containsOnly("0");
        assertThat(house.get(daily + "/deliveries?limit=1").each("items", "kind"))
                .containsExactly("nag");
    }

    @Test
    void what_its_lateness_policy_kept_back_is_listed_as_such() {
        String skipping = created(DAILY.formatted(", \"lateness\": {\"policy\": \"skip\"}"));
        String expiring = created(DAILY.formatted(", \"lateness\": {\"policy\": \"expire\", \"after\": \"PT1H\"}"));

        house.tellWhatIsDueIn(Duration.ofHours(3));

        assertThat(house.get(skipping + "/deliveries").each("items", "result")).containsExactly("skipped");
        assertThat(house.get(expiring + "/deliveries").each("items", "result")).containsExactly("expired");
        assertThat(house.get(expiring).json()).containsEntry("next", "2026-03-12T11:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"occurrences", "deliveries"})
    void nobody_looks_at_what_is_anothers(String what) {
        String daily = created(DAILY.formatted(""));
        assertThat(house.put("/api/v1/users/43", "{}").status()).isEqualTo(201);
        String bobs = daily.replace("/42/", "/43/") + "/" + what;

        ProblemsTest.expect(house.get(bobs), 404, "not-found", bobs);
        assertThat(house.get(daily + "/" + what + "?limit=0").each("errors", "path"))
                .containsExactly("limit");
    }

    private String created(String body) {
        Answer created = house.post(ALICE + "/notifications", body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.header("Location");
    }
}
