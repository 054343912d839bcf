package dev.pora.telegram.conversation;

import dev.pora.user.Language;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Recognises texts that are nothing but good manners, in any of our languages: nobody wants to be reminded of "hello". */
final class Courtesy {
    private Courtesy() {}

    static boolean greets(String text) {
        return isOneOf(Texts::greetings, text);
    }

    static boolean thanks(String text) {
        return isOneOf(Texts::thanks, text);
    }

    private static boolean isOneOf(Function<Texts, Set<String>> words, String text) {
        String bare = text.replaceAll("[^\\p{L}\\s]", "").strip().toLowerCase(Locale.ROOT);
        return Stream.of(Language.values()).map(Texts::in).map(words).anyMatch(known -> known.contains(bare));
    }
}
