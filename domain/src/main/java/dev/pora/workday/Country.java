package dev.pora.workday;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code, upper case, such as RU; a code that ISO does not list is refused. */
public record Country(String code) {
    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /** Two Latin letters only: other scripts and ligatures may turn into such letters in upper case. */
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z]{2}");

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("no country of ISO 3166-1 has the code " + code);
        }
    }

    /** The country whose code a person wrote, in any case and with space around it; empty when there is none. */
    public static Optional<Country> of(String written) {
        String code = written.strip();
        return WRITTEN.matcher(code).matches()
                ? Optional.of(code.toUpperCase(Locale.ROOT))
                        .filter(CODES::contains)
                        .map(Country::new)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
