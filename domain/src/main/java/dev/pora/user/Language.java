package dev.pora.user;

import java.util.Locale;
import java.util.Optional;

/** A language that Pora speaks. */
public enum Language {
    RUSSIAN("ru"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language of a BCP 47 tag such as {@code ru}, {@code ru-RU} or {@code en_GB}; empty for one that Pora does not speak. */
    public static Optional<Language> ofTag(String tag) {
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The BCP 47 primary tag: {@code ru} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
