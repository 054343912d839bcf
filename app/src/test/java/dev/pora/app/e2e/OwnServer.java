package dev.pora.app.e2e;

import dev.pora.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of the owner's own, which outlives the programs under test. */
final class OwnServer implements AutoCloseable {
    private final EmbeddedDatabase server;

    OwnServer(Path folder) {
        server = EmbeddedDatabase.start(folder);
    }

    /** What a program has to be told to use it. */
    Map<String, String> settings() {
        return Map.of(
                "PORA_DATABASE_URL", server.settings().url(),
                "PORA_DATABASE_USER", server.settings().user(),
                "PORA_DATABASE_PASSWORD", server.settings().password());
    }

    void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                var _ = statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of the tables as text, in a fixed order. */
    String dump(String... tables) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = connect();
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

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.settings().url(),
                server.settings().user(),
                server.settings().password());
    }

    @Override
    public void close() {
        server.close();
    }
}
