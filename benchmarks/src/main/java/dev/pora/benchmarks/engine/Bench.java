package dev.pora.benchmarks.engine;

import dev.pora.benchmarks.conversation.Chatter;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Scenario;
import dev.pora.benchmarks.engine.peer.DbScheduler;
import dev.pora.benchmarks.engine.peer.JobRunrJobs;
import dev.pora.benchmarks.engine.peer.Quartz;
import dev.pora.benchmarks.engine.pora.Pora;
import dev.pora.benchmarks.engine.pora.Raw;
import dev.pora.benchmarks.engine.report.Report;
import dev.pora.benchmarks.engine.soak.Soak;
import dev.pora.benchmarks.engine.trial.Progress;
import dev.pora.benchmarks.engine.trial.Server;
import dev.pora.benchmarks.engine.trial.Trial;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures side by side how fast, how punctually and at what cost what is due is handled. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        subcommands = {Soak.class, Chatter.class},
        description = "Measures engines side by side on one PostgreSQL and writes a page with charts.")
public final class Bench implements Callable<Integer> {
    /** In the order in which tables show them. */
    static final List<Contender> CONTENDERS = List.of(
            new Pora(),
            new Raw(false),
            new Raw(true),
            DbScheduler.LOCK_AND_FETCH,
            DbScheduler.FETCH_AND_LOCK,
            JobRunrJobs.ENQUEUED,
            JobRunrJobs.SCHEDULED,
            new Quartz());

    @Option(names = "--out", description = "The folder for the page and its charts.")
    private Path out = Path.of("docs/benchmarks");

    @Option(names = "--name", description = "Of the page; the names of charts begin with it.")
    private String name = "engine";

    @Option(names = "--rows", description = "Rows of a backlog.")
    private int rows = 100_000;

    @Option(names = "--spike", description = "Rows due at one instant.")
    private int spike = 20_000;

    @Option(names = "--seconds", description = "How long rows come steadily, or nothing does.")
    private int seconds = 60;

    @Option(names = "--future", description = "Rows that are not due, where latencies are measured.")
    private int future = 1_000_000;

    @Option(names = "--crowd", description = "Rows that are not due, beside a backlog.")
    private int crowd = 10_000_000;

    @Option(names = "--rounds", description = "How often each is measured; the median counts.")
    private int rounds = 3;

    @Option(names = "--warm-up", description = "Rows that each handles beforehand.")
    private int warmUp = 5_000;

    @Option(names = "--patience", description = "Seconds after which a trial is given up.")
    private int patience = 300;

    @Option(names = "--scenarios", split = ",", description = "Only these; * at the end stands for anything.")
    private List<String> scenarios = List.of("*");

    @Option(names = "--contenders", split = ",", description = "Only these, in the same way.")
    private List<String> contenders = List.of("*");

    @Option(names = "--database", description = "A PostgreSQL that runs, as a JDBC URL; otherwise one is started.")
    private String database = "";

    @Option(names = "--user", description = "Its superuser.")
    private String user = "postgres";

    @Option(names = "--password", description = "The password of that user.")
    private String password = "";

    @Option(names = "--shared-buffers", description = "Memory of the PostgreSQL that is started.")
    private String sharedBuffers = "4GB";

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "dev/pora/benchmarks/engine/logback.xml");
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        progress.begins("starting PostgreSQL");
        Server server = database.isEmpty() ? Server.embedded(sharedBuffers) : Server.given(database, user, password);
        Thread stopping = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(stopping);
        Report report = new Report(out, name, conditions(), server.settings());
        Trial trial = new Trial(server, Duration.ofSeconds(patience), progress);
        new Run(trial, report, progress, rounds, warmUp).all(chosenScenarios(), chosenContenders());
        progress.begins("written to " + out.toAbsolutePath());
        return 0;
    }

    private List<Scenario> chosenScenarios() {
        Scenarios.Scale scale = new Scenarios.Scale(rows, spike, seconds, future, crowd);
        return new Scenarios(scale)
                .all().stream()
                        .filter(scenario -> isAmong(scenarios, scenario.id()))
                        .toList();
    }

    private List<Contender> chosenContenders() {
        return CONTENDERS.stream()
                .filter(contender -> isAmong(contenders, contender.title()))
                .toList();
    }

    private static boolean isAmong(List<String> patterns, String name) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }

    private String conditions() {
        return """
                Each contender is given the same rows in a database of its own on the same PostgreSQL, is started when they are there, \
                and does nothing with them but count. Medians of %d interleaved rounds on %s, after a warm-up; \
                %d processors, shared by the JVM and PostgreSQL; Java %s. WAL and CPU are counted from the start \
                until nothing due is left in the database.""".formatted(
                rounds, LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(), Runtime.version());
    }
}
