package dev.pora.workday;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of rest of each week, by country: Unicode CLDR's weekend data (supplemental, weekData), and for Bangladesh,
 * Brunei, the Maldives and Palestine, of which CLDR says nothing, the weekend of their public offices.
 */
final class Weekend {
    private static final Set<DayOfWeek> USUAL = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Map<String, Set<DayOfWeek>> OTHERS = Stream.of(
                    rest("AF", DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                    rest("BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE", DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                    rest("BN", DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
                    rest("IR", DayOfWeek.FRIDAY),
                    rest("IN UG", DayOfWeek.SUNDAY))
            .flatMap(countries -> countries.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Weekend() {}

    /** Saturday and Sunday where no country is given. */
    static Set<DayOfWeek> of(Optional<Country> country) {
        return country.map(Country::code)
                .flatMap(code -> Optional.ofNullable(OTHERS.get(code)))
                .orElse(USUAL);
    }

    private static Map<String, Set<DayOfWeek>> rest(String countries, DayOfWeek... days) {
        return Stream.of(countries.split(" ")).collect(Collectors.toMap(code -> code, _ -> Set.of(days)));
    }
}
