package dev.pora.benchmarks.engine.contender;

/** A way to handle what is due, with work that does nothing but count. */
public interface Contender {
    /** As it stands in tables. */
    String title();

    /** How many rows of this load it handles in bearable time; 0 when it cannot, or not bearably, be put under it. */
    int most(Scenario scenario);

    /** Those of one format have the same tables with the same rows in them. */
    String format();

    /** In an empty database. */
    void makeTables(Database database);

    /** Makes a row of each row of the table {@link Plan#TABLE}, the fastest way there is. Called once or more before a start. */
    void fill(Database database, Kind kind);

    /** Begins to handle, and returns at once. Each row is told by its id in the plan. */
    Running start(Database database, Scenario scenario, Handled handled);

    /** Whether any row that was due stands in the database as not handled, or as being handled. */
    boolean hasLeft(Database database);

    /** Its threads and connections. */
    interface Running extends AutoCloseable {
        /** Stops, and lets go of all connections. */
        @Override
        void close();
    }
}
