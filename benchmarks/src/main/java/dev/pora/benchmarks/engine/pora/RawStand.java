package dev.pora.benchmarks.engine.pora;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Stand;
import java.util.ArrayList;
import java.util.List;

/** The threads of {@link Raw}. */
final class RawStand implements Stand {
    private static final int THREADS = 2;

    private final Database database;
    private final boolean history;
    private final List<Thread> threads = new ArrayList<>();
    private Kind kind = Kind.ONE_OFF;

    RawStand(Database database, boolean history) {
        this.database = database;
        this.history = history;
    }

    @Override
    public void fill(Kind filled) {
        kind = filled;
        PoraRows.fill(database, filled);
    }

    @Override
    public void start(Handled handled) {
        RawStatements statements = new RawStatements(kind, history);
        for (int n = 0; n < THREADS; n++) {
            threads.add(Thread.ofPlatform().name("raw-" + n).start(new RawWorker(database, statements, handled)));
        }
    }

    @Override
    public boolean hasLeft() {
        return PoraRows.hasLeft(database);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
