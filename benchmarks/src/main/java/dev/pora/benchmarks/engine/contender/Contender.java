package dev.pora.benchmarks.engine.contender;

/** A way to handle what is due, with work that does nothing but count. */
public interface Contender {
    /** As it stands in tables. */
    String title();

    /** How many rows it handles in bearable time; 0 when it has no such thing. */
    int most(Kind kind);

    /** Makes its tables in an empty database. */
    Stand on(Database database, Aim aim);
}
