package dev.pora.fake;

import dev.pora.workday.Country;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.YearOff;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed holidays of Russia and the United States, the days that Russia moved in 2024, and what a test adds. */
public final class FakePublicHolidays implements PublicHolidays {
    private static final Map<Country, Set<MonthDay>> FIXED = Map.of(
            new Country("RU"),
            fixed("--01-01 --01-02 --01-03 --01-04 --01-05 --01-06 --01-07 --01-08"
                    + " --02-23 --03-08 --05-01 --05-09 --06-12 --11-04"),
            new Country("US"),
            fixed("--01-01 --07-04 --11-11 --12-25"));

    private final Map<Country, Set<LocalDate>> off = new ConcurrentHashMap<>();
    private final Map<Country, Set<LocalDate>> working = new ConcurrentHashMap<>();

    public FakePublicHolidays() {
        Country russia = new Country("RU");
        Stream.of("2024-04-29", "2024-04-30", "2024-05-10", "2024-12-30", "2024-12-31")
                .forEach(date -> off(russia, LocalDate.parse(date)));
        Stream.of("2024-04-27", "2024-11-02", "2024-12-28").forEach(date -> working(russia, LocalDate.parse(date)));
    }

    /** Makes the date one of rest; the country is known from then on. */
    public void off(Country country, LocalDate date) {
        of(working, country).remove(date);
        of(off, country).add(date);
    }

    /** Makes the date one of work; the country is known from then on. */
    public void working(Country country, LocalDate date) {
        of(off, country).remove(date);
        of(working, country).add(date);
    }

    @Override
    public YearOff in(Country country, Year year) {
        Set<LocalDate> worked = within(year, working.getOrDefault(country, Set.of()));
        Stream<LocalDate> fixed = FIXED.getOrDefault(country, Set.of()).stream().map(year::atMonthDay);
        Stream<LocalDate> added = within(year, off.getOrDefault(country, Set.of())).stream();
        return new YearOff(
                Stream.concat(fixed, added)
                        .filter(date -> !worked.contains(date))
                        .collect(Collectors.toSet()),
                worked);
    }

    @Override
    public boolean knows(Country country) {
        return FIXED.containsKey(country) || off.containsKey(country) || working.containsKey(country);
    }

    private static Set<LocalDate> of(Map<Country, Set<LocalDate>> dates, Country country) {
        return dates.computeIfAbsent(country, _ -> ConcurrentHashMap.newKeySet());
    }

    private static Set<LocalDate> within(Year year, Set<LocalDate> dates) {
        return dates.stream().filter(date -> Year.from(date).equals(year)).collect(Collectors.toSet());
    }

    private static Set<MonthDay> fixed(String days) {
        return Stream.of(days.split(" ")).map(MonthDay::parse).collect(Collectors.toSet());
    }
}
