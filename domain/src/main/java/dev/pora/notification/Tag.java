package dev.pora.notification;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word by which its owner finds notifications again, without the {@code #}: 1 to {@value #MOST} letters, digits and
 * underscores of any alphabet, kept in lower case and composed (Unicode NFC), so that {@code Дом} and {@code дом} are one.
 */
public record Tag(String value) implements Comparable<Tag> {
    /** In characters (code points). */
    public static final int MOST = 64;

    public Tag {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    "A tag has 1 to " + MOST + " letters, digits and underscores, unlike \"" + value + '"');
        }
    }

    private static boolean fits(String word) {
        int length = word.codePointCount(0, word.length());
        return length >= 1 && length <= MOST && word.codePoints().allMatch(Tag::belongs);
    }

    /** A letter of some alphabets has marks of its own, which are characters beside it. */
    private static boolean belongs(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public int compareTo(Tag other) {
        return value.compareTo(other.value);
    }
}
