package dev.pora.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextOccurrenceTest {
    @ParameterizedTest
    @EnumSource
    void all_three_find_the_same(TypicalRule rule) {
        Series pora = PoraSeries.of(rule.text(), NextOccurrence.START);
        Series libRecur = LibRecurSeries.of(rule.text(), NextOccurrence.START);
        Series ical4j = Ical4jSeries.of(rule.text(), NextOccurrence.START);
        for (LocalDateTime time : NextOccurrence.times()) {
            LocalDateTime next = pora.next(time);
            assertThat(next).isAfter(time);
            assertThat(libRecur.next(time)).as("lib-recur after %s", time).isEqualTo(next);
            assertThat(ical4j.next(time)).as("ical4j after %s", time).isEqualTo(next);
        }
    }
}
