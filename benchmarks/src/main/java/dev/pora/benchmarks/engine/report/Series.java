package dev.pora.benchmarks.engine.report;

import dev.pora.benchmarks.engine.trial.Measured;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All rounds of one contender under one load. */
public record Series(String title, List<Measured> rounds) {
    public Series {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("No round of " + title);
        }
    }

    /** The median of a figure; of an even number of rounds the mean of the middle two. */
    public double median(ToDoubleFunction<Measured> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What has to be known to read its figures; empty when all went well. */
    String remark() {
        StringBuilder remark = new StringBuilder();
        append(
                remark,
                "not handled",
                rounds.stream()
                        .mapToLong(round -> round.rows() - round.handled())
                        .sum());
        append(
                remark,
                "handled again",
                rounds.stream().mapToLong(Measured::repeated).sum());
        append(
                remark,
                "handled a day early",
                rounds.stream().mapToLong(Measured::unplanned).sum());
        append(
                remark,
                "rounds with rows left",
                rounds.stream().filter(Measured::left).count());
        return remark.toString();
    }

    private static void append(StringBuilder remark, String what, long count) {
        if (count > 0) {
            remark.append(remark.isEmpty() ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(what);
        }
    }
}
