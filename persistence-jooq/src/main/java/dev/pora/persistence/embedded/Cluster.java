package dev.pora.persistence.embedded;

import dev.pora.persistence.embedded.PostmasterFile.Server;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The data of the server and the server over it. */
final class Cluster {
    static final String USER = "pora";

    private static final Logger LOG = System.getLogger(Cluster.class.getName());
    private static final String NAME = "cluster";
    private static final String FRESH = "cluster-new-";
    private static final String LOG_FILE = "server.log";
    private static final String SETTINGS = "pora.conf";
    private static final long LONGEST_LOG = 10L << 20;
    private static final int LINES_SHOWN = 12;
    private static final int MOST_STARTS = 40;
    private static final long BETWEEN_STARTS_MILLIS = 250;

    private final DataFolder folder;
    private final Programs programs;
    private final Path data;
    private final PostmasterFile postmaster;

    Cluster(DataFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
        this.data = folder.file(NAME);
        this.postmaster = new PostmasterFile(data);
    }

    /** Made aside and moved to its place when it is whole, so that a start that was killed leaves no half of it. */
    void makeIfMissing() throws IOException {
        Trees.deleteOthers(folder.root(), FRESH + "*", data);
        if (Files.exists(data)) {
            return;
        }
        var _ = folder.password();
        Path fresh = Files.createTempDirectory(folder.root(), FRESH);
        Programs.Ended made = programs.run(
                "initdb",
                "--pgdata=" + fresh.getFileName(),
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=password",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made.well()) {
            throw new EmbeddedDatabaseFailure("The embedded database could not be made: " + made.output());
        }
        includeSettings(fresh);
        var _ = Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the owner of the machine puts into custom.conf is read first: it cannot cost them their data. */
    private static void includeSettings(Path cluster) throws IOException {
        var _ = Files.writeString(
                cluster.resolve("postgresql.conf"),
                "\ninclude_if_exists = 'custom.conf'\ninclude = '" + SETTINGS + "'\n",
                StandardOpenOption.APPEND);
    }

    /** A server that outlived a killed program is stopped; a file that a killed server left is taken out of the way. */
    void stopOrphan() throws IOException {
        switch (postmaster.server()) {
            case RUNNING -> {
                LOG.log(Level.INFO, "A database server that outlived its program is stopped first");
                stop();
            }
            case MISTAKABLE -> postmaster.remove();
            case GONE -> {}
        }
    }

    /** Starts the server and returns its port. */
    int start() throws IOException {
        shortenLog();
        int port = Ports.choose(folder.file("port"));
        for (int starts = 1; ; starts++) {
            long before = logSize();
            configure(port);
            Programs.Ended started =
                    programs.run("pg_ctl", "start", "--pgdata=" + NAME, "--log=" + LOG_FILE, "--wait", "--timeout=300");
            if (started.well()) {
                return port;
            }
            String said = logSince(before);
            if (starts == MOST_STARTS || !mayPass(said, port)) {
                throw new EmbeddedDatabaseFailure(
                        "The embedded database did not start: " + said + " " + started.output());
            }
            port = Ports.isFree(port) ? port : Ports.chooseAnother(folder.file("port"));
            pause();
        }
    }

    /** Somebody took the port in between, or children of a killed server still are about to end. */
    private static boolean mayPass(String said, int port) {
        return !Ports.isFree(port) || said.contains("shared memory block");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_STARTS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted before the embedded database started", e);
        }
    }

    private void configure(int port) throws IOException {
        DataFolder.write(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        DataFolder.write(data.resolve(SETTINGS), """
                # Written at each start. Put settings of your own into custom.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                logging_collector = off
                log_destination = 'stderr'
                log_min_messages = 'warning'
                log_checkpoints = off
                log_line_prefix = '%%m [%%p] '
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port));
    }

    private void shortenLog() throws IOException {
        if (logSize() > LONGEST_LOG) {
            var _ = Files.move(
                    folder.file(LOG_FILE), folder.file(LOG_FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long logSize() throws IOException {
        Path log = folder.file(LOG_FILE);
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private String logSince(long position) throws IOException {
        Path log = folder.file(LOG_FILE);
        if (logSize() <= position) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(log);
        List<String> lines = new String(bytes, (int) position, bytes.length - (int) position, StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** Ends the sessions and stops the server; one that does not heed is stopped hard, which loses nothing. */
    void stop() throws IOException {
        if (!stopped("fast", "60").well() && !stopped("immediate", "60").well() && isRunning()) {
            throw new EmbeddedDatabaseFailure("The embedded database does not stop: see " + folder.file(LOG_FILE));
        }
    }

    private Programs.Ended stopped(String mode, String seconds) throws IOException {
        return programs.run("pg_ctl", "stop", "--pgdata=" + NAME, "--mode=" + mode, "--wait", "--timeout=" + seconds);
    }

    private boolean isRunning() throws IOException {
        return postmaster.server() == Server.RUNNING;
    }
}
