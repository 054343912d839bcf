package dev.pora.phrase;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A phrase as tokens, each with what the lexicons know of it. Every index is allowed; outside there is nothing. */
final class Line {
    private static final int LONGEST_NUMBER = 8;

    private final String phrase;
    private final List<Token> tokens;
    private final List<Map<Category, Match>> matches;
    private final Lexicon lexicon;
    private final boolean russian;

    Line(String phrase, Lexicon lexicon, boolean russianByDefault) {
        this.phrase = phrase;
        this.lexicon = lexicon;
        this.tokens = Tokenizer.split(phrase);
        this.matches = IntStream.range(0, tokens.size())
                .mapToObj(index -> lexicon.matches(tokens, index))
                .toList();
        this.russian = isRussian(phrase, russianByDefault);
    }

    private static boolean isRussian(String phrase, boolean otherwise) {
        boolean cyrillic =
                phrase.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        boolean latin =
                phrase.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        return cyrillic || (otherwise && !latin);
    }

    /** Whether it follows Russian habits, such as the 24-hour clock; any Cyrillic letter settles it. */
    boolean isRussian() {
        return russian;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    String phrase() {
        return phrase;
    }

    /** The words between two tokens as they were typed; {@code end} is exclusive. */
    String text(int from, int end) {
        return phrase.substring(token(from).start(), token(end - 1).end());
    }

    @Nullable
    Match find(int index, Category category) {
        return has(index) ? matches.get(index).get(category) : null;
    }

    boolean is(int index, Category category) {
        return find(index, category) != null;
    }

    /** The index after a form of this category, or the same index when there is none. */
    int after(int index, Category category) {
        Match match = find(index, category);
        return match == null ? index : match.end();
    }

    /** A Russian word that looks like a noun after a number: "5 магазинов". */
    boolean isCountedNoun(int index) {
        if (!isWord(index) || token(index).text().length() <= 2) {
            return false;
        }
        String word = token(index).text();
        return lexicon.knows(word.substring(word.length() - 2), Category.NOUN_ENDING);
    }

    boolean isNumber(int index) {
        return has(index)
                && token(index).kind() == Token.Kind.NUMBER
                && token(index).text().length() <= LONGEST_NUMBER;
    }

    boolean isWord(int index) {
        return has(index) && token(index).kind() == Token.Kind.WORD;
    }

    int number(int index) {
        return Integer.parseInt(token(index).text());
    }

    int digits(int index) {
        return token(index).text().length();
    }

    /** A symbol with no white space before it. */
    boolean isGlued(int index, char symbol) {
        return isSymbol(index, symbol) && !token(index).spaced();
    }

    boolean isSymbol(int index) {
        return has(index) && token(index).kind() == Token.Kind.SYMBOL;
    }

    boolean isSymbol(int index, char symbol) {
        return isSymbol(index) && token(index).text().charAt(0) == symbol;
    }

    boolean isGluedNumber(int index) {
        return isNumber(index) && !token(index).spaced();
    }

    /** A number that is not the tail of something longer: "iPhone15", "1-5", "№5", "3.5". */
    boolean startsNumber(int index) {
        return isNumber(index) && (token(index).spaced() || index == 0 || isOpening(index - 1));
    }

    private boolean isOpening(int index) {
        return isSymbol(index, '(')
                || isSymbol(index, '@')
                || (isSymbol(index, ',') && !isNumber(index - 1))
                || (isSymbol(index, ':') && !isNumber(index - 1))
                || is(index, Category.AT)
                || isEmoji(index);
    }

    private boolean isEmoji(int index) {
        return token(index).kind() == Token.Kind.SYMBOL && token(index).text().codePointAt(0) > '\u2190';
    }

    private boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }
}
