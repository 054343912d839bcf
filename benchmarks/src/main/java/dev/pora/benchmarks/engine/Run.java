package dev.pora.benchmarks.engine;

import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Scenario;
import dev.pora.benchmarks.engine.report.Report;
import dev.pora.benchmarks.engine.report.Series;
import dev.pora.benchmarks.engine.trial.Measured;
import dev.pora.benchmarks.engine.trial.Progress;
import dev.pora.benchmarks.engine.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Load after load, all contenders under each, in interleaved rounds. */
final class Run {
    private final Trial trial;
    private final Report report;
    private final Progress progress;
    private final int rounds;
    private final int warmUp;
    private final Set<Kind> warm = EnumSet.noneOf(Kind.class);

    Run(Trial trial, Report report, Progress progress, int rounds, int warmUp) {
        this.trial = trial;
        this.report = report;
        this.progress = progress;
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    void all(List<Scenario> scenarios, List<Contender> contenders) throws IOException, InterruptedException {
        for (Scenario scenario : scenarios) {
            List<Contender> able = contenders.stream()
                    .filter(contender -> contender.most(scenario) > 0)
                    .toList();
            warmUp(scenario, able);
            progress.so("\n" + report.add(scenario, series(scenario, able)));
        }
    }

    private void warmUp(Scenario scenario, List<Contender> contenders) throws InterruptedException {
        if (warmUp > 0 && warm.add(scenario.kind())) {
            for (Contender contender : contenders) {
                progress.begins("warm-up, " + contender.title());
                trial.warmUp(contender, scenario, warmUp);
            }
        }
    }

    private List<Series> series(Scenario scenario, List<Contender> contenders) throws InterruptedException {
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                progress.begins("%s, round %d of %d, %s".formatted(scenario.title(), round, rounds, contender.title()));
                Measured one = trial.run(contender, scenario.withRows(contender.most(scenario)));
                measured.computeIfAbsent(contender.title(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return measured.entrySet().stream()
                .map(entry -> new Series(entry.getKey(), entry.getValue()))
                .toList();
    }
}
