package dev.pora.app.exchange;

import dev.pora.user.DateOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How people of a locale write the numbers of a date: the month first in the United States, the day first elsewhere. */
final class LocaleOrder {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private LocaleOrder() {}

    /**
     * Empty for what names no country, unless its language is not English.
     *
     * @param tag a BCP 47 tag, or the name of a POSIX locale: {@code en-US}, {@code en_US.UTF-8}
     */
    static Optional<DateOrder> of(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replaceFirst("[.@].*", "").replace('_', '-'));
        if (locale.getCountry().equals("US")) {
            return Optional.of(DateOrder.MONTH_FIRST);
        }
        return isKnown(locale) ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
    }

    private static boolean isKnown(Locale locale) {
        boolean tells = LANGUAGES.contains(locale.getLanguage())
                && !locale.getLanguage().equals("en");
        return tells || COUNTRIES.contains(locale.getCountry());
    }
}
