package dev.pora.benchmarks.engine.trial;

import dev.pora.benchmarks.engine.contender.Arrival;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Plan;
import dev.pora.benchmarks.engine.contender.Scenario;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One contender under one load, in a database of its own: rows are made first, then it starts, then it is measured. */
public final class Trial {
    private static final Duration TO_RECORD = Duration.ofSeconds(5);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(10);
    private static final long BETWEEN_LOOKS_MILLIS = 5;

    private final Server server;
    private final Duration patience;
    private final Progress progress;
    private final Map<String, Database> futures = new HashMap<>();

    /**
     * Trials on this server.
     *
     * @param patience how long rows may take to be handled after they are due
     */
    public Trial(Server server, Duration patience, Progress progress) {
        this.server = server;
        this.patience = patience;
        this.progress = progress;
    }

    public Measured run(Contender contender, Scenario scenario) throws InterruptedException {
        Database database = server.copy(future(contender, scenario));
        try {
            long[] due = fill(contender, database, scenario);
            try (Connection snapshot = database.connect()) {
                if (scenario.snapshotHeld()) {
                    hold(snapshot);
                }
                return measure(contender, database, scenario, due);
            }
        } catch (SQLException e) {
            throw Database.failed(contender.title(), e);
        } finally {
            server.drop(database);
        }
    }

    /** Tables with what is not due in them: made once, since it takes long. */
    private Database future(Contender contender, Scenario scenario) {
        String format = "%s, %s, %d".formatted(contender.format(), scenario.kind(), scenario.future());
        return futures.computeIfAbsent(format, _ -> {
            Database database = server.fresh();
            contender.makeTables(database);
            Plan.clear(database);
            if (scenario.future() > 0) {
                Plan.planFuture(database, scenario.future());
                contender.fill(database, scenario.kind());
            }
            database.execute("VACUUM ANALYZE");
            return database;
        });
    }

    /** To be run once before anything is measured; what it gives is of no use. */
    public void warmUp(Contender contender, Scenario scenario, int most) throws InterruptedException {
        var _ = run(contender, scenario.warmUp(Math.min(most, contender.most(scenario))));
    }

    private static long[] fill(Contender contender, Database database, Scenario scenario) {
        long[] due = scenario.arrival().due(scenario.rows(), System.currentTimeMillis());
        Plan.clear(database);
        Plan.plan(database, due);
        contender.fill(database, scenario.kind());
        if (scenario.isBacklog()) {
            database.execute("VACUUM ANALYZE");
        }
        return due;
    }

    private static void hold(Connection snapshot) throws SQLException {
        snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        snapshot.setAutoCommit(false);
        try (Statement statement = snapshot.createStatement()) {
            var _ = statement.execute("SELECT count(*) FROM plan");
        }
    }

    private Measured measure(Contender contender, Database database, Scenario scenario, long[] due)
            throws InterruptedException {
        Handled handled = new Handled(due);
        Usage before = server.usage();
        Instant start = Instant.now();
        if (!scenario.isBacklog() && due.length > 0 && due[0] < start.toEpochMilli()) {
            progress.so("started after the first was due: latencies are too long");
        }
        try (Contender.Running _ = contender.start(database, scenario, handled)) {
            return scenario.arrival() instanceof Arrival.Nothing(var seconds)
                    ? idle(handled, seconds)
                    : measure(handled, due, start, before, () -> contender.hasLeft(database));
        }
    }

    private Measured measure(Handled handled, long[] due, Instant start, Usage before, BooleanSupplier hasLeft)
            throws InterruptedException {
        long lastDue = due[due.length - 1] - start.toEpochMilli();
        boolean all = await(handled, patience.plusMillis(Math.max(0, lastDue)));
        Instant from = due[0] > start.toEpochMilli() ? Instant.ofEpochMilli(due[0]) : start;
        Duration last = Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(handled.lastAfter(from)));
        boolean left = !all || !isRecorded(hasLeft);
        Duration recorded = Duration.between(from, Instant.now()).minus(last);
        Usage usage = server.usage().since(before);
        return new Measured(
                due.length,
                handled.count(),
                last,
                recorded,
                left,
                handled.repeated(),
                handled.unplanned(),
                new Latencies(handled.latencies()),
                usage);
    }

    /** The start itself is not counted. */
    private Measured idle(Handled handled, int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(Math.max(1, seconds / 4));
        Usage before = server.usage();
        TimeUnit.SECONDS.sleep(seconds);
        Usage usage = server.usage().since(before);
        return new Measured(
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                false,
                0,
                handled.unplanned(),
                new Latencies(handled.latencies()),
                usage);
    }

    private boolean await(Handled handled, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long left = end - System.nanoTime();
            boolean all = handled.await(Duration.ofNanos(Math.min(left, BETWEEN_NEWS.toNanos())));
            if (all || left <= 0) {
                return all;
            }
            progress.so(handled.count() + " handled");
        }
    }

    private static boolean isRecorded(BooleanSupplier hasLeft) throws InterruptedException {
        long end = System.nanoTime() + TO_RECORD.toNanos();
        while (hasLeft.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }
}
