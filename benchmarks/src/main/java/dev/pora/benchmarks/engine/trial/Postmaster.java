package dev.pora.benchmarks.engine.trial;

import dev.pora.benchmarks.engine.contender.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server's processes on this machine, as Linux accounts for them. */
final class Postmaster {
    /** Linux counts the time of processes in hundredths of a second on every platform (USER_HZ). */
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int PARENT_TIMES = 4;
    private static final int OWN_TIMES = 2;
    private static final int FIRST_TIME = 11;

    private final long pid;

    Postmaster(long pid) {
        this.pid = pid;
    }

    /** Empty when the server runs elsewhere, or on another system. */
    static Optional<Postmaster> of(Database database) {
        long pid = Long.parseLong(database.value("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
        try {
            boolean ours = Files.readString(Path.of("/proc/" + pid + "/comm")).startsWith("postgres");
            return ours ? Optional.of(new Postmaster(pid)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The processor's time of the server and all its processes, those that ended included, in nanoseconds. */
    long cpuNanos() {
        long own = ticks(pid, PARENT_TIMES);
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), OWN_TIMES))
                .sum();
        return (own + children) * NANOS_PER_TICK;
    }

    /** utime, stime, and of children that were waited for cutime and cstime: fields 14 to 17 of proc_pid_stat(5). */
    private static long ticks(long process, int times) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = FIRST_TIME; field < FIRST_TIME + times; field++) {
                ticks += Long.parseLong(afterName[field]);
            }
            return ticks;
        } catch (IOException e) {
            // It ended meanwhile, and is among what its parent waited for.
            return 0;
        }
    }
}
