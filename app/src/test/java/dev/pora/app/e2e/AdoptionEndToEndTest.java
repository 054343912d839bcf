package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program over a database that the origin's program made and filled. */
class AdoptionEndToEndTest {
    /** What SQLAlchemy's create_all sends for the origin's two classes. */
    private static final String[] ORIGIN = {"""
        CREATE TABLE "user" (
            user_id SERIAL NOT NULL,
            telegram_id BIGINT NOT NULL,
            PRIMARY KEY (user_id),
            UNIQUE (telegram_id)
        )""", """
        CREATE TABLE notification (
            notification_id SERIAL NOT NULL,
            user_id INTEGER NOT NULL,
            datetime_utc TIMESTAMP WITHOUT TIME ZONE NOT NULL,
            event_name VARCHAR(255) NOT NULL,
            PRIMARY KEY (notification_id),
            FOREIGN KEY(user_id) REFERENCES "user" (user_id) ON DELETE CASCADE
        )"""};

    private static final String[] OURS = {"user", "notification", "alarm", "delivery", "pora_schema_history"};

    @Test
    void future_rows_are_told_when_due_past_ones_are_not_and_a_second_start_changes_nothing(
            @TempDir Path database, @TempDir Path data) {
        try (OwnServer server = new OwnServer(database);
                Stage stage = new Stage()) {
            Person anna = stage.person("Anna");
            Person kate = stage.person("Kate");
            Instant due = InstantSource.system().instant().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
            server.execute(ORIGIN);
            server.execute(
                    "INSERT INTO \"user\" (telegram_id) VALUES (%d), (%d)".formatted(anna.id(), kate.id()),
                    row(1, due.minus(Duration.ofDays(400)), "давно"),
                    row(1, due.minusSeconds(120), "only just over"),
                    row(2, due, "позвонить маме"),
                    row(2, due.plus(Duration.ofDays(400)), "far ahead"));

            try (PoraProcess pora = PoraProcess.start(data, settings(server, stage))) {
                Message told = stage.hear(kate, Duration.ofSeconds(60), "позвонить маме");

                assertThat(told.date() - due.getEpochSecond()).isBetween(0L, 2L);
                assertThat(pora.stop()).isIn(0, 143);
            }
            String adopted = server.dump(OURS);
            assertThat(adopted).contains("давно", "only just over", "позвонить маме", "far ahead", "DELIVERED");

            try (PoraProcess again = PoraProcess.start(data, settings(server, stage))) {
                await().during(Duration.ofSeconds(2))
                        .until(() -> stage.heard(kate, "").size() == 1);
                assertThat(again.stop()).isIn(0, 143);
            }
            assertThat(server.dump(OURS)).isEqualTo(adopted);
            assertThat(stage.heard(anna, "")).isEmpty();
        }
    }

    private static String row(int user, Instant at, String event) {
        return "INSERT INTO notification (user_id, datetime_utc, event_name) VALUES (%d, '%s', '%s')"
                .formatted(user, at.atOffset(ZoneOffset.UTC).toLocalDateTime(), event);
    }

    private static Map<String, String> settings(OwnServer server, Stage stage) {
        Map<String, String> settings = new HashMap<>(stage.settings());
        settings.putAll(server.settings());
        return settings;
    }
}
