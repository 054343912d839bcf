package dev.pora.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final Duration LONG = Duration.ofDays(3000);

    @Test
    void late_and_coalesced_ones_are_told_however_late() {
        assertThat(new Lateness.FireLate().tells(LONG)).isTrue();
        assertThat(new Lateness.Coalesce().tells(LONG)).isTrue();
    }

    @Test
    void a_delay_of_less_than_a_minute_is_no_lateness() {
        assertThat(new Lateness.Skip().tells(Duration.ofSeconds(60).minusNanos(1)))
                .isTrue();
        assertThat(new Lateness.Skip().tells(Duration.ofSeconds(60))).isFalse();
    }

    @Test
    void one_that_expires_is_told_up_to_its_limit() {
        Lateness hour = new Lateness.Expire(Duration.ofHours(1));

        assertThat(hour.tells(Duration.ofHours(1))).isTrue();
        assertThat(hour.tells(Duration.ofHours(1).plusNanos(1))).isFalse();
    }

    @Test
    void a_limit_is_a_minute_to_a_year() {
        assertThat(new Lateness.Expire(Duration.ofMinutes(1)).after()).isEqualTo(Lateness.GRACE);
        assertThat(new Lateness.Expire(Duration.ofDays(366)).after()).isEqualTo(Duration.ofDays(366));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lateness.Expire(Duration.ofMillis(59_999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lateness.Expire(Duration.ofDays(366).plusNanos(1)));
    }
}
