package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tokens are by themselves: literals, figures, words, and the forms of the lexicons. */
final class Terminals {
    private static final Figure NOTHING = Figure.word(0);
    private static final double TYPO = 0.4;

    /** A form of another language than the phrase's is a little less likely. */
    private static final double STRANGER = 0.15;

    private static final int SHORT_FIGURE = 2;
    private static final int NOUN_ENDING = 2;
    private static final int PLURAL_ENDING = 1;

    /** Of a word that is not mistyped, or that resembles none; no token is empty. */
    private static final String AS_IT_IS = "";

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Symbols symbols;
    private final Kinds kinds;
    private final int preferred;
    private final List<List<Edge>> known;
    private final @Nullable String[] corrected;

    Terminals(List<Token> tokens, Grammar grammar, int preferred) {
        this.tokens = tokens;
        this.lexicon = grammar.lexicon();
        this.symbols = grammar.symbols();
        this.kinds = grammar.kinds();
        this.preferred = preferred;
        this.known = new ArrayList<>(Collections.nCopies(tokens.size(), List.of()));
        this.corrected = new @Nullable String[tokens.size()];
    }

    List<Edge> at(int index) {
        List<Edge> here = known.get(index);
        if (here.isEmpty()) {
            here = find(index);
            known.set(index, here);
        }
        return here;
    }

    private List<Edge> find(int index) {
        List<Edge> found = new ArrayList<>();
        Token token = tokens.get(index);
        offer(found, symbols.literal(token.text()), index, NOTHING);
        switch (token.kind()) {
            case NUMBER -> figure(index, token, found);
            case WORD -> word(index, token, found);
            case ADDRESS -> rule(index, token, found);
            case SYMBOL -> {}
        }
        if (token.kind() != Token.Kind.ADDRESS) {
            forms(index, found);
        }
        return found;
    }

    private void rule(int index, Token token, List<Edge> found) {
        if (kinds.rule() >= 0 && RuleWords.isRule(token.text())) {
            found.add(new Edge(kinds.rule(), index + 1, RuleWords.of(token.text()), 1));
        }
    }

    private void figure(int index, Token token, List<Edge> found) {
        int digits = token.text().length();
        if (digits > Kinds.MOST_DIGITS) {
            offer(found, kinds.longNumber(), index, NOTHING);
            return;
        }
        Figure figure = new Figure(Integer.parseInt(token.text()), digits);
        offer(found, kinds.number(), index, figure);
        offer(found, kinds.byDigits().get(digits), index, figure);
        if (digits <= SHORT_FIGURE) {
            offer(found, kinds.shortNumber(), index, figure);
        }
    }

    private void word(int index, Token token, List<Edge> found) {
        offer(found, kinds.word(), index, NOTHING);
        if (lexicon.root().after(token.text()) == null) {
            ending(index, kinds.noun(), kinds.nounEnding(), NOUN_ENDING, found);
            ending(index, kinds.plural(), kinds.pluralEnding(), PLURAL_ENDING, found);
        }
    }

    private static void offer(List<Edge> found, int symbol, int index, Figure value) {
        if (symbol >= 0) {
            found.add(new Edge(symbol, index + 1, value, 1));
        }
    }

    /** What a word that no lexicon has is by its last letters, which are a category of their own. */
    private void ending(int index, int symbol, int category, int letters, List<Edge> found) {
        String word = tokens.get(index).text();
        if (word.length() > letters + 1) {
            Lexicon.Node ending = lexicon.root().after(word.substring(word.length() - letters));
            if (ending != null && ending.means(category)) {
                offer(found, symbol, index, NOTHING);
            }
        }
    }

    private void forms(int from, List<Edge> found) {
        Lexicon.Node node = lexicon.root();
        double score = 0;
        for (int end = from + 1; end <= tokens.size() && !node.isLast(); end++) {
            Lexicon.Node next = node.after(tokens.get(end - 1).text());
            score++;
            if (next == null) {
                next = node.after(corrected(end - 1));
                score -= TYPO;
            }
            if (next == null) {
                return;
            }
            node = next;
            for (Lexicon.Sense sense : node.senses()) {
                double strange = preferred < 0 || sense.language() == preferred ? 0 : STRANGER;
                found.add(new Edge(sense.category(), end, sense.value(), score - strange));
            }
        }
    }

    private String corrected(int index) {
        String known = corrected[index];
        if (known == null) {
            Token token = tokens.get(index);
            String meant = token.kind() == Token.Kind.WORD ? lexicon.corrected(token.text()) : null;
            known = meant == null ? AS_IT_IS : meant;
            corrected[index] = known;
        }
        return known;
    }
}
