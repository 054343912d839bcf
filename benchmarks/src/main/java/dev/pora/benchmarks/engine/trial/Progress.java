package dev.pora.benchmarks.engine.trial;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Lines that show that something moves. */
public final class Progress {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void begins(String what) {
        out.println(LocalTime.now(ZoneOffset.UTC).format(TIME) + "  " + what);
    }

    public void so(String what) {
        out.println("            " + what);
    }
}
