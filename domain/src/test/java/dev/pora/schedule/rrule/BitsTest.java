package dev.pora.schedule.rrule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "5, 5", "6, 63", "63, 63", "64, -1", "100, -1"})
    void the_ceiling_is_the_smallest_that_is_not_below(int from, int expected) {
        assertThat(Bits.ceiling(1 | 1 << 5 | 1L << 63, from)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-40, 32", "0, 32", "1, 31", "31, 1", "32, 0", "33, 0", "4000000000, 0"})
    void a_month_may_be_cut_anywhere(long number, int left) {
        assertThat(Integer.bitCount(Bits.from(number))).isEqualTo(left);
        assertThat(Integer.bitCount(Bits.below(number))).isEqualTo(Integer.SIZE - left);
    }

    @Test
    void a_week_may_begin_before_the_month() {
        assertThat(Bits.week(-6)).isEqualTo(1);
        assertThat(Bits.week(0)).isEqualTo(0b111_1111);
        assertThat(Bits.week(2)).isEqualTo(0b1_1111_1100);
    }
}
