package dev.pora.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of this JVM, fast because it may lose its data, with databases made as they are asked for.
 * To try another version, name a server whose superuser may come in without a password:
 * {@code -Dpora.test.server=localhost:5433}.
 */
final class TestServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String SERVER = System.getProperty("pora.test.server", "");
    private static final String ADDRESS = SERVER.isEmpty() ? "127.0.0.1:" + start().getPort() : SERVER;
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private TestServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database with nothing in it. */
    static DatabaseSettings emptyDatabase() {
        String name = "test_" + RUN + "_" + DATABASES.incrementAndGet();
        execute(settings("postgres"), "CREATE DATABASE " + name);
        return settings(name);
    }

    private static DatabaseSettings settings(String database) {
        return new DatabaseSettings("jdbc:postgresql://" + ADDRESS + "/" + database, "postgres", "postgres");
    }

    static void execute(DatabaseSettings database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                var _ = statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of the tables as text, in a fixed order. */
    static String dump(DatabaseSettings database, String... tables) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM \"" + table + "\" t ORDER BY 1")) {
                    while (rows.next()) {
                        dump.append(rows.getString(1)).append('\n');
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }

    /** The columns of the single row that a query gives, as text; "null" for none. */
    static List<String> row(DatabaseSettings database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("No row: " + query);
            }
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                columns.add(String.valueOf(row.getString(column)));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the sessions of this database that match, save the one that asks; says how many. */
    static int breakConnections(DatabaseSettings database, String which) {
        String sql = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND " + which;
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            var _ = row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection connect(DatabaseSettings database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
