package dev.pora.benchmarks.engine.report;

import dev.pora.benchmarks.engine.contender.Arrival;
import dev.pora.benchmarks.engine.trial.Measured;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A figure of a table.
 *
 * @param digits how many follow the decimal point
 */
record Column(String title, int digits, ToDoubleFunction<Measured> figure) {
    private static final Column ROWS = new Column("rows", 0, Measured::rows);
    private static final Column SERVER = new Column("CPU µs a row: PostgreSQL", 1, Measured::serverMicrosPerRow);
    private static final Column PROGRAM = new Column("JVM", 1, Measured::programMicrosPerRow);
    private static final Column WAL = new Column("WAL bytes a row", 0, Measured::walBytesPerRow);
    private static final Column CPU = new Column("CPU, % of a core", 1, Measured::cpuPercent);
    private static final Column EARLY =
            new Column("early", 0, measured -> measured.latencies().early());
    private static final Column MEDIAN = percentile("p50, ms", 50);
    private static final Column LAST_LATENCY = percentile("slowest, ms", 100);

    private static Column percentile(String title, double percent) {
        return new Column(title, 1, measured -> measured.latencies().percentile(percent));
    }

    /** What is told of a load; the first is what it is about, and what is drawn. */
    static List<Column> of(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Backlog _ ->
                List.of(
                        new Column("rows/s", 0, Measured::perSecond),
                        ROWS,
                        SERVER,
                        PROGRAM,
                        WAL,
                        new Column(
                                "recorded after the last, ms",
                                0,
                                measured -> measured.recorded().toMillis()));
            case Arrival.AtOnce _ ->
                List.of(
                        new Column(
                                "last one after, ms",
                                0,
                                measured -> measured.last().toMillis()),
                        ROWS,
                        MEDIAN,
                        SERVER,
                        PROGRAM,
                        WAL,
                        EARLY);
            case Arrival.Steady _ ->
                List.of(
                        percentile("p99, ms", 99),
                        ROWS,
                        MEDIAN,
                        percentile("p99.9, ms", 99.9),
                        LAST_LATENCY,
                        EARLY,
                        CPU);
            case Arrival.Nothing _ -> List.of(new Column("CPU, % of a core", 2, Measured::cpuPercent));
        };
    }

    String cell(Series series) {
        return number(series.median(figure));
    }

    String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : "–";
    }
}
