package dev.pora.benchmarks.engine.pora;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Leases, handles and records until it is interrupted; with nothing to do it looks again ten milliseconds later. */
final class RawWorker implements Runnable {
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 10;
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private record Leased(long alarm, long epoch, int planned, String message) {}

    private final Database database;
    private final RawStatements statements;
    private final Handled handled;
    private OffsetDateTime watermark = BEGINNING;

    RawWorker(Database database, RawStatements statements, Handled handled) {
        this.database = database;
        this.statements = statements;
        this.handled = handled;
    }

    @Override
    public void run() {
        try (Connection connection = database.connect()) {
            setUp(connection);
            work(connection);
        } catch (SQLException e) {
            throw Database.failed("raw", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void setUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var _ = statement.execute(RawStatements.SESSION);
        }
        connection.setAutoCommit(false);
    }

    private void work(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement lease = connection.prepareStatement(RawStatements.LEASE)) {
            List<PreparedStatement> recording = new ArrayList<>();
            for (String sql : statements.recording()) {
                recording.add(connection.prepareStatement(sql));
            }
            while (!Thread.interrupted()) {
                List<Leased> batch = lease(connection, lease);
                if (batch.isEmpty()) {
                    pause();
                } else {
                    batch.forEach(row -> handled.tell(row.planned()));
                    record(connection, recording, batch);
                }
            }
        }
    }

    /** What another thread had locked may lie behind the watermark. */
    private void pause() throws InterruptedException {
        watermark = BEGINNING;
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }

    private List<Leased> lease(Connection connection, PreparedStatement lease) throws SQLException {
        lease.setObject(1, watermark);
        lease.setInt(2, BATCH);
        List<Leased> batch = new ArrayList<>(BATCH);
        try (ResultSet rows = lease.executeQuery()) {
            while (rows.next()) {
                batch.add(leased(rows));
                OffsetDateTime due = rows.getObject(4, OffsetDateTime.class);
                watermark = due.isAfter(watermark) ? due : watermark;
            }
        }
        connection.commit();
        batch.sort(Comparator.comparingLong(Leased::alarm));
        return batch;
    }

    private static Leased leased(ResultSet row) throws SQLException {
        String message = row.getString(5) + row.getString(6) + row.getString(7);
        return new Leased(row.getLong(2), row.getLong(3), PoraRows.planned(row.getLong(1)), message);
    }

    private static void record(Connection connection, List<PreparedStatement> recording, List<Leased> batch)
            throws SQLException {
        Array ids = array(connection, batch.stream().mapToLong(Leased::alarm).toArray());
        Array epochs = array(connection, batch.stream().mapToLong(Leased::epoch).toArray());
        for (PreparedStatement statement : recording) {
            statement.setArray(1, ids);
            statement.setArray(2, epochs);
            if (statement.executeUpdate() != batch.size()) {
                throw new IllegalStateException("A lease was lost, by whom?");
            }
        }
        connection.commit();
    }

    private static Array array(Connection connection, long[] numbers) throws SQLException {
        return connection.createArrayOf("bigint", Database.boxed(numbers));
    }
}
