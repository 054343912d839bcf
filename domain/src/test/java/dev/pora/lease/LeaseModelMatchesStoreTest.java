package dev.pora.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.lease.LeaseModel.Circumstance;
import dev.pora.lease.LeaseModel.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The model is of the store that passes {@code ClaimsContract}: every step from every world is done with that store, and
 * it answers as the model does.
 */
class LeaseModelMatchesStoreTest {
    @Test
    void a_single_one_in_every_circumstance() {
        assertMatches(EnumSet.complementOf(EnumSet.of(Circumstance.ONE_SERVES)), 1, 2);
    }

    @Test
    void a_series_whose_answers_get_lost() {
        assertMatches(EnumSet.of(Circumstance.ANSWERS_GET_LOST), 2, 1);
    }

    @Test
    void two_of_one_destination() {
        assertMatches(EnumSet.of(Circumstance.ONE_SERVES, Circumstance.CHANNEL_FAILS), 1, 1, 1);
    }

    private static void assertMatches(Set<Circumstance> circumstances, int occurrences, int... due) {
        Explorer explorer = new Explorer(new LeaseModel(occurrences, circumstances, Set.of()), new Laws(false));
        assertThat(explorer.explore(World.of(occurrences, due))).isEmpty();

        List<Explorer.Edge> edges = explorer.edges();
        assertThat(edges).hasSizeGreaterThan(1_000);
        for (Explorer.Edge edge : edges) {
            List<Step> way = new ArrayList<>(explorer.way(edge.from()));
            way.add(edge.step());
            assertMatches(way, new Replay(occurrences, due), World.of(occurrences, due));
        }
    }

    /** Only the last step is new: those before it were compared when they were the last. */
    private static void assertMatches(List<Step> way, Replay replay, World first) {
        World before = first;
        String answer = "";
        for (Step step : way) {
            answer = replay.take(step, before);
            before = step.after();
        }
        Step last = way.getLast();
        if (!answer.equals(last.answer()) || !replay.state().equals(Replay.stateOf(before))) {
            assertThat(answer + ", " + replay.state())
                    .as("after %s", way.stream().map(Step::action).toList())
                    .isEqualTo(last.answer() + ", " + Replay.stateOf(before));
        }
    }
}
