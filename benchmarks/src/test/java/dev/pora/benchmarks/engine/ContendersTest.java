package dev.pora.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.benchmarks.engine.contender.Arrival;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.benchmarks.engine.contender.Scenario;
import dev.pora.benchmarks.engine.trial.Measured;
import dev.pora.benchmarks.engine.trial.Progress;
import dev.pora.benchmarks.engine.trial.Server;
import dev.pora.benchmarks.engine.trial.Trial;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersTest {
    private static final int ROWS = 100;
    private static final int FUTURE = 200;

    private final Server server = Server.embedded("128MB");
    private final Progress silent =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

    static Stream<Arguments> able() {
        return Bench.CONTENDERS.stream()
                .flatMap(contender -> Stream.of(Kind.values())
                        .flatMap(kind -> able(contender, kind).stream())
                        .map(scenario -> Arguments.of(contender, scenario)));
    }

    /** With rows beside it that are not due, unless it cannot have such. */
    private static Optional<Scenario> able(Contender contender, Kind kind) {
        return Stream.of(backlog(kind, FUTURE), backlog(kind, 0))
                .filter(scenario -> contender.most(scenario) > 0)
                .findFirst();
    }

    private static Scenario backlog(Kind kind, int future) {
        return new Scenario("due", "due", kind, new Arrival.Backlog(), ROWS, future, true);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("able")
    void each_handles_what_is_due_once_and_leaves_what_is_not(Contender contender, Scenario scenario)
            throws InterruptedException {
        Measured measured = new Trial(server, Duration.ofSeconds(60), silent).run(contender, scenario);
        assertThat(measured.isClean()).as("%s", measured).isTrue();
        assertThat(measured.handled()).isEqualTo(ROWS);
        assertThat(measured.latencies().early()).isZero();
        assertThat(measured.usage().walBytes()).isPositive();
    }

    @Test
    void one_that_repeats_some_and_records_nothing_is_found_out() throws InterruptedException {
        Measured measured = new Trial(server, Duration.ofSeconds(60), silent)
                .run(new RepeatsAndForgets(), backlog(Kind.ONE_OFF, 0));
        assertThat(measured.isClean()).isFalse();
        assertThat(measured.handled()).isEqualTo(ROWS);
        assertThat(measured.left()).isTrue();
        assertThat(measured.repeated()).isEqualTo(ROWS);
        assertThat(measured.unplanned()).isEqualTo(1);
    }

    private record RepeatsAndForgets() implements Contender {
        @Override
        public String title() {
            return "broken";
        }

        @Override
        public int most(Scenario scenario) {
            return ROWS;
        }

        @Override
        public String format() {
            return "broken";
        }

        @Override
        public void makeTables(Database database) {}

        @Override
        public void fill(Database database, Kind kind) {}

        @Override
        public Running start(Database database, Scenario scenario, Handled handled) {
            handled.tell(Plan.FIRST_FUTURE_ID);
            IntStream.range(0, ROWS).forEach(handled::tell);
            IntStream.range(0, ROWS).forEach(handled::tell);
            return () -> {};
        }

        @Override
        public boolean hasLeft(Database database) {
            return database.exists("SELECT FROM plan");
        }
    }
}
