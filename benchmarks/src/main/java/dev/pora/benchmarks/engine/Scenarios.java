package dev.pora.benchmarks.engine;

import dev.pora.benchmarks.engine.contender.Arrival;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The loads of a run, scaled. */
final class Scenarios {
    private static final List<Integer> RATES = List.of(10, 100, 1_000);

    private final Scale scale;

    /**
     * How large a run is.
     *
     * @param rows of a backlog
     * @param spike rows due at one instant
     * @param seconds how long rows come steadily, or nothing does
     * @param future rows beside those that are due one after the other
     * @param crowd rows beside a backlog
     */
    record Scale(int rows, int spike, int seconds, int future, int crowd) {}

    Scenarios(Scale scale) {
        this.scale = scale;
    }

    List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(backlog("one-offs", "one-offs due", Kind.ONE_OFF, 0, false));
        all.add(backlog("recurring", "recurring due", Kind.RECURRING, 0, false));
        all.add(backlog(
                "one-offs-crowded",
                "one-offs due beside %s that are not".formatted(count(scale.crowd())),
                Kind.ONE_OFF,
                scale.crowd(),
                false));
        all.add(backlog(
                "one-offs-snapshot", "one-offs due while a snapshot is held open elsewhere", Kind.ONE_OFF, 0, true));
        all.add(spike());
        RATES.forEach(rate -> all.add(steady(rate)));
        all.add(idle());
        return all;
    }

    private Scenario backlog(String id, String title, Kind kind, int future, boolean snapshot) {
        String counted = count(scale.rows()) + " " + title;
        return new Scenario(id, counted, kind, new Arrival.Backlog(), scale.rows(), future, snapshot);
    }

    private Scenario spike() {
        String title = "%s due at one instant%s".formatted(count(scale.spike()), beside());
        return new Scenario("at-once", title, Kind.ONE_OFF, new Arrival.AtOnce(), scale.spike(), scale.future(), false);
    }

    private Scenario steady(int rate) {
        String title = "%s a second for %s seconds%s".formatted(count(rate), scale.seconds(), beside());
        Arrival arrival = new Arrival.Steady(rate);
        return new Scenario(
                "steady-" + rate, title, Kind.ONE_OFF, arrival, rate * scale.seconds(), scale.future(), false);
    }

    private Scenario idle() {
        String title = "Nothing due for %d seconds%s".formatted(scale.seconds(), beside());
        return new Scenario(
                "idle", title, Kind.ONE_OFF, new Arrival.Nothing(scale.seconds()), 0, scale.future(), false);
    }

    private String beside() {
        return ", beside " + count(scale.future()) + " that are due later";
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
