package dev.pora.place;

import dev.pora.user.Language;

/** What a place is called; a name that one language lacks is given in the other's letters. */
public record PlaceName(String russian, String english) {
    public PlaceName {
        if (russian.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a place has a name in each language");
        }
    }

    /** A name that is the same in every language, such as {@code UTC+3}. */
    public static PlaceName same(String name) {
        return new PlaceName(name, name);
    }

    public String in(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }
}
