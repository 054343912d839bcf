package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our engine yields what a plain reading of the RFC yields, without exception. */
class PlainReadingTest {
    private static final int RULES = Integer.getInteger("pora.rrule.rules", 3_000);
    private static final long SEED = Long.getLong("pora.rrule.seed", 5545);

    @Test
    void random_rules_yield_what_the_rfc_says() {
        IntStream.range(0, RULES).parallel().forEach(PlainReadingTest::compare);
    }

    private static void compare(int number) {
        RandomRules.Drawn drawn = RandomRules.draw(SEED, number);
        List<LocalDateTime> ours = drawn.readBy(new OurReading()).times();
        Reading.Listed plain = drawn.readBy(new PlainReading());
        assertThat(plain.agreesWith(ours))
                .as("rule %d of seed %d: %s: ours %s, plain %s", number, SEED, drawn, ours, plain)
                .isTrue();
    }
}
