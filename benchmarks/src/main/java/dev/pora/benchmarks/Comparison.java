package dev.pora.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks with JMH's own options and prints what they came to as tables. */
public final class Comparison {
    private Comparison() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        print(RuleTable.of(of(results, NextOccurrence.class)));
        print(OrdinaryTable.of(of(results, ReadingPhrases.class)));
        print(LongestTable.of(of(results, ReadingLongestPhrases.class)));
        print(LongestTable.of(of(results, ReadingLongestPhrasesByPeer.class)));
    }

    private static List<RunResult> of(Collection<RunResult> results, Class<?> benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmark.getName() + "."))
                .toList();
    }

    private static void print(String table) {
        if (!table.isEmpty()) {
            System.out.println();
            System.out.print(table);
        }
    }
}
