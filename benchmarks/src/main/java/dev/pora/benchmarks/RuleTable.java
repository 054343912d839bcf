package dev.pora.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** The median of the iterations, which other work disturbs least. */
final class RuleTable {
    private static final double MEDIAN = 50;

    private RuleTable() {}

    /** Empty without results. */
    static String of(List<RunResult> results) {
        Map<TypicalRule, Map<String, Double>> times = new TreeMap<>();
        for (RunResult result : results) {
            TypicalRule rule = TypicalRule.valueOf(result.getParams().getParam("rule"));
            String competitor = result.getPrimaryResult().getLabel();
            times.computeIfAbsent(rule, _ -> new TreeMap<>())
                    .put(competitor, result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        }
        if (times.isEmpty()) {
            return "";
        }
        StringBuilder table =
                new StringBuilder("| rule | pora, ns | lib-recur, ns | ical4j, ns |\n|---|--:|--:|--:|\n");
        times.forEach((rule, of) -> table.append(row(rule, of)));
        return table.toString();
    }

    private static String row(TypicalRule rule, Map<String, Double> times) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(rule.text(), shown(times, "pora"), shown(times, "libRecur"), shown(times, "ical4j"));
    }

    /** A dash when the options left it out. */
    private static String shown(Map<String, Double> times, String competitor) {
        Double time = times.get(competitor);
        return time == null ? "–" : String.format(Locale.ROOT, "%,.0f", time);
    }
}
