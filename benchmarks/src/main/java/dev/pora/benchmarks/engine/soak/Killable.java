package dev.pora.benchmarks.engine.soak;

import dev.pora.benchmarks.engine.contender.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance in a process of its own. */
final class Killable {
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;

    private Killable(Process process) {
        this.process = process;
    }

    static Killable begin(Database database, Path ledger) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SoakInstance.class.getName(),
                database.url(),
                database.user(),
                database.password(),
                ledger.toString());
        try {
            return new Killable(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of(ledger + ".log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once, whatever it is doing. */
    void kill() throws InterruptedException {
        var _ = process.destroyForcibly();
        var _ = process.waitFor();
    }

    /** It finishes what it has begun. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** As Linux accounts for it: VmRSS of proc_pid_status(5); 0 on another system. */
    long residentBytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
