package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of time of all languages. A line of its text form is {@code CATEGORY value = form | form …}; before it
 * {@code ~} lets its words of five letters or more match with one typing error as well.
 */
final class Lexicon {
    private final Symbols symbols;
    private final Node root = new Node();
    private final Typos typos = new Typos();

    Lexicon(Symbols symbols) {
        this.symbols = symbols;
    }

    /** The forms that begin with one token, by what comes next. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Sense> senses = new ArrayList<>();

        @Nullable
        Node after(String word) {
            return next.get(word);
        }

        List<Sense> senses() {
            return senses;
        }

        boolean isLast() {
            return next.isEmpty();
        }

        boolean means(int category) {
            return senses.stream().anyMatch(sense -> sense.category() == category);
        }
    }

    /**
     * One thing that a form can be.
     *
     * @param language the index of the language whose form it is
     */
    record Sense(int category, Figure value, int language) {}

    void add(String line, int language) {
        boolean forgiving = line.startsWith("~");
        int equals = line.indexOf(" = ");
        String[] sense = line.substring(forgiving ? 1 : 0, equals).strip().split(" ", 2);
        Sense meaning = new Sense(symbols.of(sense[0]), Figure.word(Integer.parseInt(sense[1].strip())), language);
        for (String form : line.substring(equals + 3).split("\\|", -1)) {
            Node node = root;
            for (Token token : Tokenizer.split(form)) {
                node = node.next.computeIfAbsent(token.text(), _ -> new Node());
                typos.know(token.text(), forgiving);
            }
            node.senses.add(meaning);
        }
    }

    /** A word that is never taken for a mistyped word of time. */
    void addInnocent(String word) {
        typos.know(word, false);
    }

    Node root() {
        return root;
    }

    /** Whether a word is a form by itself. */
    boolean knows(String word) {
        Node node = root.after(word);
        return node != null && !node.senses().isEmpty();
    }

    /** The word that was probably meant; null for one that stands here as it is, or that resembles none. */
    @Nullable
    String corrected(String word) {
        return typos.correct(word);
    }
}
