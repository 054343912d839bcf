package dev.pora.benchmarks.engine.soak;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.pora.PoraRows;
import dev.pora.benchmarks.engine.report.Curves;
import dev.pora.benchmarks.engine.trial.Progress;
import dev.pora.benchmarks.engine.trial.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs instances under a steady load for long, kills one of them every minute, and looks at what grows. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Runs two instances under a steady load, kills one every minute, and looks at what grows.")
public final class Soak implements Callable<Integer> {
    private static final int INSTANCES = 2;
    private static final long SECOND = TimeUnit.SECONDS.toMillis(1);
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long TO_START = TimeUnit.SECONDS.toMillis(20);

    @Option(names = "--out", description = "The folder for the page and its chart.")
    private Path out = Path.of("docs/benchmarks");

    @Option(names = "--name", description = "Of the page.")
    private String name = "engine-soak";

    @Option(names = "--minutes", description = "How long.")
    private int minutes = 30;

    @Option(names = "--rate", description = "Reminders a second: sixty times as many are told every minute.")
    private int rate = 300;

    private final Progress progress = new Progress(System.err);
    private final List<Sample> samples = new ArrayList<>();

    /**
     * How things stood at the end of a minute.
     *
     * @param memory resident bytes of the instance that had lived longer
     * @param queue bytes of the table of alarms with its indexes, {@code notifications} of notifications with theirs
     */
    private record Sample(
            int minute, long told, double median, double p99, long memory, long queue, long notifications) {
        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %,d | %.0f | %.0f | %.0f | %.1f | %.1f |%n",
                    minute,
                    told,
                    median,
                    p99,
                    megabytes(memory),
                    megabytes(queue),
                    megabytes(notifications));
        }

        static double megabytes(long bytes) {
            return bytes / (1024.0 * 1024);
        }
    }

    @Override
    public Integer call() throws Exception {
        progress.begins("starting PostgreSQL");
        try (Server server = Server.embedded("1GB")) {
            Database database = server.fresh();
            PoraRows.makeTables(database);
            long first = (System.currentTimeMillis() + TO_START) / SECOND * SECOND;
            Map<Long, Long> firsts = fill(database, first);
            Path folder = Files.createTempDirectory("pora-soak");
            List<Path> ledgers = new ArrayList<>();
            List<Killable> running = new ArrayList<>(IntStream.range(0, INSTANCES)
                    .mapToObj(_ -> begin(database, folder, ledgers))
                    .toList());
            run(database, first, ledgers, folder, running);
            for (Killable instance : running) {
                instance.stop();
            }
            long until = first + minutes * MINUTE - TimeUnit.SECONDS.toMillis(10);
            write(Ledger.read(ledgers), firsts, until);
        }
        return 0;
    }

    /** One minutely reminder a person, equally many in each second. Answers when each is due first. */
    private Map<Long, Long> fill(Database database, long first) {
        int people = Math.multiplyExact(rate, 60);
        long[] due = IntStream.range(0, people)
                .mapToLong(person -> first + person / rate * SECOND)
                .toArray();
        PoraRows.fill(database, due, "FREQ=MINUTELY");
        database.execute("VACUUM ANALYZE");
        Map<Long, Long> firsts = new HashMap<>();
        for (int person = 0; person < people; person++) {
            firsts.put(PoraRows.notification(person), due[person]);
        }
        return firsts;
    }

    private static Killable begin(Database database, Path folder, List<Path> ledgers) {
        Path ledger = folder.resolve("ledger-" + ledgers.size());
        ledgers.add(ledger);
        return Killable.begin(database, ledger);
    }

    private void run(Database database, long first, List<Path> ledgers, Path folder, List<Killable> running)
            throws IOException, InterruptedException {
        for (int minute = 0; minute < minutes; minute++) {
            long start = first + minute * MINUTE;
            sleepUntil(start + MINUTE / 2);
            int struck = minute % INSTANCES;
            running.get(struck).kill();
            running.set(struck, begin(database, folder, ledgers));
            sleepUntil(start + MINUTE);
            sample(minute + 1, start, database, Ledger.read(existing(ledgers)), running.get(1 - struck));
        }
        sleepUntil(first + minutes * MINUTE + TimeUnit.SECONDS.toMillis(5));
    }

    private static List<Path> existing(List<Path> ledgers) {
        return ledgers.stream().filter(Files::exists).toList();
    }

    private static void sleepUntil(long time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.max(0, time - System.currentTimeMillis()));
    }

    private void sample(int minute, long from, Database database, Ledger ledger, Killable older) throws IOException {
        long[] late = ledger.lateness(from, from + MINUTE);
        Sample sample = new Sample(
                minute,
                late.length,
                percentile(late, 50),
                percentile(late, 99),
                older.residentBytes(),
                Long.parseLong(database.value("SELECT pg_total_relation_size('alarm')")),
                Long.parseLong(database.value("SELECT pg_total_relation_size('notification')")));
        samples.add(sample);
        progress.begins(sample.row().strip());
    }

    private static double percentile(long[] sorted, double percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    private void write(Ledger ledger, Map<Long, Long> firsts, long until) throws IOException {
        String verdict = String.format(
                Locale.ROOT,
                "%,d messages in %d minutes with %d kills: %d occurrences lost, %d told early, %d told more than once, %d of those without saying so.",
                ledger.told(),
                minutes,
                minutes,
                ledger.lost(firsts, MINUTE, until),
                ledger.early(),
                ledger.repeated(),
                ledger.repeatedUnmarked());
        progress.begins(verdict);
        String chart = name + ".svg";
        StringBuilder page = new StringBuilder("""
                # Half an hour under load, with a kill every minute

                %d instances share one PostgreSQL, %,d people are told something every minute, and every minute one instance is \
                killed and started again. Measured on %s by `./pora bench soak --minutes %d --rate %d`; %d processors, Java %s.

                %s

                ![Sizes](%s)

                | minute | told | late: median, ms | p99, ms | memory of the older instance, MiB | queue, MiB | notifications, MiB |
                |--:|--:|--:|--:|--:|--:|--:|
                """.formatted(
                        INSTANCES,
                        rate * 60,
                        LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC),
                        minutes,
                        rate,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        verdict,
                        chart));
        samples.forEach(sample -> page.append(sample.row()));
        var _ = Files.createDirectories(out);
        var _ = Files.writeString(out.resolve(name + ".md"), page);
        var _ = Files.writeString(
                out.resolve(chart),
                Curves.of(
                        "Sizes while one instance is killed every minute",
                        "MiB, minute by minute",
                        List.of(
                                curve("memory of the older instance", Sample::memory),
                                curve("queue", Sample::queue),
                                curve("notifications", Sample::notifications))));
    }

    private Curves.Curve curve(String title, ToLongFunction<Sample> size) {
        return new Curves.Curve(
                title,
                samples.stream()
                        .map(sample -> Sample.megabytes(size.applyAsLong(sample)))
                        .toList());
    }
}
