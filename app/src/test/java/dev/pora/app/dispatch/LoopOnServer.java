package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakeMessenger;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.Store;
import dev.pora.persistence.embedded.EmbeddedDatabase;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real loop over a real PostgreSQL that can be mistreated, and a channel that takes everything. */
final class LoopOnServer implements AutoCloseable {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> 0.0);
    private static final int CONNECTIONS = 4;

    private final Path folder;
    private final EmbeddedDatabase server;
    private final Wire wire;
    private final Store store;
    private final FakeMessenger messenger = new FakeMessenger();
    private final DispatchLoop loop;
    private long people = 100;

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
        this.store = Store.open(new DatabaseSettings(url, own.user(), own.password(), CONNECTIONS));
        this.loop = new DispatchLoop(
                new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store::now, messenger),
                new Dispatch(BACKOFF, new FakePublicHolidays()),
                BACKOFF,
                DispatchSettings.standard());
        loop.start();
    }

    FakeMessenger messenger() {
        return messenger;
    }

    /** Between the program and the server. */
    Wire wire() {
        return wire;
    }

    Store store() {
        return store;
    }

    /** So many reminders, each of somebody else, due so long from now. */
    List<Notification> due(int many, Duration from) {
        Instant due = store.now().plus(from);
        return IntStream.range(0, many).mapToObj(_ -> due(due)).toList();
    }

    private Notification due(Instant due) {
        User somebody = store.users().register(new TelegramId(++people), Language.ENGLISH);
        return store.transactions().within(() -> {
            Notification added = store.notifications()
                    .add(new Draft(
                            somebody.id(),
                            new EventName("tea"),
                            new Once(due),
                            Destination.privateChatOf(somebody.telegramId())));
            store.alarms().set(somebody.id(), Alarm.occurrence(added.id(), due));
            return added;
        });
    }

    State stateOf(Notification notification) {
        return store.notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .state();
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
        store.close();
        wire.close();
        server.close();
    }
}
