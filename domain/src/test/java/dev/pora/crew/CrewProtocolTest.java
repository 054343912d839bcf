package dev.pora.crew;

import static dev.pora.crew.CrewModel.Circumstance.ANSWERS_GET_LOST;
import static dev.pora.crew.CrewModel.Circumstance.COMING_AND_GOING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.crew.CrewModel.Circumstance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instances that come, stand still, die and leave, in every order of their steps and of the clock's. */
class CrewProtocolTest {
    @Test
    void those_that_come_and_go_never_serve_one_part_nor_claim_beside_each_other() {
        CrewExplorer explorer = new CrewExplorer(new CrewModel(EnumSet.of(COMING_AND_GOING), Set.of()));

        assertThat(explorer.explore(Town.of(2))).isEmpty();

        assertThat(explorer.towns()).isGreaterThan(100_000);
        assertThat(stuckAlone(explorer, 0)).isEmpty();
        assertThat(stuckAlone(explorer, 1)).isEmpty();
    }

    @Test
    void nor_do_those_that_do_not_hear_what_they_were_answered() {
        CrewExplorer explorer = new CrewExplorer(new CrewModel(EnumSet.of(ANSWERS_GET_LOST), Set.of()));

        assertThat(explorer.explore(Town.of(2))).isEmpty();

        assertThat(explorer.towns()).isGreaterThan(50_000);
        assertThat(stuckAlone(explorer, 0)).isEmpty();
        assertThat(stuckAlone(explorer, 1)).isEmpty();
    }

    @Test
    void one_that_works_on_hands_over_without_being_waited_out() {
        CrewExplorer explorer = new CrewExplorer(new CrewModel(Set.of(), Set.of()));

        assertThat(explorer.explore(Town.of(2))).isEmpty();

        assertThat(stuckTogether(explorer)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_protocol_with_a_flaw_breaks_a_law(CrewFlaw flaw) {
        boolean lively = flaw.breaks() == CrewLaw.EVERY_PART_ENDS_UP_SERVED;
        Set<Circumstance> circumstances = lively ? Set.of() : EnumSet.allOf(Circumstance.class);
        CrewExplorer explorer = new CrewExplorer(new CrewModel(circumstances, EnumSet.of(flaw)));

        Optional<CrewExplorer.Breach> breach = explorer.explore(Town.of(2));

        if (lively) {
            assertThat(stuckTogether(explorer)).isNotEmpty();
        } else {
            assertThat(breach.map(CrewExplorer.Breach::law))
                    .as(breach.toString())
                    .contains(flaw.breaks());
        }
    }

    /** Whatever the other one left behind, this one alone comes to serve the part as time goes by. */
    private static List<Town> stuckAlone(CrewExplorer explorer, int who) {
        return explorer.stuck(
                step -> step.who() == who || step.who() < 0,
                town -> town.mind(who).is(Mind.Life.WORKS),
                town -> town.mind(who).serves() && town.seat(who).serves());
    }

    /** While both work on, the part comes to the one to which it falls without waiting for anybody's membership to end. */
    private static List<Town> stuckTogether(CrewExplorer explorer) {
        return explorer.stuck(
                step -> step.who() >= 0,
                town -> IntStream.of(0, 1)
                        .allMatch(who -> town.mind(who).is(Mind.Life.WORKS)
                                && town.mind(who).doubt() == 0),
                town -> town.mind(1).serves()
                        && town.seat(1).serves()
                        && town.mind(0).is(Mind.Life.WORKS));
    }
}
