package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofMinutes(5);

    @Test
    void pauses_double_up_to_the_cap() {
        Backoff plain = new Backoff(SECOND, CAP, () -> 0.0);

        assertThat(plain.after(1)).isEqualTo(SECOND);
        assertThat(plain.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(plain.after(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(plain.after(1_000_000)).isEqualTo(CAP);
        assertThat(plain.after(0)).isEqualTo(SECOND);
    }

    @Test
    void a_longer_pause_that_was_asked_for_is_kept_and_a_shorter_one_is_not() {
        Backoff plain = new Backoff(SECOND, CAP, () -> 0.0);

        assertThat(plain.after(2, Duration.ofSeconds(40))).isEqualTo(Duration.ofSeconds(40));
        assertThat(plain.after(2, SECOND)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void jitter_takes_away_up_to_half() {
        assertThat(new Backoff(SECOND, CAP, () -> 0.5).after(2)).isEqualTo(Duration.ofMillis(1500));
        assertThat(new Backoff(SECOND, CAP, () -> 0.999).after(2)).isGreaterThan(SECOND);
    }
}
