package dev.pora.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Of single readings: how long one takes on average, and how long the slowest take. */
final class OrdinaryTable {
    private OrdinaryTable() {}

    /** Empty without results. */
    static String of(List<RunResult> results) {
        if (results.isEmpty()) {
            return "";
        }
        return "| reader | average, µs | median | 99 % | 99.9 % | slowest |\n|---|--:|--:|--:|--:|--:|\n"
                + results.stream().map(OrdinaryTable::row).collect(Collectors.joining());
    }

    private static String row(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | %,.1f | %,.1f | %,.1f | %,.0f |%n",
                result.getPrimaryResult().getLabel(),
                times.getMean(),
                times.getPercentile(50),
                times.getPercentile(99),
                times.getPercentile(99.9),
                times.getMax());
    }
}
