package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.description.Examples;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the house stands at Wednesday 11 March 2026, 10:20 UTC. */
class ActionsControllerTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String HERS = ALICE + "/notifications";
    private static final String BOB = "/api/v1/users/43";
    private static final Duration FORTY_MINUTES = Duration.ofMinutes(40);

    private final House house = new House();

    @BeforeEach
    void registerAlice() {
        assertThat(house.put(ALICE, "{\"zone\": \"UTC\"}").status()).isEqualTo(201);
        assertThat(house.put(BOB, "{}").status()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_next_of_a_series_is_skipped_and_the_one_after_comes() {
        String daily = daily("");

        Answer skipped = house.post(daily + "/skip", "");

        assertThat(skipped.status()).as(skipped.body()).isEqualTo(200);
        assertThat(skipped.inside("notification", "next")).isEqualTo("2026-03-12T11:00:00Z");
        assertThat(skipped.text("undo")).matches("[0-9]+");
        assertThat(skipped.json()).containsEntry("beingSent", false);
        assertThat(house.get(daily).inside("repeat", "except")).isEqualTo("[2026-03-11T11:00]");
    }

    @Test
    void a_skipped_single_one_is_over() {
        String once = once();

        assertThat(house.post(once + "/skip", "{}").inside("notification", "state"))
                .isEqualTo("finished");

        refusedWith(house.post(once + "/skip", ""), "nothing-ahead");
    }

    @Test
    void a_paused_one_tells_nothing_until_it_is_resumed() {
        String daily = daily("");
        refusedWith(house.post(daily + "/resume", ""), "not-paused");

        assertThat(house.post(daily + "/pause", "").inside("notification", "state"))
                .isEqualTo("paused");
        refusedWith(house.post(daily + "/pause", ""), "paused");
        house.tellWhatIsDueIn(FORTY_MINUTES);
        assertThat(house.get(daily + "/deliveries").list("items")).isEmpty();

        assertThat(house.post(daily + "/resume", "").inside("notification", "state"))
                .isEqualTo("active");
        house.tellWhatIsDueIn(Duration.ZERO);
        assertThat(house.get(daily + "/deliveries").each("items", "result")).containsExactly("delivered");
    }

    @Test
    void what_is_over_cannot_be_paused() {
        String once = once();
        house.tellWhatIsDueIn(FORTY_MINUTES);

        refusedWith(house.post(once + "/pause", ""), "over");
    }

    @Test
    void done_without_a_name_means_the_latest_that_was_told() {
        String nagging = daily(", \"nag\": {\"every\": \"PT10M\", \"times\": 5}");
        house.tellWhatIsDueIn(FORTY_MINUTES);

        Answer done = house.post(nagging + "/done", "");

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.inside("notification", "next")).isEqualTo("2026-03-12T11:00:00Z");
        house.tellWhatIsDueIn(Duration.ofHours(2));
        assertThat(house.get(nagging + "/deliveries").each("items", "kind")).containsExactly("occurrence");
    }

    @Test
    void done_before_anything_was_told_means_the_next() {
        String daily = daily("");

        assertThat(house.post(daily + "/done", "").inside("notification", "next"))
                .isEqualTo("2026-03-12T11:00:00Z");
        assertThat(house.post(once() + "/done", "{}").inside("notification", "state"))
                .isEqualTo("finished");
    }

    @Test
    void done_twice_does_not_finish_the_next_one_too() {
        String daily = daily("");
        house.tellWhatIsDueIn(FORTY_MINUTES);

        assertThat(house.post(daily + "/done", "").status()).isEqualTo(200);
        assertThat(house.post(daily + "/done", "").inside("notification", "next"))
                .isEqualTo("2026-03-12T11:00:00Z");
    }

    @Test
    void done_with_a_name_means_that_one() {
        String daily = daily("");
        house.tellWhatIsDueIn(FORTY_MINUTES);

        Answer done = house.post(daily + "/done", "{\"occurrence\": \"2026-03-12T12:00:00+01:00\"}");

        assertThat(done.inside("notification", "next")).isEqualTo("2026-03-13T11:00:00Z");
    }

    @Test
    void a_schedule_from_done_waits_and_counts_from_it() {
        String plants = created("""
                {"event": "plants", "afterDone": {"gap": "P3D", "first": "2026-03-11T11:00", "zone": "UTC"}}""");
        house.tellWhatIsDueIn(FORTY_MINUTES);
        assertThat(house.get(plants).json()).containsEntry("state", "waiting").doesNotContainKey("next");

        house.store.pass(Duration.ofDays(1));

        assertThat(house.post(plants + "/done", "").inside("notification", "next"))
                .isEqualTo("2026-03-15T11:00:00Z");
        assertThat(house.get(plants).json()).containsEntry("state", "active");
    }

    @Test
    void done_with_nothing_that_could_be_done_is_refused() {
        String once = once();
        assertThat(house.post(once + "/skip", "").status()).isEqualTo(200);

        refusedWith(house.post(once + "/done", ""), "nothing-ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "snooze"})
    void an_occurrence_that_never_was_is_refused(String action) {
        String daily = daily("");
        for (String time : new String[] {"2026-03-11T11:01:00Z", "2026-03-20T11:00:00Z", "2020-01-01T11:00:00Z"}) {
            String pause = action.equals("done") ? "" : ", \"for\": \"PT10M\"";

            Answer refused = house.post(daily + "/" + action, "{\"occurrence\": \"" + time + "\"" + pause + "}");

            assertThat(refused.status()).as(time + refused.body()).isEqualTo(422);
            assertThat(refused.each("errors", "path")).containsExactly("/occurrence");
        }
    }

    @Test
    void a_snoozed_one_comes_again_beside_its_series() {
        String daily = daily("");
        house.tellWhatIsDueIn(FORTY_MINUTES);

        Answer snoozed = house.post(daily + "/snooze", Examples.SNOOZE_FOR);

        assertThat(snoozed.inside("notification", "next")).isEqualTo("2026-03-11T11:10:00Z");
        house.tellWhatIsDueIn(Duration.ofMinutes(10));
        assertThat(house.get(daily + "/deliveries").each("items", "kind")).containsExactly("snoozed", "occurrence");
        assertThat(house.get(daily).json()).containsEntry("next", "2026-03-12T11:00:00Z");
    }

    @Test
    void something_is_put_off_until_a_time() {
        String once = once();

        Answer snoozed = house.post(once + "/snooze", """
                {"occurrence": "2026-03-11T11:00:00Z", "until": "2026-03-11T21:00:00+03:00"}""");

        assertThat(snoozed.inside("notification", "next")).isEqualTo("2026-03-11T18:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                              | /until
            {"for": "PT10M", "until": "2026-03-11T21:00:00Z"}               | /until
            {"for": "ten minutes"}                                          | /for
            {"for": "PT0S"}                                                 | /for
            {"for": "-PT10M"}                                               | /for
            {"for": "P400D"}                                                | /for
            {"until": "2026-03-11T21:00"}                                   | /until
            {"until": "2026-03-11T10:00:00Z"}                               | /until
            {"for": "PT10M", "occurrence": "now"}                           | /occurrence
            {"for": "PT10M", "why": "later"}                                | /why
            """)
    void a_snooze_that_does_not_fit_is_refused_by_path(String body, String path) {
        Answer refused = house.post(daily("") + "/snooze", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly(path);
    }

    @Test
    void nothing_is_snoozed_while_it_is_paused() {
        String daily = daily("");
        assertThat(house.post(daily + "/pause", "").status()).isEqualTo(200);

        refusedWith(house.post(daily + "/snooze", Examples.SNOOZE_FOR), "paused");
    }

    @Test
    void a_moved_one_comes_then_and_those_after_it_as_before() {
        String daily = daily("");

        Answer moved = house.post(daily + "/move", "{\"to\": \"2026-03-11T15:30:00+01:00\"}");

        assertThat(moved.inside("notification", "next")).isEqualTo("2026-03-11T14:30:00Z");
        assertThat(house.get(daily + "/occurrences?limit=2").list("items"))
                .containsExactly("2026-03-11T14:30:00Z", "2026-03-12T11:00:00Z");
    }

    @Test
    void nothing_is_moved_into_the_past_or_when_nothing_is_ahead() {
        String once = once();

        Answer past = house.post(once + "/move", "{\"to\": \"2026-03-11T10:00:00Z\"}");

        assertThat(past.status()).isEqualTo(422);
        assertThat(past.each("errors", "path")).containsExactly("/to");
        assertThat(past.json()).containsEntry("code", "already-past");
        house.tellWhatIsDueIn(FORTY_MINUTES);
        refusedWith(house.post(once + "/move", "{\"to\": \"2026-03-12T10:00:00Z\"}"), "nothing-ahead");
    }

    @Test
    void a_series_ends_early() {
        String daily = daily("");

        Answer ended = house.post(daily + "/end", "{\"after\": \"2026-03-12T11:00:00Z\"}");

        assertThat(ended.inside("notification", "state")).isEqualTo("active");
        assertThat(house.get(daily).inside("repeat", "until")).isEqualTo("2026-03-12T11:00");
        assertThat(house.get(daily + "/occurrences").list("items"))
                .containsExactly("2026-03-11T11:00:00Z", "2026-03-12T11:00:00Z");
        refusedWith(house.post(once() + "/end", "{\"after\": \"2026-03-12T11:00:00Z\"}"), "no-series");
    }

    @Test
    void an_action_says_when_a_message_is_already_on_its_way() {
        String daily = daily("");
        house.sendWhatIsDueIn(FORTY_MINUTES);

        assertThat(house.post(daily + "/skip", "").json()).containsEntry("beingSent", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "pause", "resume"})
    void an_action_without_fields_refuses_fields(String action) {
        Answer refused = house.post(daily("") + "/" + action, "{\"really\": true}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "path")).containsExactly("/really");
        assertThat(house.post(daily("") + "/" + action, "[]").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "end", "snooze"})
    void an_action_with_fields_needs_them(String action) {
        assertThat(house.post(daily("") + "/" + action, "{}").status()).isEqualTo(422);
        assertThat(house.post(daily("") + "/" + action, "").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            skip   | {}
            pause  | {}
            resume | {}
            done   | {}
            snooze | {"for": "PT10M"}
            move   | {"to": "2026-03-12T11:00:00Z"}
            end    | {"after": "2026-03-12T11:00:00Z"}
            """)
    void nobody_acts_on_what_is_anothers(String action, String body) {
        String daily = daily("");
        String bobs = daily.replace("/42/", "/43/");

        for (String path : new String[] {bobs, HERS + "/999999", HERS + "/x"}) {
            ProblemsTest.expect(house.post(path + "/" + action, body), 404, "not-found", path + "/" + action);
        }
        assertThat(house.get(daily).json()).containsEntry("next", "2026-03-11T11:00:00Z");
    }

    private String once() {
        return created("""
                {"event": "once", "at": "2026-03-11T11:00:00Z"}""");
    }

    private String daily(String more) {
        return created("""
                {"event": "daily", "repeat": {"frequency": "daily", "start": "2026-03-11T11:00", "zone": "UTC"}%s}""".formatted(more));
    }

    private String created(String body) {
        Answer created = house.post(HERS, body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.header("Location");
    }

    private static void refusedWith(Answer refused, String code) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json())
                .containsEntry("type", "/api/problems#refused")
                .containsEntry("code", code);
    }
}
