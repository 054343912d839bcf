package dev.pora.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.PublicHolidaysContract;
import dev.pora.workday.WorkingDays;
import dev.pora.workday.YearOff;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JollydayHolidaysTest extends PublicHolidaysContract {
    private final JollydayHolidays holidays = new JollydayHolidays();

    @Override
    protected PublicHolidays holidays() {
        return holidays;
    }

    /**
     * The weekdays of the year on which the whole country rests, as its government publishes them: in the United States
     * without Columbus Day, which many states do not keep, in the United Kingdom without the days of its parts.
     */
    @ParameterizedTest
    @CsvSource({
        "US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25",
        "US, 2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 11-11 11-25 12-24 12-31",
        "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 12-25",
        "GB, 2026, 01-01 04-03 05-04 05-25 12-25 12-28",
        "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25",
        "KZ, 2026, 01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
        "BY, 2026, 01-01 01-02 01-07 04-20 04-21 05-01 07-03 12-25",
        "RU, 2024, 01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31",
        "RU, 2025, 01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31",
        "RU, 2026, 01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31"
    })
    void the_weekdays_off_are_those_of_the_official_calendar(String country, int year, String expected) {
        assertThat(weekdaysOff(country, year)).containsExactlyElementsOf(in(year, expected));
    }

    /** What the law says by itself. */
    @ParameterizedTest
    @CsvSource({
        "RU, 2027, 01-01 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-03 05-10 06-14 11-04",
        "KZ, 2022, 01-03 01-04 01-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-30 10-25 12-16",
        "KZ, 2023, 01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 08-30 10-25 12-18",
        "KZ, 2025, 01-01 01-02 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
        "BY, 2027, 01-01 01-07 03-08 05-11"
    })
    void without_a_decree_the_rule_holds(String country, int year, String expected) {
        assertThat(weekdaysOff(country, year)).containsExactlyElementsOf(in(year, expected));
    }

    @ParameterizedTest
    @CsvSource({"RU, 2024, 248", "RU, 2025, 247", "RU, 2026, 247"})
    void the_working_days_come_to_the_number_that_russia_publishes(String country, int year, long expected) {
        WorkingDays days = workingDays(country);

        assertThat(dates(year).filter(days::isWorking)).hasSize((int) expected);
    }

    @ParameterizedTest
    @CsvSource({"RU, 2024-04-27", "RU, 2024-11-02", "RU, 2024-12-28", "RU, 2025-11-01", "BY, 2026-04-25"})
    void a_saturday_whose_rest_was_moved_is_worked(String country, LocalDate saturday) {
        assertThat(workingDays(country).isWorking(saturday)).isTrue();
        assertThat(workingDays(country).isWorking(saturday.plusWeeks(2))).isFalse();
    }

    @Test
    void new_years_day_may_be_kept_in_the_year_before() {
        assertThat(holidays.in(new Country("US"), Year.of(2027)).off()).contains(LocalDate.of(2027, 12, 31));
        assertThat(holidays.in(new Country("US"), Year.of(2028)).off()).doesNotContain(LocalDate.of(2028, 1, 1));
    }

    @Test
    void kazakhstan_keeps_constitution_day_in_march_from_2027_on() {
        Country kazakhstan = new Country("KZ");

        assertThat(holidays.in(kazakhstan, Year.of(2024)).off()).contains(LocalDate.of(2024, 8, 30));
        assertThat(holidays.in(kazakhstan, Year.of(2026)).off())
                .doesNotContain(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 3, 16));
        assertThat(holidays.in(kazakhstan, Year.of(2027)).off()).contains(LocalDate.of(2027, 3, 15));
    }

    @Test
    void every_country_is_answered_from_the_first_year_to_the_last() {
        List<Country> known = Stream.of(Locale.getISOCountries())
                .map(Country::new)
                .filter(holidays::knows)
                .toList();

        assertThat(known).hasSizeGreaterThan(220);
        assertThat(known)
                .allSatisfy(country -> assertThat(Stream.of(1900, 2026, 2170))
                        .allSatisfy(year -> assertThat(
                                        holidays.in(country, Year.of(year)).off())
                                .hasSizeLessThan(60)
                                .allMatch(date -> date.getYear() == year)));
    }

    @Test
    void beyond_its_years_it_knows_weekends_only() {
        assertThat(Stream.of(1899, 2171))
                .allSatisfy(year -> assertThat(holidays.in(new Country("KZ"), Year.of(year)))
                        .isEqualTo(YearOff.weekendsOnly()));
    }

    private WorkingDays workingDays(String country) {
        return WorkingDays.of(Country.of(country), OwnDays.none(), holidays);
    }

    private List<LocalDate> weekdaysOff(String country, int year) {
        WorkingDays week = WorkingDays.of(Optional.empty(), OwnDays.none(), holidays);
        WorkingDays days = workingDays(country);
        return dates(year)
                .filter(week::isWorking)
                .filter(day -> !days.isWorking(day))
                .toList();
    }

    private static List<LocalDate> in(int year, String days) {
        return Stream.of(days.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .toList();
    }

    private static Stream<LocalDate> dates(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
