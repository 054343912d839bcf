package dev.pora.persistence;

import dev.pora.persistence.StoreUnavailable.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Connections to the database beside the pool, and what their errors mean. */
final class Connections {
    private static final int OLDEST_SERVER = 15;

    /** How long to wait for a connection. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long a machine may take to answer at all: where one of two is gone, the other is reached within the patience. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(2);

    /**
     * A statement that hears nothing for so long has lost its server, which may have gone without a word. The URL's
     * parameter {@code socketTimeout} wins over it.
     */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private Connections() {}

    static Connection open(DatabaseSettings database) throws SQLException {
        Properties properties = properties(database);
        Connection connection = DriverManager.getConnection(database.url(), properties);
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            connection.close();
            throw new StoreUnavailable(
                    Reason.SERVER_TOO_OLD,
                    "The server at " + database.place() + " is PostgreSQL " + version + "; Pora needs " + OLDEST_SERVER
                            + " or later.",
                    null);
        }
        return connection;
    }

    private static Properties properties(DatabaseSettings database) {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.putAll(habits());
        return properties;
    }

    /**
     * Properties of the driver that every connection has, unless the URL says otherwise: of several servers the one is
     * sought that can be written to.
     */
    static Map<String, String> habits() {
        return Map.of(
                "connectTimeout", Long.toString(LONGEST_CALL.toSeconds()),
                "targetServerType", "primary",
                "tcpKeepAlive", "true",
                "ApplicationName", "pora");
    }

    static StoreUnavailable unavailable(DatabaseSettings database, SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                of(Reason.LOGIN_REFUSED, database, "does not let the user " + database.user() + " in", error);
            case "3D000" -> of(Reason.NO_SUCH_DATABASE, database, "has no such database", error);
            default -> of(Reason.UNREACHABLE, database, "cannot be used", error);
        };
    }

    private static StoreUnavailable of(Reason reason, DatabaseSettings database, String what, SQLException error) {
        return new StoreUnavailable(
                reason, "The server of " + database.place() + " " + what + ": " + error.getMessage(), error);
    }
}
