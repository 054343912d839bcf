package dev.pora.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Of readings of 4,096 characters, by what these are. */
final class LongestTable {
    private LongestTable() {}

    /** Empty without results. */
    static String of(List<RunResult> results) {
        if (results.isEmpty()) {
            return "";
        }
        return "| 4,096 characters of | reader | median, µs | 99 % |\n|---|---|--:|--:|\n"
                + results.stream()
                        .sorted(Comparator.comparing(LongestTable::phrase))
                        .map(LongestTable::row)
                        .collect(Collectors.joining());
    }

    private static LongestPhrase phrase(RunResult result) {
        return LongestPhrase.valueOf(result.getParams().getParam("phrase"));
    }

    private static String row(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %,.0f |%n",
                phrase(result).shown(),
                result.getPrimaryResult().getLabel(),
                times.getPercentile(50),
                times.getPercentile(99));
    }
}
