package dev.pora.phrase.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the language of a phrase: most of its letters, then most of its words of time, then its author's. */
final class Likeliest {
    private final List<Dialect> dialects;
    private final Lexicon lexicon;
    private final List<Token> tokens;

    Likeliest(List<Dialect> dialects, Lexicon lexicon, List<Token> tokens) {
        this.dialects = dialects;
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /**
     * Its index among the languages.
     *
     * @param own the BCP 47 tag of the author's language
     */
    int index(String own) {
        int[] letters = new int[dialects.size()];
        int[] words = new int[dialects.size()];
        for (int from = 0; from < tokens.size(); from++) {
            countLetters(tokens.get(from), letters);
            countWords(from, words);
        }
        return IntStream.range(0, dialects.size())
                .boxed()
                .max(Comparator.<Integer>comparingInt(index -> letters[index])
                        .thenComparingInt(index -> words[index])
                        .thenComparingInt(index -> dialects.get(index).tag().equals(own) ? 1 : 0)
                        .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
                .orElseThrow();
    }

    private void countLetters(Token token, int[] letters) {
        if (token.kind() != Token.Kind.WORD) {
            return;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(token.text().codePointAt(0));
        for (int index = 0; index < letters.length; index++) {
            if (dialects.get(index).script() == script) {
                letters[index] += token.text().length();
            }
        }
    }

    private void countWords(int from, int[] words) {
        Lexicon.Node node = lexicon.root();
        for (int end = from; node != null && end < tokens.size(); end++) {
            node = node.after(tokens.get(end).text());
            if (node != null) {
                node.senses().forEach(sense -> words[sense.language()]++);
            }
        }
    }
}
