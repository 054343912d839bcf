package dev.pora.benchmarks.engine.peer;

import dev.pora.benchmarks.engine.contender.Scenario;

/** What peers are spared, since making the rows would take longer than everything else. */
final class Bounds {
    private static final int MOST_FUTURE = 1_000_000;

    private Bounds() {}

    static int most(Scenario scenario, int rows) {
        return scenario.future() <= MOST_FUTURE ? rows : 0;
    }
}
