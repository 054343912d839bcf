package dev.pora.benchmarks.engine.trial;

import java.time.Duration;

/**
 * What one contender did in one trial.
 *
 * @param rows how many were due
 * @param handled how many of them were handled before patience ended
 * @param last from the start to the last row that was handled; for rows that came later, since the first was due
 * @param recorded from then on until nothing was left in the database
 * @param left whether something was left there all the same
 * @param repeated how often a row was handled again
 * @param unplanned how often a row was handled that lay a day in the future
 * @param latencies from due to handled
 * @param usage between the start and the end of recording
 */
public record Measured(
        int rows,
        int handled,
        Duration last,
        Duration recorded,
        boolean left,
        long repeated,
        long unplanned,
        Latencies latencies,
        Usage usage) {
    public boolean isClean() {
        return handled == rows && !left && repeated == 0 && unplanned == 0;
    }

    public double perSecond() {
        return last.isPositive() ? handled / (last.toNanos() / 1e9) : 0;
    }

    public double serverMicrosPerRow() {
        return usage.serverNanos() / 1e3 / handled;
    }

    public double programMicrosPerRow() {
        return usage.programNanos() / 1e3 / handled;
    }

    public double walBytesPerRow() {
        return (double) usage.walBytes() / handled;
    }

    /** Of one core, by the program and the server together. */
    public double cpuPercent() {
        return 100.0 * (usage.programNanos() + usage.serverNanos()) / usage.wallNanos();
    }
}
