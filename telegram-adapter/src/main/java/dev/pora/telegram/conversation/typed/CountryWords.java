package dev.pora.telegram.conversation.typed;

import dev.pora.user.Language;
import dev.pora.workday.Country;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a country's code, or its name in any of our languages. */
public final class CountryWords {
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("рф", "RU"),
            Map.entry("белоруссия", "BY"),
            Map.entry("сша", "US"),
            Map.entry("америка", "US"),
            Map.entry("usa", "US"),
            Map.entry("america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("britain", "GB"),
            Map.entry("англия", "GB"),
            Map.entry("чехия", "CZ"),
            Map.entry("czech republic", "CZ"),
            Map.entry("holland", "NL"),
            Map.entry("голландия", "NL"));

    private CountryWords() {}

    public static Optional<Country> read(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SPOKEN.get(said))
                .map(Country::new)
                .or(() -> Country.of(said))
                .or(() -> named(said));
    }

    private static Optional<Country> named(String said) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> Stream.of(Language.values())
                        .anyMatch(language -> name(code, language).equals(said)))
                .findFirst()
                .map(Country::new);
    }

    private static String name(String code, Language language) {
        return Locale.of("", code)
                .getDisplayCountry(Locale.forLanguageTag(language.tag()))
                .toLowerCase(Locale.ROOT);
    }
}
