package dev.pora.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001, Integer.MAX_VALUE})
    void an_interval_outside_of_its_bounds_is_refused(int interval) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.every(interval, Frequency.DAILY));
    }

    @ParameterizedTest
    @EnumSource(names = {"MINUTELY", "HOURLY", "MONTHLY", "YEARLY"})
    void weekdays_narrow_days_and_weeks_only(Frequency frequency) {
        Recurrence rule = Recurrence.every(1, frequency);
        assertThatIllegalArgumentException().isThrownBy(() -> rule.on(Set.of(DayOfWeek.MONDAY)));
    }

    @Test
    void weekdays_are_copied_in_their_order() {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        Recurrence rule = Recurrence.every(1, Frequency.WEEKLY).on(days);
        days.clear();
        assertThat(rule.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
}
