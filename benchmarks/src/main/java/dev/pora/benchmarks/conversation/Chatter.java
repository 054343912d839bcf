package dev.pora.benchmarks.conversation;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.pora.PoraRows;
import dev.pora.benchmarks.engine.report.Curves;
import dev.pora.benchmarks.engine.trial.Progress;
import dev.pora.benchmarks.engine.trial.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many updates a second the bot answers, and how soon. */
@Command(
        name = "conversation",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures how many updates a second the bot answers, and how soon.")
public final class Chatter implements Callable<Integer> {
    private static final double[] PERCENTS = {50, 75, 90, 95, 99, 99.9, 100};

    @Option(names = "--out", description = "The folder for the page and its chart.")
    private Path out = Path.of("docs/benchmarks");

    @Option(names = "--name", description = "Of the page.")
    private String name = "conversation";

    @Option(names = "--postgresql", description = "With a PostgreSQL below it instead of a store in memory.")
    private boolean postgresql;

    @Option(names = "--people", description = "How many speak; of each 30 messages a minute are heard.")
    private int people = 2_000;

    @Option(names = "--updates", description = "How many are sent in each run.")
    private int updates = 20_000;

    @Option(names = "--rate", description = "How many a second, where they come steadily.")
    private int rate = 1_000;

    private final Progress progress = new Progress(System.err);

    @Override
    public Integer call() throws Exception {
        if (postgresql) {
            progress.begins("starting PostgreSQL");
            try (Server server = Server.embedded("256MB")) {
                Database database = server.fresh();
                PoraRows.makeTables(database);
                measure(Underneath.postgresql(database));
            }
        } else {
            measure(Underneath.memory());
        }
        return 0;
    }

    private void measure(Underneath underneath) throws IOException, InterruptedException {
        try (Talking talking = new Talking(underneath, new MixedUpdates(people))) {
            progress.begins("warming up");
            var _ = talking.run(updates, 0);
            progress.begins("as fast as it answers");
            Talking.Run fastest = talking.run(updates, 0);
            progress.so(row("as fast as they are answered", fastest).strip());
            progress.begins("steadily");
            Talking.Run steady = talking.run(updates, rate);
            progress.so(row("steadily", steady).strip());
            write(fastest, steady);
        }
    }

    private static String row(String load, Talking.Run run) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                load,
                run.perSecond(),
                run.perCpuSecond(),
                run.millis(50),
                run.millis(95),
                run.millis(99),
                run.millis(99.9),
                run.millis(100));
    }

    private void write(Talking.Run fastest, Talking.Run steady) throws IOException {
        String below = postgresql ? "PostgreSQL" : "a store in memory";
        String chart = name + ".svg";
        String page = """
                # How soon the bot answers, over %s

                From an update that is taken in to the first call of its answer that arrives at a server on the same machine, over HTTP: \
                inbox, conversation, outbox, and both ends of the connection. Updates of %,d people: reminders in both languages, lists, \
                doubts, settings, small talk, and a press in five. %,d updates in each run after as many to warm up; \
                %d processors, Java %s, %s.

                | updates come | a second | a second of CPU | p50, ms | p95, ms | p99, ms | p99.9, ms | slowest, ms |
                |---|--:|--:|--:|--:|--:|--:|--:|
                """.formatted(
                        below,
                        people,
                        updates,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        LocalDate.now(ZoneOffset.UTC));
        String rows = row("as fast as they are answered, 64 people at once", fastest) + row(rate + " a second", steady);
        var _ = Files.createDirectories(out);
        var _ = Files.writeString(out.resolve(name + ".md"), page + rows + "\n![Latencies](" + chart + ")\n");
        var _ = Files.writeString(
                out.resolve(chart),
                Curves.of(
                        "Time to the answer over " + below,
                        "ms, at the percentiles 50, 75, 90, 95, 99, 99.9 and 100",
                        List.of(curve("as fast as answered", fastest), curve(rate + " a second", steady))));
    }

    private static Curves.Curve curve(String title, Talking.Run run) {
        return new Curves.Curve(
                title, DoubleStream.of(PERCENTS).map(run::millis).boxed().toList());
    }
}
