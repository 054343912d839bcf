package dev.pora.benchmarks.engine.report;

import dev.pora.benchmarks.engine.contender.Scenario;
import java.util.List;
import java.util.stream.Collectors;

/** Medians of all contenders under one load, in Markdown. */
final class Table {
    private Table() {}

    static String of(Scenario scenario, List<Series> contenders) {
        List<Column> columns = Column.of(scenario.arrival());
        String head = columns.stream().map(column -> " | " + column.title()).collect(Collectors.joining());
        return "| contender" + head + " | remarks |\n|---" + "|--:".repeat(columns.size()) + "|---|\n"
                + contenders.stream().map(series -> row(series, columns)).collect(Collectors.joining());
    }

    private static String row(Series series, List<Column> columns) {
        String cells =
                columns.stream().map(column -> " | " + column.cell(series)).collect(Collectors.joining());
        return "| " + series.title() + cells + " | " + series.remark() + " |\n";
    }
}
