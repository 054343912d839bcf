package dev.pora.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PublicHolidays} does. It must know the fixed holidays of the United States and Russia, what Russia
 * moved in 2024, and nothing of North Korea.
 */
public abstract class PublicHolidaysContract {
    private static final Country RUSSIA = new Country("RU");
    private static final Country UNITED_STATES = new Country("US");
    private static final Country NORTH_KOREA = new Country("KP");

    protected abstract PublicHolidays holidays();

    @Test
    public void a_holiday_of_the_country_is_a_day_of_rest_in_it_and_an_ordinary_day_elsewhere() {
        YearOff america = holidays().in(UNITED_STATES, Year.of(2025));
        YearOff russia = holidays().in(RUSSIA, Year.of(2025));

        assertThat(america.off())
                .contains(LocalDate.of(2025, 7, 4), LocalDate.of(2025, 12, 25))
                .doesNotContain(LocalDate.of(2025, 6, 12));
        assertThat(russia.off())
                .contains(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 12))
                .doesNotContain(LocalDate.of(2025, 7, 4));
    }

    @Test
    public void every_year_has_its_own_and_they_lie_within_it() {
        assertThat(IntStream.rangeClosed(2020, 2040).mapToObj(Year::of))
                .allSatisfy(year -> assertThat(holidays().in(RUSSIA, year).off())
                        .contains(year.atDay(1))
                        .allMatch(date -> date.getYear() == year.getValue()));
    }

    @Test
    public void a_day_of_rest_that_was_moved_leaves_its_weekend_worked() {
        YearOff year = holidays().in(RUSSIA, Year.of(2024));

        assertThat(year.working())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2024, 4, 27), LocalDate.of(2024, 11, 2), LocalDate.of(2024, 12, 28));
        assertThat(year.off()).contains(LocalDate.of(2024, 4, 29), LocalDate.of(2024, 12, 30));
        assertThat(Collections.disjoint(year.off(), year.working())).isTrue();
    }

    @Test
    public void of_an_unknown_country_nothing_is_said_but_the_weekend() {
        assertThat(holidays().knows(RUSSIA)).isTrue();
        assertThat(holidays().knows(UNITED_STATES)).isTrue();
        assertThat(holidays().knows(NORTH_KOREA)).isFalse();
        assertThat(holidays().in(NORTH_KOREA, Year.of(2026))).isEqualTo(YearOff.weekendsOnly());
    }

    @Test
    public void the_most_distant_years_are_answered_too() {
        assertThat(holidays().in(RUSSIA, Year.of(2126)).off()).contains(LocalDate.of(2126, 1, 1));
        assertThat(Stream.of(Year.MIN_VALUE, -1, 0, 1, 9999, Year.MAX_VALUE).map(Year::of))
                .allSatisfy(year -> assertThat(holidays().in(RUSSIA, year).off())
                        .allMatch(date -> date.getYear() == year.getValue()));
    }

    @Test
    public void threads_that_ask_at_once_get_one_answer() {
        PublicHolidays shared = holidays();

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(_ -> shared.in(UNITED_STATES, Year.of(2026)))
                        .collect(Collectors.toSet()))
                .hasSize(1)
                .allSatisfy(year -> assertThat(year.off()).contains(LocalDate.of(2026, 12, 25)));
    }
}
