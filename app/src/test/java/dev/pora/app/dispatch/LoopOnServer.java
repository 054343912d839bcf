package dev.pora.app.dispatch;

import dev.pora.fake.FakeMessenger;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.Store;
import dev.pora.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real loop over a real PostgreSQL that can be mistreated, and a channel that takes everything. */
final class LoopOnServer implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final Path folder;
    private final EmbeddedDatabase server;
    private final Wire wire;
    private final LoopOverStore loop;

    LoopOnServer(Path folder) {
        this(folder, "");
    }

    /** @param more for the driver, as at the end of an address */
    LoopOnServer(Path folder, String more) {
        this.folder = folder;
        this.server = EmbeddedDatabase.start(folder);
        DatabaseSettings own = server.settings();
        URI place = URI.create(own.url().substring("jdbc:".length()));
        this.wire = new Wire(place.getPort());
        String url = "jdbc:postgresql://127.0.0.1:" + wire.port() + place.getPath() + more;
        this.loop = new LoopOverStore(new DatabaseSettings(url, own.user(), own.password(), CONNECTIONS));
    }

    FakeMessenger messenger() {
        return loop.messenger();
    }

    /** Between the program and the server. */
    Wire wire() {
        return wire;
    }

    Store store() {
        return loop.store();
    }

    /** So many reminders, each of somebody else, due so long from now. */
    List<Notification> due(int many, Duration from) {
        return loop.due(many, from);
    }

    State stateOf(Notification notification) {
        return loop.stateOf(notification);
    }

    /** Beside those of the program. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.settings().url(),
                server.settings().user(),
                server.settings().password());
    }

    /** The first column of the first row. */
    static long ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** From now on no file of the server grows beyond this: as on a full disk. */
    void limitFiles(String bytes) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(Files.readAllLines(
                        folder.resolve("postgresql").resolve("cluster").resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle parent = ProcessHandle.of(postmaster).orElseThrow();
        for (ProcessHandle process :
                Stream.concat(Stream.of(parent), parent.children()).toList()) {
            limitFiles(process, bytes);
        }
    }

    private static void limitFiles(ProcessHandle process, String bytes) throws IOException, InterruptedException {
        Process limit = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        if (!limit.waitFor(10, TimeUnit.SECONDS) || (limit.exitValue() != 0 && process.isAlive())) {
            throw new IllegalStateException("The limit of " + process.pid() + " could not be set");
        }
    }

    @Override
    public void close() throws IOException {
        loop.close();
        wire.close();
        server.close();
    }
}
