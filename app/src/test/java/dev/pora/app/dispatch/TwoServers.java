package dev.pora.app.dispatch;

import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL, and another one that has every commit before it is confirmed and can take the first one's place. */
final class TwoServers implements AutoCloseable {
    private static final String FIRST = "cluster";
    private static final String SECOND = "second";
    private static final int DEPTH = 4;
    private static final int LONGEST_SECONDS = 60;

    private final Path root;
    private final DatabaseSettings settings;

    /** The second one begins as a copy of the first, which was stopped for it. */
    TwoServers(Path folder) throws IOException {
        this.root = folder.resolve("postgresql");
        DatabaseSettings made = made(folder);
        run("cp", "-a", FIRST, SECOND);
        int first = freePort();
        int second = freePort();
        append(FIRST, "pg_hba.conf", "host replication all 127.0.0.1/32 trust\n");
        append(FIRST, "pora.conf", "port = " + first + "\nsynchronous_standby_names = '*'\n");
        append(
                SECOND,
                "pora.conf",
                "port = " + second + "\nprimary_conninfo = 'host=127.0.0.1 port=" + first + " user=" + made.user()
                        + "'\n");
        append(SECOND, "standby.signal", "");
        this.settings = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + second + ",127.0.0.1:" + first + "/postgres",
                made.user(),
                made.password(),
                4);
        control("start", FIRST, "--log=first.log");
        control("start", SECOND, "--log=second.log");
    }

    private static DatabaseSettings made(Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            return database.settings();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void append(String cluster, String file, String text) throws IOException {
        var _ = Files.writeString(
                root.resolve(cluster).resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Of both, the one that cannot be written to first. */
    DatabaseSettings settings() {
        return settings;
    }

    /** Ends everything of the first one where it stands. */
    void endFirst() throws IOException {
        control("stop", FIRST, "--mode=immediate");
    }

    void promoteSecond() throws IOException {
        control("promote", SECOND);
    }

    private void control(String what, String cluster, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getOwner(root).getName().equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(
                List.of(program().toString(), what, "--pgdata=" + cluster, "--wait", "--timeout=" + LONGEST_SECONDS));
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
    }

    private Path program() throws IOException {
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            return files.filter(file -> file.endsWith(Path.of("bin", "pg_ctl")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void run(String... command) throws IOException {
        Path output = root.resolve("run.log");
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!endsWell(process)) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(output));
        }
    }

    private static boolean endsWell(Process process) {
        try {
            return process.waitFor(2 * LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (String cluster : List.of(SECOND, FIRST)) {
            if (Files.exists(root.resolve(cluster).resolve("postmaster.pid"))) {
                control("stop", cluster, "--mode=immediate");
            }
        }
    }
}
