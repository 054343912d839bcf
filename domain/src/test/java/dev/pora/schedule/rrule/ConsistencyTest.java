package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every rule, whatever it means. */
class ConsistencyTest {
    private static final long SEED = Long.getLong("pora.rrule.seed", 1545);
    private static final int RULES = Integer.getInteger("pora.rrule.rules", 4_000);
    private static final int MOST = 50;
    private static final int PROBES = 10;

    @Test
    void a_search_from_anywhere_finds_what_walking_from_the_start_finds() {
        Random random = new Random(SEED);
        for (int number = 0; number < RULES; number++) {
            RandomRules.Drawn drawn = RandomRules.draw(SEED, number);
            Occurrences occurrences = Occurrences.of(drawn.rule(), drawn.start());
            List<LocalDateTime> times = Texts.first(occurrences, drawn.rule().limited(Limit.NEVER), MOST);
            for (int probe = 0; probe < PROBES && !times.isEmpty(); probe++) {
                LocalDateTime from = probe(random, drawn.start(), times);
                String what = "%s from %s, asked at %s, seed %d"
                        .formatted(RuleText.of(drawn.rule()), drawn.start(), from, SEED);
                assertThat(occurrences.after(from))
                        .as("after: " + what)
                        .isEqualTo(times.stream().filter(from::isBefore).findFirst());
                assertThat(occurrences.from(from))
                        .as("from: " + what)
                        .isEqualTo(times.stream()
                                .filter(time -> !time.isBefore(from))
                                .findFirst());
            }
        }
    }

    /** A time before the last one: on an occurrence, beside it, or anywhere. */
    private static LocalDateTime probe(Random random, LocalDateTime start, List<LocalDateTime> times) {
        LocalDateTime last = times.getLast();
        LocalDateTime near = times.get(random.nextInt(times.size())).plusSeconds(random.nextInt(3) - 1L);
        long seconds = Duration.between(start, last).toSeconds();
        LocalDateTime any =
                start.plusSeconds(random.nextLong(-100, seconds + 1)).plusNanos(random.nextInt(2));
        LocalDateTime drawn = random.nextBoolean() ? near : any;
        return drawn.isBefore(last) ? drawn : last.minusSeconds(1);
    }

    @Test
    void the_last_one_is_the_last_of_the_list() {
        for (int number = 0; number < RULES; number++) {
            RandomRules.Drawn drawn = RandomRules.draw(SEED + 1, number);
            if (drawn.rule().limit() instanceof Limit.Never) {
                continue;
            }
            Occurrences occurrences = Occurrences.of(drawn.rule(), drawn.start());
            List<LocalDateTime> times = Texts.first(occurrences, drawn.rule(), Integer.MAX_VALUE);
            assertThat(occurrences.last())
                    .as("%s from %s, seed %d", RuleText.of(drawn.rule()), drawn.start(), SEED)
                    .isEqualTo(times.isEmpty() ? Optional.empty() : Optional.of(times.getLast()));
        }
    }

    /** With every part of the time given, an hourly to secondly rule is a daily one. */
    @Test
    void fine_rules_are_coarse_rules_with_all_their_times() {
        for (int number = 0; number < RULES; number++) {
            RandomRules.Drawn drawn = RandomRules.draw(SEED + 2, number);
            Rule rule = drawn.rule().at(Set.of()).limited(Limit.NEVER);
            if (isFullyTimed(rule)) {
                compareWithDaily(rule, drawn.start());
            }
        }
    }

    private static boolean isFullyTimed(Rule rule) {
        return rule.frequency().isTimeBased()
                && rule.yearDays().isEmpty()
                && !rule.hours().isEmpty();
    }

    private static void compareWithDaily(Rule rule, LocalDateTime start) {
        Rule fine = timed(rule, rule.frequency(), rule.interval(), start);
        Rule daily = timed(rule, Frequency.DAILY, 1, start);
        List<LocalDateTime> times = Texts.first(Occurrences.of(daily, start), daily, 3_000);
        long step = rule.frequency()
                .unit()
                .getDuration()
                .multipliedBy(rule.interval())
                .toSeconds();
        LocalDateTime anchor = start.truncatedTo(rule.frequency().unit());
        List<LocalDateTime> onGrid = times.stream()
                .filter(time -> Duration.between(
                                                anchor,
                                                time.truncatedTo(
                                                        rule.frequency().unit()))
                                        .toSeconds()
                                % step
                        == 0)
                .toList();
        List<LocalDateTime> reached = withoutLongGaps(start, onGrid);
        assertThat(Texts.first(Occurrences.of(fine, start), fine, reached.size()))
                .as("%s from %s", RuleText.of(fine), start)
                .isEqualTo(reached);
    }

    /** Those before the first gap that a search of a hundred years may not cross. */
    private static List<LocalDateTime> withoutLongGaps(LocalDateTime start, List<LocalDateTime> times) {
        LocalDateTime before = start;
        for (int index = 0; index < times.size(); index++) {
            if (times.get(index).isAfter(before.plusYears(99))) {
                return times.subList(0, index);
            }
            before = times.get(index);
        }
        return times;
    }

    private static Rule timed(Rule rule, Frequency frequency, int interval, LocalDateTime start) {
        return new Rule(
                frequency,
                interval,
                rule.months(),
                Set.of(),
                Set.of(),
                rule.monthDays(),
                rule.weekdays(),
                rule.hours(),
                rule.minutes().isEmpty() ? Set.of(start.getMinute()) : rule.minutes(),
                rule.seconds().isEmpty() ? Set.of(start.getSecond()) : rule.seconds(),
                Set.of(),
                rule.weekStart(),
                Limit.NEVER);
    }
}
