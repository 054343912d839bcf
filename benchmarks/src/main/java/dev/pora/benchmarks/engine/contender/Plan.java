package dev.pora.benchmarks.engine.contender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rows to make, in a table of each database: {@code plan (id integer, due timestamptz)}. */
public final class Plan {
    public static final String TABLE = "plan";

    /** Rows of this id and later lie in the future and are never handled. */
    public static final int FIRST_FUTURE_ID = 1_000_000_000;

    /** What each row carries, one hundred bytes. */
    public static final String TEXT =
            "Take the second pill, the white one, with a glass of water, and write down the pressure after that..";

    /** As an SQL expression: what is due before has to be handled, and nothing else is. */
    public static final String HORIZON = "(now() + interval '12 hours')";

    private Plan() {}

    /** An empty plan in place of any other. */
    public static void clear(Database database) {
        database.execute(
                "DROP TABLE IF EXISTS plan",
                "CREATE UNLOGGED TABLE plan (id integer NOT NULL, due timestamptz NOT NULL)");
    }

    /** Rows due at random within thirty days from tomorrow on. */
    public static void planFuture(Database database, int rows) {
        database.execute(
                "SELECT setseed(0.5)",
                "INSERT INTO plan SELECT %d + n, date_trunc('milliseconds', now() + interval '1 day' + random() * interval '30 days') FROM generate_series(0, %d - 1) n"
                        .formatted(FIRST_FUTURE_ID, rows));
    }

    /** Rows of the ids from 0, due at these milliseconds of the epoch. */
    public static void plan(Database database, long[] due) {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO plan SELECT n - 1, timestamptz 'epoch' + due * interval '1 millisecond'"
                                + " FROM unnest(?::bigint[]) WITH ORDINALITY rows (due, n)")) {
            insert.setArray(1, connection.createArrayOf("bigint", Database.boxed(due)));
            var _ = insert.executeUpdate();
        } catch (SQLException e) {
            throw Database.failed("plan", e);
        }
    }
}
