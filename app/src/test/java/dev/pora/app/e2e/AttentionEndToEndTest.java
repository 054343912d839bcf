package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One life of the real program with all that may happen around the instant of a reminder: it is announced, held in quiet
 * hours, skipped and taken back; then the program is dead for a while, and what was missed is told by its policy.
 */
class AttentionEndToEndTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_WHILE = Duration.ofSeconds(100);

    /** More than the minute that is nobody's concern. */
    private static final Duration DEAD = Duration.ofSeconds(70);

    @Test
    void everything_around_the_instant(@TempDir Path data) {
        try (Stage stage = new Stage()) {
            Person anna = stage.person("Anna");
            Person kate = stage.person("Kate");
            Instant due;
            String pillsId;
            try (PoraProcess pora = PoraProcess.start(data, stage.settings());
                    Api api = Api.of(pora, data, stage)) {
                know(api, anna, "");
                know(api, kate, quietUntilNextMinutes());
                Instant pills = now().plusSeconds(75);
                pillsId = remind(
                        api,
                        anna,
                        "\"event\":\"pills\",\"at\":\"" + pills + "\",\"preAlerts\":[\"PT1M\"],"
                                + "\"nag\":{\"every\":\"PT1M\",\"times\":3}");
                quietHoursHoldWhatIsNotUrgent(stage, api, kate);
                skipAndUndo(api, anna);
                aReminderIsAnnouncedAndTold(stage, anna, pills);
                due = now().plusSeconds(3);
                String soon = "\",\"at\":\"" + due + "\"";
                var _ = remind(api, anna, "\"event\":\"told late" + soon);
                var _ = remind(
                        api, anna, "\"event\":\"skipped when late" + soon + ",\"lateness\":{\"policy\":\"skip\"}");
                var _ = remind(
                        api,
                        anna,
                        "\"event\":\"coalesced\",\"lateness\":{\"policy\":\"coalesce\"},"
                                + "\"repeat\":{\"rrule\":\"FREQ=MINUTELY\",\"zone\":\"UTC\",\"start\":\""
                                + due.atOffset(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)
                                + "\"}");
                pora.kill();
            }
            await().atMost(A_WHILE).until(() -> now().isAfter(due.plus(DEAD)));

            try (PoraProcess again = PoraProcess.start(data, stage.settings());
                    Api api = Api.of(again, data, stage)) {
                whatWasMissedIsToldByItsPolicy(stage, anna);
                nagsUntilDone(stage, api, anna, pillsId);
            }
        }
    }

    /** Quiet since an hour, until the first full minute that is more than ten seconds away. */
    private static String quietUntilNextMinutes() {
        LocalTime time = now().plusSeconds(70).atOffset(ZoneOffset.UTC).toLocalTime();
        return ",\"quietHours\":{\"from\":\"" + time.minusHours(1).truncatedTo(ChronoUnit.MINUTES) + "\",\"to\":\""
                + time.truncatedTo(ChronoUnit.MINUTES) + "\"}";
    }

    private static void quietHoursHoldWhatIsNotUrgent(Stage stage, Api api, Person kate) {
        Instant soon = now().plusSeconds(3);
        String held = remind(api, kate, "\"event\":\"can wait\",\"at\":\"" + soon + "\"");
        var _ = remind(api, kate, "\"event\":\"cannot wait\",\"urgent\":true,\"at\":\"" + soon + "\"");

        Message urgent = stage.hear(kate, Stage.SOON, "cannot wait");
        assertThat(stage.heard(kate, "can wait")).as("quiet hours last").isEmpty();
        Message told = stage.hear(kate, A_WHILE, "can wait");
        assertThat(told.date() - urgent.date()).isGreaterThan(3);
        assertThat(Instant.ofEpochSecond(told.date()).atOffset(ZoneOffset.UTC).getSecond())
                .as("it comes as the minute turns")
                .isLessThan(5);
        await().atMost(Stage.SOON)
                .until(() -> ofKate(api, kate, held).path("state").asText().equals("finished"));
    }

    private static JsonNode ofKate(Api api, Person kate, String id) {
        return json(api.get(notifications(kate) + "/" + id));
    }

    private static void skipAndUndo(Api api, Person anna) {
        String id = remind(
                api,
                anna,
                "\"event\":\"stretch\",\"repeat\":{\"frequency\":\"daily\",\"zone\":\"UTC\",\"start\":\"2026-01-01T12:00\"}");
        String path = notifications(anna) + "/" + id;
        Instant first = Instant.parse(json(api.get(path)).path("next").asText());

        JsonNode skipped = json(api.post(path + "/skip", ""));

        assertThat(Instant.parse(skipped.at("/notification/next").asText())).isEqualTo(first.plus(1, ChronoUnit.DAYS));
        String undo =
                "/api/v1/users/" + anna.id() + "/undo/" + skipped.path("undo").asText();
        Api.expect(2, api.post(undo, ""));
        assertThat(Instant.parse(json(api.get(path)).path("next").asText())).isEqualTo(first);
        Api.expect(4, api.post(undo, ""));
        Api.expect(2, api.delete(path));
    }

    private static void aReminderIsAnnouncedAndTold(Stage stage, Person anna, Instant due) {
        Message announced = stage.hear(anna, Stage.SOON, "pills");
        assertThat(announced.date()).isBetween(due.getEpochSecond() - 61, due.getEpochSecond() - 45);
        assertThat(announced.text()).contains("in 1 minute");
        await().atMost(A_WHILE).until(() -> stage.heard(anna, "pills").size() == 2);
        Message told = stage.heard(anna, "pills").getLast();
        assertThat(told.date()).isBetween(due.getEpochSecond(), due.getEpochSecond() + 5);
    }

    private static void whatWasMissedIsToldByItsPolicy(Stage stage, Person anna) {
        assertThat(stage.hear(anna, A_WHILE, "told late").text()).contains("late");
        assertThat(stage.hear(anna, A_WHILE, "coalesced").text()).containsPattern("missed [23] times since");
        assertThat(stage.heard(anna, "coalesced")).as("a burst is one message").hasSize(1);
        assertThat(stage.heard(anna, "skipped when late")).isEmpty();
    }

    /** The second telling of the pills came a minute after the first, or when the program lived again. */
    private static void nagsUntilDone(Stage stage, Api api, Person anna, String id) {
        await().atMost(A_WHILE).until(() -> stage.heard(anna, "pills").size() >= 3);
        assertThat(stage.heard(anna, "pills").get(2).text()).contains("1 of 3");
        Api.expect(2, api.post(notifications(anna) + "/" + id + "/done", ""));
        assertThat(json(api.get(notifications(anna) + "/" + id)).path("state").asText())
                .isEqualTo("finished");
        List<JsonNode> history =
                json(api.get(notifications(anna) + "/" + id + "/deliveries")).findParents("result");
        assertThat(history).extracting(one -> one.path("kind").asText()).contains("pre_alert", "occurrence", "nag");
    }

    private static void know(Api api, Person person, String more) {
        Api.expect(2, api.put("/api/v1/users/" + person.id(), "{\"zone\":\"UTC\",\"language\":\"en\"" + more + "}"));
    }

    /** The id of a new notification. */
    private static String remind(Api api, Person person, String fields) {
        HttpResponse<String> made = api.post(notifications(person), "{" + fields + "}");
        Api.expect(2, made);
        return json(made).path("id").asText();
    }

    private static String notifications(Person person) {
        return "/api/v1/users/" + person.id() + "/notifications";
    }

    private static JsonNode json(HttpResponse<String> response) {
        Api.expect(2, response);
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant now() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
