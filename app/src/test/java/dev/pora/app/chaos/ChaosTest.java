package dev.pora.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.app.e2e.PoraProcess;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several instances under load, one PostgreSQL and Telegram's stand-in, all of them struck at random moments. The seed
 * is printed with the sizes: {@code -Dpora.chaos.seed} and they repeat its plan.
 */
class ChaosTest {
    private static final long SEED = Long.getLong("pora.chaos.seed", new Random().nextLong());
    private static final int ROUNDS = Integer.getInteger("pora.chaos.rounds", 1);
    private static final int INSTANCES = Integer.getInteger("pora.chaos.instances", 2);
    private static final int WISHES = Integer.getInteger("pora.chaos.reminders", 240);
    private static final Duration LENGTH =
            Duration.ofSeconds(Integer.getInteger("pora.chaos.seconds", (int) Plan.USUAL_LENGTH.toSeconds()));

    @Test
    void whatever_is_struck_nothing_is_lost_and_repeats_are_only_where_nobody_can_know(@TempDir Path folder)
            throws Exception {
        try (Server server = new Server(folder.resolve("database"));
                SandboxServer sandbox = SandboxServer.start(SandboxConfig.on(InstantSource.system()));
                Fleet fleet = new Fleet(folders(folder), settings(server, sandbox));
                Caller caller = new Caller(token(folder, settings(server, sandbox)))) {
            fleet.start();
            for (int round = 0; round < ROUNDS; round++) {
                Plan plan = Plan.drawn(SEED + round, INSTANCES, WISHES, LENGTH);
                report("pora.chaos.seed=%d instances=%d reminders=%d seconds=%d %s"
                        .formatted(plan.seed(), INSTANCES, WISHES, LENGTH.toSeconds(), plan.mishaps()));
                Verdict verdict = new Round(plan, fleet, server, sandbox, caller).run();
                report("pora.chaos.seed=" + plan.seed() + " " + fleet.kills() + " kills; " + verdict.summary());
                judge(plan, verdict, fleet);
            }
        }
    }

    private static void judge(Plan plan, Verdict verdict, Fleet fleet) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(verdict.lost()).as("lost, seed %d", plan.seed()).isEmpty();
            softly.assertThat(verdict.unmarkedRepeats())
                    .as("repeated without saying so")
                    .isEmpty();
            softly.assertThat(verdict.repeatsWithoutCause())
                    .as("repeated without a cause")
                    .isEmpty();
            softly.assertThat(verdict.toldAfterDeletion())
                    .as("told after a deletion")
                    .isEmpty();
            softly.assertThat(verdict.early()).as("told early").isEmpty();
            softly.assertThat(verdict.recordedAndNotTold())
                    .as("recorded and not told")
                    .isEmpty();
            softly.assertThat(verdict.overtaken()).as("out of order").isEmpty();
            softly.assertThat(fleet.givenUp())
                    .as("instances that ended by themselves")
                    .isEmpty();
        });
    }

    private static void report(String line) {
        System.out.println(line);
    }

    private static List<Path> folders(Path folder) {
        return IntStream.range(0, INSTANCES)
                .mapToObj(number -> folder.resolve("instance-" + number))
                .toList();
    }

    private static Map<String, String> settings(Server server, SandboxServer sandbox) {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("TELEGRAM_BOT_TOKEN", sandbox.botToken());
        settings.put("PORA_TELEGRAM_API_URL", sandbox.apiUrl());
        return settings;
    }

    private static String token(Path folder, Map<String, String> settings) {
        PoraProcess.Finished made = PoraProcess.run(folder.resolve("command"), settings, "token", "create", "chaos");
        assertThat(made.code()).as(made.printed()).isZero();
        return made.printed()
                .lines()
                .filter(line -> line.startsWith("pora_"))
                .findFirst()
                .orElseThrow();
    }
}
