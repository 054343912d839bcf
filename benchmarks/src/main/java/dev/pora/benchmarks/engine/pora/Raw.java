package dev.pora.benchmarks.engine.pora;

import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The limit on our tables: two threads that lease a batch by a heap-only update, read what a message needs, and record
 * the batch as a whole. It knows no outcome but success, no order, no edits, and no crash but its own lease's end.
 *
 * @param history whether an attempt is also written into the history, and a one-off put to rest
 */
public record Raw(boolean history) implements Contender {
    private static final int THREADS = 2;

    @Override
    public String title() {
        return history ? "raw JDBC with history" : "raw JDBC";
    }

    @Override
    public int most(Scenario scenario) {
        return Integer.MAX_VALUE;
    }

    @Override
    public String format() {
        return PoraRows.FORMAT;
    }

    @Override
    public void makeTables(Database database) {
        PoraRows.makeTables(database);
    }

    @Override
    public void fill(Database database, Kind kind) {
        PoraRows.fill(database, kind);
    }

    @Override
    public Running start(Database database, Scenario scenario, Handled handled) {
        RawStatements statements = new RawStatements(scenario.kind(), history);
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(n -> Thread.ofPlatform().name("raw-" + n).start(new RawWorker(database, statements, handled)))
                .toList();
        return () -> stop(threads);
    }

    private static void stop(List<Thread> threads) {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasLeft(Database database) {
        return PoraRows.hasLeft(database);
    }
}
