package dev.pora.benchmarks.engine.contender;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** One database of the server: every trial has its own. */
public record Database(String url, String user, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** A pool of exactly so many connections, open. */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                var _ = statement.execute(sql);
            }
        } catch (SQLException e) {
            throw failed(String.join("; ", statements), e);
        }
    }

    /** The single value that a query gives, as text. */
    public String value(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("No row: " + query);
            }
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw failed(query, e);
        }
    }

    /** Found through an index, however many rows the server expects: what is looked for may be at the end, or gone. */
    public boolean exists(String query) {
        String setting = url.contains("?") ? "&" : "?";
        Database indexed = new Database(url + setting + "options=-c%20enable_seqscan=off", user, password);
        return indexed.value("SELECT EXISTS (" + query + ")").equals("t");
    }

    public static IllegalStateException failed(String what, SQLException why) {
        return new IllegalStateException(what + ": " + why.getMessage(), why);
    }

    /** For {@link Connection#createArrayOf}. */
    public static Long[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }

    @Override
    public String toString() {
        return url;
    }
}
