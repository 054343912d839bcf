package dev.pora.benchmarks.engine.pora;

import dev.pora.benchmarks.engine.contender.Aim;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Stand;

/**
 * The limit on our tables: two threads that lease a batch by a heap-only update, read what a message needs, and record
 * the batch as a whole. It knows no outcome but success, no order, no edits, and no crash but its own lease's end.
 *
 * @param history whether an attempt is also written into the history, and a one-off put to rest
 */
public record Raw(boolean history) implements Contender {
    @Override
    public String title() {
        return history ? "raw JDBC with history" : "raw JDBC";
    }

    @Override
    public int most(Kind kind) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Stand on(Database database, Aim aim) {
        PoraRows.makeTables(database);
        return new RawStand(database, history);
    }
}
