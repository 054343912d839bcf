package dev.pora.telegram.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bot is sent, in whatever order and however often: no error, no press without an answer, nobody's words in
 * front of somebody else, and no call that the Bot API would not take. {@code -Dpora.fuzz.updates} says how many,
 * {@code -Dpora.fuzz.seed} repeats a run: every run prints its own.
 */
class RandomUpdatesTest {
    private static final int USUALLY = 8_000;

    /** What one store is sent before another begins anew. */
    private static final int EACH = 1_000;

    @Test
    void nothing_that_is_sent_does_any_harm() {
        int left = Integer.getInteger("pora.fuzz.updates", USUALLY);
        long seed = Long.getLong("pora.fuzz.seed", new SplittableRandom().nextLong());
        System.out.println("Random updates: " + left + ", -Dpora.fuzz.seed=" + seed);
        SplittableRandom seeds = new SplittableRandom(seed);
        int sent = 0;
        try (Watch watch = new Watch()) {
            while (left > 0) {
                Ordeal ordeal = new Ordeal(seeds.nextLong());
                List<String> faults = ordeal.run(Math.min(EACH, left));
                assertThat(faults).as("-Dpora.fuzz.seed=%d", seed).isEmpty();
                assertThat(watch.warnings()).as("-Dpora.fuzz.seed=%d", seed).isEmpty();
                sent += ordeal.sent();
                left -= EACH;
            }
        }
        assertThat(sent).as("answers that were looked at").isGreaterThan(USUALLY / 2);
    }
}
