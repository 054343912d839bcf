package dev.pora.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} in which a server says that it runs. It stays when the server was killed, and the
 * process that has the number by then may be anybody's.
 */
final class PostmasterFile {
    private static final String NAME = "postmaster.pid";
    private static final int PID = 0;
    private static final int STARTED = 2;

    /** The server notes its start some moments after the process began. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Path cluster;

    PostmasterFile(Path cluster) {
        this.cluster = cluster;
    }

    /** What the file says of the server of this cluster. */
    enum Server {
        /** It runs. */
        RUNNING,
        /** It does not run. */
        GONE,
        /** It does not run, and its number belongs to another process now or cannot be read: the server itself would be misled. */
        MISTAKABLE
    }

    Server server() throws IOException {
        Path file = cluster.resolve(NAME);
        if (!Files.exists(file)) {
            return Server.GONE;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        Optional<Long> pid = number(lines, PID);
        if (pid.isEmpty() || pid.get() <= 0) {
            return Server.MISTAKABLE;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return Server.GONE;
        }
        return isOurs(process.get(), number(lines, STARTED)) ? Server.RUNNING : Server.MISTAKABLE;
    }

    private static Optional<Long> number(List<String> lines, int line) {
        return lines.stream()
                .skip(line)
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private boolean isOurs(ProcessHandle process, Optional<Long> started) {
        return isPostgres(process) && worksHere(process).orElseGet(() -> startedThen(process, started));
    }

    /** Linux adds a remark to the name of a program whose file was replaced since. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.replace(" (deleted)", ""))
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    /** A server's working directory is its cluster; empty where the system does not tell. */
    private Optional<Boolean> worksHere(ProcessHandle process) {
        try {
            Path directory = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return Optional.of(directory.equals(cluster.toRealPath()));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean startedThen(ProcessHandle process, Optional<Long> noted) {
        Optional<Instant> began = process.info().startInstant();
        return noted.isPresent()
                && began.isPresent()
                && Duration.between(began.get(), Instant.ofEpochSecond(noted.get()))
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    void remove() throws IOException {
        var _ = Files.deleteIfExists(cluster.resolve(NAME));
    }
}
