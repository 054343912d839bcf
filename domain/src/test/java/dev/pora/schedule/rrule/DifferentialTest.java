package dev.pora.schedule.rrule;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Random rules, read by our engine, by lib-recur and by ical4j. They agree but for the classes of {@link Disagreement}, in
 * which the plain reading of the RFC is on our side.
 *
 * <p>{@code -Dpora.rrule.rules=200000} says how many, {@code -Dpora.rrule.seed=42} which.
 */
class DifferentialTest {
    private static final int RULES = Integer.getInteger("pora.rrule.rules", 3_000);
    private static final long SEED = Long.getLong("pora.rrule.seed", 5545);

    @SuppressWarnings("unused") // read by name
    private static final List<Disagreement> KNOWN = Disagreement.KNOWN;

    @Test
    void others_agree_but_for_what_is_known() {
        Map<Peer, Long> disagreements = IntStream.range(0, RULES)
                .parallel()
                .boxed()
                .flatMap(DifferentialTest::compare)
                .collect(groupingBy(Disagreement::peer, counting()));
        assertThat(disagreements.get(Peer.LIB_RECUR)).as("lib-recur").isBetween(1L, RULES / 100L);
        assertThat(disagreements.get(Peer.ICAL4J)).as("ical4j").isBetween(1L, RULES / 14L);
    }

    @ParameterizedTest
    @FieldSource("KNOWN")
    void each_known_disagreement_is_one(Disagreement known) {
        RandomRules.Drawn example = known.example();
        List<LocalDateTime> ours = example.readBy(new OurReading()).times();
        assertThat(example.readBy(new PlainReading()).times()).isEqualTo(ours);
        assertThat(example.readBy(known.peer()).times()).isNotEqualTo(ours);
        assertThat(Disagreement.known(known.peer(), example.rule())).contains(known);
    }

    private static Stream<Disagreement> compare(int number) {
        RandomRules.Drawn drawn = RandomRules.draw(SEED, number);
        List<LocalDateTime> ours = drawn.readBy(new OurReading()).times();
        return Arrays.stream(Peer.values()).flatMap(peer -> compare(peer, number, drawn, ours).stream());
    }

    private static Optional<Disagreement> compare(
            Peer peer, int number, RandomRules.Drawn drawn, List<LocalDateTime> ours) {
        Reading.Listed theirs = drawn.readBy(peer);
        if (theirs.agreesWith(ours)) {
            return Optional.empty();
        }
        Optional<Disagreement> known = Disagreement.known(peer, drawn.rule());
        assertThat(known)
                .as("rule %d of seed %d: %s: ours %s, %s %s", number, SEED, drawn, ours, peer, theirs.times())
                .isPresent();
        return known;
    }
}
