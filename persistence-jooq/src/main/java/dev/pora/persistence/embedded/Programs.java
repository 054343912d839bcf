package dev.pora.persistence.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs in the folder of the database. They refuse to work for root: for root they run in a user
 * namespace of their own, where they are nobody in particular.
 */
final class Programs {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Software software;
    private final Path folder;

    Programs(Software software, Path folder) {
        this.software = software;
        this.folder = folder;
    }

    /** How a program ended. */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    /** The output goes through a file: a server that is started keeps its streams open and would hold up a reader. */
    Ended run(String program, String... arguments) throws IOException {
        Path output = Files.createTempFile(folder, "output-", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(program, arguments))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            int code = ended(builder.start());
            return new Ended(
                    code, Files.readString(output, StandardCharsets.ISO_8859_1).strip());
        } finally {
            Files.delete(output);
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(software.program(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static int ended(Process process) throws IOException {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                var _ = process.destroyForcibly();
                throw new IOException("A program of PostgreSQL did not end within " + LONGEST);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a program of PostgreSQL ran", e);
        }
    }
}
