package dev.pora.app.chaos;

import dev.pora.app.e2e.PoraProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Instances of the program over one database, each started again by its supervisor when it has ended. */
final class Fleet implements AutoCloseable {
    private final List<Path> folders;
    private final Map<String, String> settings;
    private final List<PoraProcess> running = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final Set<PoraProcess> stopping = new HashSet<>();
    private int kills;

    Fleet(List<Path> folders, Map<String, String> settings) {
        this.folders = List.copyOf(folders);
        this.settings = Map.copyOf(settings);
    }

    synchronized void start() {
        folders.forEach(folder -> running.add(PoraProcess.begin(folder, settings)));
    }

    /** As the system does it when memory runs out; the supervisor starts another one at once. */
    synchronized void kill(int number) {
        running.get(number).kill();
        kills++;
        begin(number);
    }

    /** As a supervisor does it for a new version: it finishes what it is at, and another one is started when it has ended. */
    synchronized void stop(int number) {
        PoraProcess process = running.get(number);
        if (process.isRunning()) {
            stopping.add(process);
            process.askToStop();
        }
    }

    private void begin(int number) {
        running.set(number, PoraProcess.begin(folders.get(number), settings));
    }

    /** What stands still until it is thawed. */
    synchronized PoraProcess freeze(int number) {
        PoraProcess process = running.get(number);
        process.freeze();
        return process;
    }

    void thaw(PoraProcess frozen) {
        if (frozen.isAlive()) {
            frozen.thaw();
        }
    }

    /** An instance may fail to start while the database is away; one that runs never ends by itself. */
    synchronized void supervise() {
        for (int number = 0; number < running.size(); number++) {
            PoraProcess process = running.get(number);
            if (!process.isAlive()) {
                if (!stopping.remove(process) && process.printed().contains("Ctrl-C")) {
                    givenUp.add(process.printed());
                }
                begin(number);
            }
        }
    }

    /** What was printed by those that ended by themselves after they had run. */
    synchronized List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    synchronized int kills() {
        return kills;
    }

    synchronized boolean allRun() {
        return running.stream().allMatch(PoraProcess::isRunning);
    }

    /** Of this instance, or of another one if it does not run. */
    synchronized Optional<URI> door(long preferred) {
        int first = (int) (preferred % running.size());
        return Stream.concat(running.stream().skip(first), running.stream())
                .filter(PoraProcess::isRunning)
                .findFirst()
                .map(PoraProcess::api);
    }

    @Override
    public synchronized void close() {
        for (PoraProcess process : running) {
            if (process.isAlive()) {
                process.kill();
            }
        }
    }
}
