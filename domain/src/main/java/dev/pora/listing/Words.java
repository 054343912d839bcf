package dev.pora.listing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is searched for: texts that contain every one of these words, or parts of words, whatever the case of their Latin
 * and Cyrillic letters, and with {@code ё} and {@code е} the same. No character stands for another.
 *
 * @param folded the words as they are compared, one at least
 */
public record Words(List<String> folded) {
    /** What parts words, and what no text holds. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\p{Cs}]+");

    /** Beside those of ASCII: capitals of Latin-1 and of Cyrillic, and {@code ё}. */
    public static final String CAPITALS = IntStream.concat(
                    IntStream.concat(IntStream.rangeClosed('À', 'Þ'), IntStream.rangeClosed('Ѐ', 'Я')),
                    IntStream.of('Ґ', 'ё'))
            .filter(character -> character != '×')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    /** What each of {@link #CAPITALS} is compared as. */
    public static final String SMALL = CAPITALS.toLowerCase(Locale.ROOT).replace('ё', 'е');

    public Words {
        folded = List.copyOf(folded);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("Something is searched for");
        }
    }

    /** The words of a text; empty when it has none. */
    public static Optional<Words> of(String text) {
        List<String> words = Stream.of(GAPS.split(text))
                .filter(word -> !word.isEmpty())
                .map(Words::fold)
                .distinct()
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Words(words));
    }

    public boolean areIn(String text) {
        String searched = fold(text);
        return folded.stream().allMatch(searched::contains);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(character -> folded.append(fold((char) character)));
        return folded.toString();
    }

    private static char fold(char character) {
        if (character >= 'A' && character <= 'Z') {
            return (char) (character + ('a' - 'A'));
        }
        int place = character < 128 ? -1 : CAPITALS.indexOf(character);
        return place < 0 ? character : SMALL.charAt(place);
    }
}
