package dev.pora.lease;

import static dev.pora.lease.LeaseModel.Circumstance.ANSWERS_GET_LOST;
import static dev.pora.lease.LeaseModel.Circumstance.CHANNEL_FAILS;
import static dev.pora.lease.LeaseModel.Circumstance.ONE_SERVES;
import static dev.pora.lease.LeaseModel.Circumstance.OWNER_INTERVENES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.lease.LeaseModel.Circumstance;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances over one store, in every order of their steps, of the owner's and of the clock's. */
class LeaseProtocolTest {
    private static final Set<Circumstance> EVERYTHING = EnumSet.of(OWNER_INTERVENES, ANSWERS_GET_LOST, CHANNEL_FAILS);

    @Test
    void a_single_one_is_never_lost_nor_owned_twice_nor_told_in_an_old_form() {
        Explorer explorer = new Explorer(new LeaseModel(1, EVERYTHING, Set.of()), new Laws(false));

        assertThat(explorer.explore(World.of(1, 2))).isEmpty();

        assertThat(explorer.worlds()).hasSizeGreaterThan(1_000);
        assertEachAloneCanFinish(explorer);
    }

    @Test
    void a_series_loses_none_of_its_occurrences() {
        Explorer explorer = new Explorer(new LeaseModel(2, EVERYTHING, Set.of()), new Laws(false));

        assertThat(explorer.explore(World.of(2, 1))).isEmpty();

        assertThat(explorer.worlds()).hasSizeGreaterThan(3_000);
        assertEachAloneCanFinish(explorer);
    }

    @Test
    void two_of_one_destination_are_told_in_their_order_by_the_instance_that_serves_it() {
        Explorer explorer =
                new Explorer(new LeaseModel(1, EnumSet.of(ONE_SERVES, CHANNEL_FAILS), Set.of()), new Laws(true));

        assertThat(explorer.explore(World.of(1, 1, 1))).isEmpty();

        assertThat(explorer.worlds()).hasSizeGreaterThan(1_000);
        assertThat(explorer.stuck(_ -> true)).isEmpty();
    }

    @Test
    void two_of_one_destination_are_safe_while_two_instances_see_themselves_in_charge() {
        Explorer explorer = new Explorer(new LeaseModel(1, Set.of(), Set.of()), new Laws(false));

        assertThat(explorer.explore(World.of(1, 1, 1))).isEmpty();

        assertThat(explorer.worlds()).hasSizeGreaterThan(1_000);
        assertEachAloneCanFinish(explorer);
    }

    @ParameterizedTest
    @EnumSource
    void a_protocol_with_a_flaw_breaks_a_law(Flaw flaw) {
        boolean ordered = flaw.breaks() == Law.NONE_OVERTAKES_AN_EARLIER_ONE;
        Explorer explorer = ordered
                ? new Explorer(new LeaseModel(1, EnumSet.of(ONE_SERVES), EnumSet.of(flaw)), new Laws(true))
                : new Explorer(new LeaseModel(2, EVERYTHING, EnumSet.of(flaw)), new Laws(false));

        Optional<Explorer.Breach> breach = explorer.explore(ordered ? World.of(1, 1, 1) : World.of(2, 1));

        assertThat(breach.map(Explorer.Breach::law)).as(breach.toString()).contains(flaw.breaks());
    }

    /** Whatever the other one left behind when it died. */
    private static void assertEachAloneCanFinish(Explorer explorer) {
        for (int instance = 0; instance < LeaseModel.INSTANCES; instance++) {
            int living = instance;
            assertThat(explorer.stuck(action -> action.isOf(living))).isEmpty();
        }
    }
}
