package dev.pora.benchmarks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.pora.PoraRows;
import dev.pora.benchmarks.engine.trial.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChatterTest {
    /** Everybody sets their town, and says a few things after that. */
    private static final int PEOPLE = 50;

    private static final int UPDATES = 200;

    @Test
    void everything_is_answered_over_a_store_in_memory_and_written_down(@TempDir Path out) throws IOException {
        int code = new CommandLine(new Chatter())
                .execute(
                        "--out",
                        out.toString(),
                        "--people",
                        Integer.toString(PEOPLE),
                        "--updates",
                        Integer.toString(UPDATES),
                        "--rate",
                        "200");

        assertThat(code).isZero();
        assertThat(Files.readAllLines(out.resolve("conversation.md")))
                .anyMatch(line -> line.matches("\\| as fast as they are answered, 64 people at once \\| [\\d,]+ \\|.*"))
                .anyMatch(line -> line.matches("\\| 200 a second \\| [\\d,]+ \\|.*"));
        assertThat(out.resolve("conversation.svg")).isNotEmptyFile();
    }

    @Test
    void everything_is_answered_over_postgresql() throws IOException, InterruptedException {
        try (Server server = Server.embedded("128MB")) {
            Database database = server.fresh();
            PoraRows.makeTables(database);
            try (Talking talking = new Talking(Underneath.postgresql(database), new MixedUpdates(PEOPLE))) {
                Talking.Run run = talking.run(UPDATES, 0);

                assertThat(run.latencies()).hasSize(UPDATES).isSorted();
                assertThat(run.millis(50)).isPositive().isLessThanOrEqualTo(run.millis(100));
                assertThat(run.perSecond()).isPositive();
            }
        }
    }
}
