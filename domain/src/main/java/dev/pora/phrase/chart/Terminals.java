package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tokens are by themselves: literals, figures, words, and the forms of the lexicons. */
final class Terminals {
    private static final Figure NOTHING = Figure.word(0);
    private static final double TYPO = 0.4;

    /** A form of another language than the phrase's is a little less likely. */
    private static final double STRANGER = 0.15;

    private static final int LONGEST_FIGURE = 7;
    private static final int NOUN_ENDING = 2;

    private final List<Token> tokens;
    private final Grammar grammar;
    private final int preferred;
    private final @Nullable List<Edge>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists has no other way to be made
    Terminals(List<Token> tokens, Grammar grammar, int preferred) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.preferred = preferred;
        this.known = new @Nullable List[tokens.size()];
    }

    List<Edge> at(int index) {
        List<Edge> here = known[index];
        if (here == null) {
            here = find(index);
            known[index] = here;
        }
        return here;
    }

    private List<Edge> find(int index) {
        List<Edge> found = new ArrayList<>();
        Token token = tokens.get(index);
        offer(found, '"' + token.text() + '"', index, NOTHING);
        if (token.kind() == Token.Kind.NUMBER) {
            figure(index, token, found);
        }
        if (token.kind() == Token.Kind.WORD) {
            offer(found, "WORD", index, NOTHING);
            ending(index, "NOUN", NOUN_ENDING, found);
            ending(index, "PLURAL", 1, found);
        }
        if (token.kind() == Token.Kind.ADDRESS) {
            rule(index, token, found);
        } else {
            forms(index, found);
        }
        return found;
    }

    private void rule(int index, Token token, List<Edge> found) {
        int symbol = grammar.symbols().find("RRULE");
        if (symbol >= 0 && RuleWords.isRule(token.text())) {
            found.add(new Edge(symbol, index + 1, RuleWords.of(token.text()), 1));
        }
    }

    private void figure(int index, Token token, List<Edge> found) {
        int digits = token.text().length();
        if (digits > LONGEST_FIGURE) {
            return;
        }
        Figure figure = new Figure(Integer.parseInt(token.text()), digits);
        offer(found, "INT", index, figure);
        offer(found, "D" + digits, index, figure);
        if (digits <= 2) {
            offer(found, "D12", index, figure);
        }
    }

    private void offer(List<Edge> found, String name, int index, Figure value) {
        int symbol = grammar.symbols().find(name);
        if (symbol >= 0) {
            found.add(new Edge(symbol, index + 1, value, 1));
        }
    }

    /** What a word that no lexicon has is by its last letters, which are the category NOUNEND, say. */
    private void ending(int index, String name, int letters, List<Edge> found) {
        String word = tokens.get(index).text();
        Lexicon.Node root = grammar.lexicon().root();
        if (word.length() <= letters + 1 || root.after(word) != null) {
            return;
        }
        Lexicon.Node ending = root.after(word.substring(word.length() - letters));
        int category = grammar.symbols().find(name + "END");
        if (ending != null && ending.senses().stream().anyMatch(sense -> sense.category() == category)) {
            offer(found, name, index, NOTHING);
        }
    }

    private void forms(int from, List<Edge> found) {
        Lexicon.Node node = grammar.lexicon().root();
        double score = 0;
        for (int end = from + 1; end <= tokens.size(); end++) {
            Token token = tokens.get(end - 1);
            Lexicon.Node next = node.after(token.text());
            score++;
            if (next == null && token.kind() == Token.Kind.WORD) {
                String meant = grammar.lexicon().corrected(token.text());
                next = meant == null ? null : node.after(meant);
                score -= TYPO;
            }
            if (next == null) {
                return;
            }
            node = next;
            for (Lexicon.Sense sense : node.senses()) {
                double strange = preferred < 0 || sense.language() == preferred ? 0 : STRANGER;
                found.add(new Edge(sense.category(), end, Figure.word(sense.value()), score - strange));
            }
        }
    }
}
