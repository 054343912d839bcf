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
 * Random rules, read by our engine, by a plain reading of the RFC, by lib-recur and by ical4j. The plain reading always agrees
 * with ours; the libraries do but for the classes of {@link Disagreement}.
 *
 * <p>{@code -Dpora.rrule.rules=200000} says how many, {@code -Dpora.rrule.seed=42} which.
 */
class DifferentialTest {
    private static final int RULES = Integer.getInteger("pora.rrule.rules", 3_000);
    private static final long SEED = Long.getLong("pora.rrule.seed", 5545);
    private static final int MOST = 40;

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
        List<LocalDateTime> ours = ours(example);
        assertThat(plain(example).times()).isEqualTo(ours);
        assertThat(known.peer()
                        .read(example.rule(), example.start(), end(example), MOST)
                        .times())
                .isNotEqualTo(ours);
        assertThat(Disagreement.known(known.peer(), example.rule())).contains(known);
    }

    private static Stream<Disagreement> compare(int number) {
        RandomRules.Drawn drawn = RandomRules.draw(SEED, number);
        String what = "rule %d of seed %d: %s".formatted(number, SEED, drawn);
        List<LocalDateTime> ours = ours(drawn);
        Reading.Listed plain = plain(drawn);
        assertThat(ours).as(what).isSorted().doesNotHaveDuplicates();
        assertThat(seenBy(plain, ours)).as(what).isEqualTo(plain.times());
        return Arrays.stream(Peer.values()).flatMap(peer -> compare(peer, drawn, ours, what).stream());
    }

    private static Optional<Disagreement> compare(
            Peer peer, RandomRules.Drawn drawn, List<LocalDateTime> ours, String what) {
        Reading.Listed theirs = peer.read(drawn.rule(), drawn.start(), end(drawn), MOST);
        if (seenBy(theirs, ours).equals(theirs.times())) {
            return Optional.empty();
        }
        Optional<Disagreement> known = Disagreement.known(peer, drawn.rule());
        assertThat(known)
                .as("%s: ours %s, %s %s", what, ours, peer, theirs.times())
                .isPresent();
        return known;
    }

    private static List<LocalDateTime> ours(RandomRules.Drawn drawn) {
        return new OurReading()
                .read(drawn.rule(), drawn.start(), end(drawn), MOST)
                .times();
    }

    private static Reading.Listed plain(RandomRules.Drawn drawn) {
        return new PlainReading().read(drawn.rule(), drawn.start(), end(drawn), MOST);
    }

    /** Of our occurrences those that somebody who gave up can have seen. */
    private static List<LocalDateTime> seenBy(Reading.Listed theirs, List<LocalDateTime> ours) {
        boolean all = !theirs.gaveUp() || theirs.times().size() >= ours.size();
        return all ? ours : ours.subList(0, theirs.times().size());
    }

    /** Long enough for some periods, short enough for those who go through each of them. */
    private static LocalDateTime end(RandomRules.Drawn drawn) {
        LocalDateTime start = drawn.start();
        return switch (drawn.rule().frequency()) {
            case SECONDLY -> start.plusMinutes(20);
            case MINUTELY -> start.plusDays(1);
            case HOURLY -> start.plusDays(30);
            case DAILY -> start.plusYears(3);
            case WEEKLY -> start.plusYears(7);
            case MONTHLY -> start.plusYears(10);
            case YEARLY -> start.plusYears(30);
        };
    }
}
