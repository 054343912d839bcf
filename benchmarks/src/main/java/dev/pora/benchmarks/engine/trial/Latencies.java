package dev.pora.benchmarks.engine.trial;

import java.util.Arrays;

/** Times from due to handled; those before zero were early. */
public final class Latencies {
    private final long[] sortedMicros;

    Latencies(long[] micros) {
        this.sortedMicros = micros.clone();
        Arrays.sort(sortedMicros);
    }

    /** In milliseconds, the smallest that so many per cent do not exceed; not a number without any. */
    public double percentile(double percent) {
        if (sortedMicros.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sortedMicros.length);
        return sortedMicros[Math.max(0, rank - 1)] / 1e3;
    }

    /** How many rows were handled before they were due. */
    public long early() {
        return Arrays.stream(sortedMicros).takeWhile(latency -> latency < 0).count();
    }
}
