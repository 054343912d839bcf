package dev.pora.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.app.chaos.Mishap.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Set<Kind> LEFT_UNANSWERED = Set.of(Kind.HANG, Kind.TAKE_AND_DROP, Kind.DROP);

    private static Plan usual(long seed) {
        return Plan.drawn(seed, 2, 240, Plan.USUAL_LENGTH);
    }

    private static List<Plan> many() {
        return LongStream.range(0, 200).mapToObj(PlanTest::usual).toList();
    }

    @Test
    void the_same_seed_gives_the_same_plan_and_another_one_another() {
        assertThat(usual(7)).isEqualTo(usual(7)).isNotEqualTo(usual(8));
    }

    @Test
    void what_is_repeated_after_a_minute_only_happens_in_the_first_third() {
        assertThat(many())
                .allSatisfy(plan -> assertThat(plan.mishaps())
                        .filteredOn(mishap -> LEFT_UNANSWERED.contains(mishap.kind()))
                        .hasSize(3)
                        .allSatisfy(
                                mishap -> assertThat(mishap.at()).isLessThanOrEqualTo(Plan.USUAL_LENGTH.dividedBy(3))));
    }

    @Test
    void nobody_is_still_frozen_long_after_the_end() {
        assertThat(many())
                .allSatisfy(plan -> assertThat(plan.mishaps())
                        .filteredOn(mishap -> mishap.kind() == Kind.FREEZE)
                        .isNotEmpty()
                        .allSatisfy(mishap -> assertThat(mishap.at().plus(Mishap.FROZEN))
                                .isLessThanOrEqualTo(Plan.USUAL_LENGTH.plus(Duration.ofSeconds(1)))));
    }

    @Test
    void each_two_instances_are_killed_three_times_in_the_usual_length() {
        Plan plan = Plan.drawn(7, 4, 240, Plan.USUAL_LENGTH.multipliedBy(10));

        assertThat(plan.mishaps())
                .filteredOn(mishap -> mishap.kind() == Kind.KILL)
                .hasSize(60);
    }
}
