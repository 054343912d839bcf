package dev.pora.benchmarks.engine.trial;

import com.sun.management.OperatingSystemMXBean;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL of a run. */
public final class Server implements AutoCloseable {
    private static final List<String> TOLD_SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "autovacuum");

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Database main;
    private final Runnable stop;
    private final Optional<Postmaster> postmaster;
    private int databases;

    private Server(Database main, Runnable stop) {
        this.main = main;
        this.stop = stop;
        this.postmaster = Postmaster.of(main);
    }

    /** One that runs already; the user is a superuser. */
    public static Server given(String url, String user, String password) {
        return new Server(new Database(url, user, password), () -> {});
    }

    /** A fresh one on the loopback address in a temporary folder, which writes through to the disk as the product's does. */
    public static Server embedded(String sharedBuffers) {
        try {
            Path folder = Files.createTempDirectory("pora-benchmark");
            EmbeddedDatabase.start(folder).close();
            configure(folder, sharedBuffers);
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            DatabaseSettings settings = database.settings();
            return new Server(new Database(settings.url(), settings.user(), settings.password()), () -> {
                database.close();
                delete(folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Room for the load, and no checkpoint in the middle of a trial by the clock. */
    private static void configure(Path folder, String sharedBuffers) throws IOException {
        var _ = Files.writeString(folder.resolve("postgresql/cluster/custom.conf"), """
                shared_buffers = '%s'
                max_connections = 200
                max_wal_size = '8GB'
                checkpoint_timeout = '30min'
                """.formatted(sharedBuffers));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database with nothing in it. */
    public Database fresh() {
        return made("TEMPLATE template1");
    }

    /** A database with all that is in that one, to which nobody is connected. It begins with a checkpoint. */
    Database copy(Database original) {
        return made("TEMPLATE " + name(original) + " STRATEGY FILE_COPY");
    }

    private Database made(String how) {
        databases++;
        String name = "benchmark_%d_%d".formatted(ProcessHandle.current().pid(), databases);
        main.execute("CREATE DATABASE " + name + " " + how, "CHECKPOINT");
        return new Database(main.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), main.user(), main.password());
    }

    void drop(Database database) {
        main.execute("DROP DATABASE " + name(database) + " WITH (FORCE)");
    }

    private static String name(Database database) {
        return database.value("SELECT current_database()");
    }

    /** All that was used up to now, by everybody. */
    Usage usage() {
        long wal = Long.parseLong(main.value("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
        return new Usage(
                System.nanoTime(),
                SYSTEM.getProcessCpuTime(),
                postmaster.map(Postmaster::cpuNanos).orElse(0L),
                wal);
    }

    /** What matters of how it is set up. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        TOLD_SETTINGS.forEach(name -> settings.put(name, main.value("SHOW " + name)));
        return settings;
    }

    @Override
    public void close() {
        stop.run();
    }
}
