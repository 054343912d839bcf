package dev.pora.workday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.fake.FakePublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final Country RUSSIA = new Country("RU");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private final FakePublicHolidays holidays = new FakePublicHolidays();

    @Test
    void without_a_country_five_days_are_worked_and_no_holiday_is_known() {
        WorkingDays days = WorkingDays.of(Optional.empty(), OwnDays.none(), holidays);

        assertThat(days.isWorking(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(restIn(days)).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void a_holiday_is_free_and_a_moved_saturday_is_worked() {
        WorkingDays days = in(RUSSIA, OwnDays.none());

        assertThat(days.isWorking(LocalDate.of(2026, 6, 12))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2024, 11, 2))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2024, 4, 30))).isFalse();
    }

    @Test
    void ones_own_word_wins_over_the_country_and_over_the_weekend() {
        LocalDate holiday = LocalDate.of(2026, 6, 12);
        LocalDate movedSaturday = LocalDate.of(2024, 11, 2);
        WorkingDays days = in(RUSSIA, new OwnDays(Set.of(MONDAY, movedSaturday), Set.of(holiday, SATURDAY)));

        assertThat(days.isWorking(MONDAY)).isFalse();
        assertThat(days.isWorking(movedSaturday)).isFalse();
        assertThat(days.isWorking(holiday)).isTrue();
        assertThat(days.isWorking(SATURDAY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RU, SATURDAY SUNDAY",
        "AE, SATURDAY SUNDAY",
        "IL, FRIDAY SATURDAY",
        "SA, FRIDAY SATURDAY",
        "BD, FRIDAY SATURDAY",
        "BN, FRIDAY SUNDAY",
        "AF, THURSDAY FRIDAY",
        "IR, FRIDAY",
        "IN, SUNDAY",
        "UG, SUNDAY"
    })
    void the_weekend_is_the_countrys(String country, String rest) {
        assertThat(restIn(in(new Country(country), OwnDays.none())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(rest.split(" ")).map(DayOfWeek::valueOf).toList());
    }

    @Test
    void the_nearest_working_day_is_the_day_itself_or_the_next_in_the_asked_direction() {
        WorkingDays days = in(RUSSIA, OwnDays.none());
        LocalDate newYear = LocalDate.of(2026, 1, 1);

        assertThat(days.sameOrNext(MONDAY)).contains(MONDAY);
        assertThat(days.sameOrPrevious(MONDAY)).contains(MONDAY);
        assertThat(days.sameOrNext(SATURDAY)).contains(LocalDate.of(2026, 11, 30));
        assertThat(days.sameOrPrevious(SATURDAY)).contains(LocalDate.of(2026, 11, 27));
        assertThat(days.sameOrNext(newYear)).contains(LocalDate.of(2026, 1, 9));
        assertThat(days.sameOrPrevious(newYear)).contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void a_search_ends_after_366_days() {
        WorkingDays until366 = in(RUSSIA, new OwnDays(daysFrom(MONDAY, 366), Set.of(MONDAY.plusDays(366))));
        Country restful = new Country("VA");
        daysFrom(MONDAY.minusDays(400), 801).forEach(day -> holidays.off(restful, day));

        assertThat(until366.sameOrNext(MONDAY)).contains(MONDAY.plusDays(366));
        assertThat(in(restful, OwnDays.none()).sameOrNext(MONDAY)).isEmpty();
        assertThat(in(restful, OwnDays.none()).sameOrPrevious(MONDAY)).isEmpty();
    }

    @Test
    void what_falls_on_a_day_off_fires_falls_away_or_moves() {
        WorkingDays days = in(RUSSIA, OwnDays.none());

        assertThat(placed(SATURDAY, days))
                .containsExactly(
                        Optional.of(SATURDAY),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 11, 27)),
                        Optional.of(LocalDate.of(2026, 11, 30)));
        assertThat(placed(MONDAY, days)).containsOnly(Optional.of(MONDAY));
    }

    @Test
    void a_year_is_asked_for_once() {
        AtomicInteger asked = new AtomicInteger();
        PublicHolidays counting = new PublicHolidays() {
            @Override
            public YearOff in(Country country, Year year) {
                asked.incrementAndGet();
                return holidays.in(country, year);
            }

            @Override
            public boolean knows(Country country) {
                return holidays.knows(country);
            }
        };
        WorkingDays days = WorkingDays.of(Optional.of(RUSSIA), OwnDays.none(), counting);

        assertThat(daysFrom(LocalDate.of(2025, 1, 1), 730))
                .anyMatch(days::isWorking)
                .anyMatch(day -> !days.isWorking(day));
        assertThat(asked).hasValue(2);
    }

    private WorkingDays in(Country country, OwnDays own) {
        return WorkingDays.of(Optional.of(country), own, holidays);
    }

    private static List<Optional<LocalDate>> placed(LocalDate date, WorkingDays days) {
        return Stream.of(OnDayOff.values())
                .map(choice -> choice.place(date, days))
                .toList();
    }

    private static Set<DayOfWeek> restIn(WorkingDays days) {
        Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
        daysFrom(MONDAY, 7).stream()
                .filter(day -> !days.isWorking(day))
                .map(LocalDate::getDayOfWeek)
                .forEach(rest::add);
        return rest;
    }

    private static Set<LocalDate> daysFrom(LocalDate first, int count) {
        return first.datesUntil(first.plusDays(count)).collect(Collectors.toSet());
    }
}
