package dev.pora.telegram.conversation.typed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The words of a text, in small letters and without commas and quotes, read from left to right. */
final class Words {
    private final List<String> words;
    private int position;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('–', '-')
                .replace('—', '-')
                .replaceAll("[,;«»“”„\"]", " ");
        List<String> words = Arrays.stream(apart(plain).split(" ", -1))
                .map(Words::withoutFullStop)
                .filter(word -> !word.isEmpty())
                .toList();
        return new Words(words);
    }

    /** "9-18" and "mon-fri" are three words, "2-я" is one. */
    private static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            boolean between = sign == '-' && index > 0 && index + 1 < text.length();
            boolean joins = between && alike(text.charAt(index - 1), text.charAt(index + 1));
            apart.append(joins ? " - " : Character.toString(Character.isWhitespace(sign) ? ' ' : sign));
        }
        return apart.toString();
    }

    private static boolean alike(char one, char other) {
        return (Character.isDigit(one) && Character.isDigit(other))
                || (Character.isLetter(one) && Character.isLetter(other));
    }

    private static String withoutFullStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    boolean atEnd() {
        return position == words.size();
    }

    /** The word that is next, which is then behind. */
    Optional<String> take() {
        return atEnd() ? Optional.empty() : Optional.of(words.get(position++));
    }

    /** What is made of the next word, if anything is: then it is behind. */
    <T> Optional<T> take(Function<String, Optional<T>> meaning) {
        return attempt(words -> words.take().flatMap(meaning));
    }

    void skipAll(Set<String> any) {
        while (!atEnd() && any.contains(words.get(position))) {
            position++;
        }
    }

    /** Goes back to where it was when there is no result. */
    <T> Optional<T> attempt(Function<Words, Optional<T>> reading) {
        int before = position;
        Optional<T> read = reading.apply(this);
        if (read.isEmpty()) {
            position = before;
        }
        return read;
    }
}
