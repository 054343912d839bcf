package dev.pora.app.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program as a process of its own, with what it prints. */
public final class PoraProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Pattern API = Pattern.compile("(http://\\S+)/api/docs");
    private static final Pattern CHAT = Pattern.compile("Chat\\s.*?(http://\\S+)");

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final CountDownLatch runs = new CountDownLatch(1);
    private final Thread listener;

    private PoraProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** Starts the service on any free port and returns when it says that it runs. */
    public static PoraProcess start(Path data, Map<String, String> settings) {
        PoraProcess started = launch(data, settings, List.of());
        started.awaitRunning();
        return started;
    }

    /** Starts the service and does not wait for it to run. */
    public static PoraProcess begin(Path data, Map<String, String> settings) {
        return launch(data, settings, List.of());
    }

    /** Runs one command to its end. */
    public static Finished run(Path data, Map<String, String> settings, String... arguments) {
        PoraProcess command = launch(data, settings, List.of(arguments));
        return command.awaitEnd();
    }

    /** Runs one command to its end with this on its standard input. */
    static Finished feed(Path input, Path data, Map<String, String> settings, String... arguments) {
        PoraProcess command = launch(ProcessBuilder.Redirect.from(input.toFile()), data, settings, List.of(arguments));
        return command.awaitEnd();
    }

    private static PoraProcess launch(Path data, Map<String, String> settings, List<String> arguments) {
        return launch(ProcessBuilder.Redirect.PIPE, data, settings, arguments);
    }

    private static PoraProcess launch(
            ProcessBuilder.Redirect input, Path data, Map<String, String> settings, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pora.app.Pora"));
        line.addAll(arguments);
        line.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectInput(input);
        builder.environment().keySet().removeIf(name -> name.startsWith("PORA_") || name.startsWith("TELEGRAM_"));
        builder.environment().putAll(Map.of("PORA_PORT", "0"));
        builder.environment().putAll(settings);
        try {
            return new PoraProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::hear);
        } catch (UncheckedIOException | IOException e) {
            hear("(its output ended: " + e.getMessage() + ")");
        } finally {
            runs.countDown();
        }
    }

    private synchronized void hear(String line) {
        printed.add(line);
        if (line.contains("Ctrl-C")) {
            runs.countDown();
        }
    }

    public synchronized String printed() {
        return String.join("\n", printed);
    }

    private void awaitRunning() {
        try {
            boolean heard = runs.await(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            if (!heard || !process.isAlive()) {
                process.destroyForcibly();
                throw new AssertionError("Pora did not start:\n" + printed());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Finished awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The command did not end:\n" + printed());
            }
            listener.join();
            return new Finished(process.exitValue(), printed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public record Finished(int code, String printed) {}

    /** Where the HTTP API is. */
    public URI api() {
        return found(API);
    }

    /** Where the chat page of its own sandbox is. */
    URI chat() {
        return found(CHAT);
    }

    private URI found(Pattern pattern) {
        Matcher matcher = pattern.matcher(printed());
        if (!matcher.find()) {
            throw new AssertionError("It did not print where to look:\n" + printed());
        }
        return URI.create(matcher.group(1));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it said that it runs, and has not ended since. */
    public boolean isRunning() {
        return runs.getCount() == 0 && isAlive();
    }

    /** As a stopped virtual machine: everything stands still, its connections stay open. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start();
            var _ = kill.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As the system does it when memory runs out, or a person with kill -9. */
    public void kill() {
        process.destroyForcibly();
        awaitDeath();
    }

    /** As a supervisor does it, with its last words still heard; says with which code it ended. */
    int stop() {
        var _ = process.toHandle().destroy();
        awaitDeath();
        return process.exitValue();
    }

    /** The beginning of {@link #stop}: it has time to finish what it is at. */
    public void askToStop() {
        var _ = process.toHandle().destroy();
    }

    private void awaitDeath() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not stop:\n" + printed());
            }
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            var _ = stop();
        }
    }
}
