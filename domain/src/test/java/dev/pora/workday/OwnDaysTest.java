package dev.pora.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate OTHER = LocalDate.of(2026, 11, 28);

    @Test
    void a_day_that_is_both_off_and_worked_is_refused() {
        assertThatThrownBy(() -> new OwnDays(Set.of(DAY), Set.of(DAY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void at_most_366_days_of_each_are_kept() {
        assertThat(new OwnDays(days(366), Set.of()).off()).hasSize(366);
        assertThat(new OwnDays(Set.of(), days(366)).working()).hasSize(366);
        assertThatThrownBy(() -> new OwnDays(days(367), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnDays(Set.of(), days(367))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_word_about_a_day_is_the_one_that_counts() {
        OwnDays off = OwnDays.none().withOff(DAY).withWorking(OTHER);

        assertThat(off).isEqualTo(new OwnDays(Set.of(DAY), Set.of(OTHER)));
        assertThat(off.withWorking(DAY)).isEqualTo(new OwnDays(Set.of(), Set.of(DAY, OTHER)));
        assertThat(off.withOff(OTHER)).isEqualTo(new OwnDays(Set.of(DAY, OTHER), Set.of()));
        assertThat(off.without(DAY).without(OTHER)).isEqualTo(OwnDays.none());
    }

    @Test
    void a_year_off_knows_a_date_as_one_thing_only() {
        assertThatThrownBy(() -> new YearOff(Set.of(DAY), Set.of(DAY))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<LocalDate> days(int count) {
        return DAY.datesUntil(DAY.plusDays(count)).collect(Collectors.toSet());
    }
}
