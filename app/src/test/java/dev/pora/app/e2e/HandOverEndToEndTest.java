package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.sandbox.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one database, of which one polls Telegram until it is gone. */
class HandOverEndToEndTest {
    /** A dead instance's lease lasts ten seconds, and is asked for every two. */
    private static final Duration AFTER_A_KILL = Duration.ofSeconds(15);

    private static final Duration AFTER_A_STOP = Duration.ofSeconds(5);

    @Test
    void another_instance_answers_within_seconds_and_nothing_is_handled_twice(
            @TempDir Path database, @TempDir Path first, @TempDir Path second, @TempDir Path third) {
        try (OwnServer server = new OwnServer(database);
                Stage stage = new Stage();
                PoraProcess one = PoraProcess.start(first, settings(server, stage))) {
            Person kate = stage.person("Kate");
            var _ = stage.say(kate, "in 3 hours coffee");
            assertThat(stage.hear(kate, Stage.SOON, "coffee").text()).contains("in 3 hours");

            try (PoraProcess other = PoraProcess.start(second, settings(server, stage))) {
                one.kill();
                var _ = stage.say(kate, "in 2 hours tea");
                assertThat(stage.hear(kate, AFTER_A_KILL, "tea").text()).contains("in 2 hours");

                try (PoraProcess last = PoraProcess.start(third, settings(server, stage))) {
                    assertThat(other.stop()).isIn(0, 143);
                    var _ = stage.say(kate, "in 4 hours milk");
                    assertThat(stage.hear(kate, AFTER_A_STOP, "milk").text()).contains("in 4 hours");
                    assertThat(last.isAlive()).isTrue();
                }
            }
            assertThat(stage.errors("getUpdates", 409))
                    .as("at most the poll that was held when its instance went, at each of two hand-overs")
                    .isLessThanOrEqualTo(2);
            assertThat(stage.heard(kate, "coffee")).hasSize(1);
            assertThat(stage.heard(kate, "tea")).hasSize(1);
            assertThat(stage.heard(kate, "milk")).hasSize(1);
        }
    }

    private static Map<String, String> settings(OwnServer server, Stage stage) {
        Map<String, String> settings = new HashMap<>(stage.settings());
        settings.putAll(server.settings());
        return settings;
    }
}
