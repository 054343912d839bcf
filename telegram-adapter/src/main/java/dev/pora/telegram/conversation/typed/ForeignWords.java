package dev.pora.telegram.conversation.typed;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what is written in a language that is not read, as far as its letters tell. */
public final class ForeignWords {
    private static final Set<UnicodeScript> READ = Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC);

    /** English has them in a word now and then. */
    private static final Pattern ACCENTED = Pattern.compile("[\\p{IsLatin}&&[^A-Za-z]]");

    private static final int WORDS_OF_A_SENTENCE = 3;

    private ForeignWords() {}

    /** Most of its letters are of another alphabet, or it is a sentence with letters that English lacks. */
    public static boolean is(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long unread = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> !READ.contains(UnicodeScript.of(letter)))
                .count();
        boolean sentence = text.strip().split("\\s+").length >= WORDS_OF_A_SENTENCE;
        return unread * 2 > letters || (sentence && ACCENTED.matcher(text).find());
    }
}
