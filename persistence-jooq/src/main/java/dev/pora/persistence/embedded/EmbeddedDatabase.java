package dev.pora.persistence.embedded;

import dev.pora.persistence.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL server that belongs to this program: it listens on the loopback address only, asks everybody for the
 * password that it made itself, and writes through to the disk before it says that something is kept.
 *
 * <p>It has no shutdown hook: whoever starts it closes it, last of all. A server that outlived a killed program is
 * stopped by the next start.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final Cluster cluster;
    private final DatabaseSettings settings;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, DatabaseSettings settings) {
        this.folder = folder;
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * Starts the server over the data in {@code programsFolder}, and makes everything that is missing there.
     *
     * @throws EmbeddedDatabaseFailure with a sentence that says what stands in the way
     */
    public static EmbeddedDatabase start(Path programsFolder) {
        DataFolder folder = DataFolder.open(programsFolder);
        try {
            return start(folder);
        } catch (IOException e) {
            throw abandoned(folder, new EmbeddedDatabaseFailure("The embedded database did not start: " + e, e));
        } catch (RuntimeException e) {
            throw abandoned(folder, e);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder) throws IOException {
        Software software = Software.unpackedIn(folder.root());
        Cluster cluster = new Cluster(folder, new Programs(software, folder.root()));
        cluster.makeIfMissing();
        cluster.stopOrphan();
        software.removeOthers();
        String url = "jdbc:postgresql://127.0.0.1:" + cluster.start() + "/postgres";
        return new EmbeddedDatabase(folder, cluster, new DatabaseSettings(url, Cluster.USER, folder.password()));
    }

    private static RuntimeException abandoned(DataFolder folder, RuntimeException why) {
        try {
            folder.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    /** How to reach it; the port may be another after the next start. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Stops the server and waits until it has; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (folder) {
            cluster.stop();
        } catch (IOException e) {
            throw new EmbeddedDatabaseFailure("The embedded database did not stop cleanly: " + e, e);
        }
    }
}
