package dev.pora.app.chaos;

import dev.pora.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A PostgreSQL that outlives the programs, and can be mistreated. */
final class Server implements AutoCloseable {
    private static final int DEPTH = 4;
    private static final int LONGEST_SECONDS = 90;
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path folder;
    private final EmbeddedDatabase database;

    Server(Path folder) {
        this.folder = folder;
        this.database = EmbeddedDatabase.start(folder);
    }

    /** What a program has to be told to use it. */
    Map<String, String> settings() {
        return Map.of(
                "PORA_DATABASE_URL", database.settings().url(),
                "PORA_DATABASE_USER", database.settings().user(),
                "PORA_DATABASE_PASSWORD", database.settings().password());
    }

    /** Makes a row's value of a question. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> ask(String sql, Reading<T> reading) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(reading.of(rows));
            }
            return answers;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.settings().url(),
                database.settings().user(),
                database.settings().password());
    }

    /** Ends every connection but this one, and waits until each has ended. */
    void cutConnections() throws SQLException {
        var _ = ask(
                "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
                row -> row.getBoolean(1));
    }

    /** Ends the connections on which instances hear of each other's news. */
    void cutListeners() throws SQLException {
        var _ = ask(
                "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'",
                row -> row.getBoolean(1));
    }

    /** Ends every connection and lets nobody in for this long: all places are taken. */
    void takeConnections(Duration pause) throws InterruptedException, SQLException {
        cutConnections();
        long end = System.nanoTime() + pause.toNanos();
        List<Connection> taken = new ArrayList<>();
        try {
            while (System.nanoTime() - end < 0) {
                takeOne(taken);
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private void takeOne(List<Connection> taken) {
        try {
            taken.add(connect());
        } catch (SQLException e) {
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }

    /** Everything of it stands still for this long, as on a machine that is short of memory. */
    void stall(Duration pause) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(root().resolve("cluster/postmaster.pid")).getFirst());
        List<Long> all = Stream.concat(
                        Stream.of(postmaster),
                        ProcessHandle.of(postmaster).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
        signal("-STOP", all);
        try {
            var _ = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            signal("-CONT", all);
        }
    }

    private static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", name));
        processes.forEach(process -> command.add(Long.toString(process)));
        var _ = new ProcessBuilder(command).start().waitFor();
    }

    private Path root() {
        return folder.resolve("postgresql");
    }

    /** As after a power failure: nothing is written in the end, the log is gone through at the next start. The command line
     * of a server that refuses to run as root needs a user namespace, as at its first start. */
    void restart() throws IOException, InterruptedException {
        Path root = root();
        List<String> command = new ArrayList<>();
        if (Files.getOwner(root).getName().equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program("pg_ctl").toString(),
                "restart",
                "--pgdata=cluster",
                "--mode=immediate",
                "--wait",
                "--timeout=60"));
        Process restart = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.log").toFile())
                .start();
        if (!restart.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || restart.exitValue() != 0) {
            throw new IllegalStateException(
                    "The server did not start again: " + Files.readString(folder.resolve("restart.log")));
        }
    }

    private Path program(String name) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.endsWith(Path.of("bin", name)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
