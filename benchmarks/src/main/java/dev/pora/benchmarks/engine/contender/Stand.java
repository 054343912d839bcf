package dev.pora.benchmarks.engine.contender;

/** A contender's tables in one database, and from {@link #start} its threads. Used by one thread. */
public interface Stand extends AutoCloseable {
    /** Makes a row of each row of the table {@link Plan#TABLE}, the fastest way there is; called once or more before the start. */
    void fill(Kind kind);

    /** Begins to handle; returns at once. Each row is told by its id in the plan. */
    void start(Handled handled);

    /** Whether any row that was due stands in the database as not handled, or as being handled. */
    boolean hasLeft();

    /** Stops, and lets go of all connections. */
    @Override
    void close();
}
