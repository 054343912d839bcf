package dev.pora.telegram.conversation.lists;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words without what another case, number or gender puts at their end: "ёлку" is "ёлк", which is in "ёлка" too. */
final class Stems {
    private static final String CYRILLIC = "[аяоеыи]м[иу]|[ое]го|[аеоияы][мхв]|[аеиоуыэюяйь]{1,2}";

    /** At least three letters stay. */
    private static final Pattern ENDING =
            Pattern.compile("(?iu)(?:(?<=[а-яё]{3})(?:" + CYRILLIC + ")|(?<=[a-z]{3})e?s)(?![\\p{L}\\p{N}])");

    private Stems() {}

    /** Empty when the words are their stems. */
    static Optional<String> of(String words) {
        return Optional.of(ENDING.matcher(words).replaceAll("")).filter(stems -> !stems.equals(words));
    }
}
