package dev.pora.benchmarks.engine.report;

import dev.pora.benchmarks.engine.contender.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page and a chart for each load beside it, in one folder. Written anew after each load. */
public final class Report {
    private final Path folder;
    private final String name;
    private final StringBuilder page = new StringBuilder();

    /**
     * A report without any load.
     *
     * @param name of the page, and what the names of charts begin with
     * @param conditions what the page begins with
     * @param settings of the server
     */
    public Report(Path folder, String name, String conditions, Map<String, String> settings) {
        this.folder = folder;
        this.name = name;
        page.append("# Handling what is due, beside other libraries\n\n")
                .append(conditions)
                .append("\n\n")
                .append(settings.entrySet().stream()
                        .map(setting -> "`" + setting.getKey() + "` " + setting.getValue())
                        .collect(Collectors.joining(", ", "PostgreSQL: ", ".")))
                .append('\n');
    }

    /** Contenders in the order in which they are to be shown. Returns the table. */
    public String add(Scenario scenario, List<Series> contenders) throws IOException {
        Column drawn = Column.of(scenario.arrival()).getFirst();
        String table = Table.of(scenario, contenders);
        String chart = name + "-" + scenario.id() + ".svg";
        page.append("\n## %s\n\n![%s](%s)\n\n%s".formatted(scenario.title(), scenario.title(), chart, table));
        var _ = Files.createDirectories(folder);
        var _ = Files.writeString(
                folder.resolve(chart), Chart.of(scenario.title(), drawn.title(), bars(drawn, contenders)));
        var _ = Files.writeString(folder.resolve(name + ".md"), page);
        return table;
    }

    private static List<Chart.Bar> bars(Column drawn, List<Series> contenders) {
        return contenders.stream()
                .map(series -> new Chart.Bar(series.title(), series.median(drawn.figure()), drawn.cell(series)))
                .toList();
    }
}
