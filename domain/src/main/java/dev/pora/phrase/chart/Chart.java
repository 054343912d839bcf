package dev.pora.phrase.chart;

import java.util.List;

/** Everything that the patterns recognise in a phrase. */
public final class Chart {
    /** What segmentations are made of. */
    private static final String SAID = "said";

    /** What speaks of time so clearly that it must not be passed over. */
    private static final String TELLING = "telling";

    private final String phrase;
    private final List<Token> tokens;
    private final List<Edges> edges;
    private final Symbols symbols;
    private final int said;
    private final int telling;
    private final Boundaries boundaries;
    private final boolean complete;
    private final Dialect dialect;

    private Chart(String phrase, List<Token> tokens, Grammar grammar, int language) {
        Filling filling = new Filling(tokens, grammar, language);
        this.phrase = phrase;
        this.tokens = tokens;
        this.symbols = grammar.symbols();
        this.said = symbols.find(SAID);
        this.telling = symbols.find(TELLING);
        this.boundaries = new Boundaries(tokens, grammar.lexicon());
        this.edges = filling.edges();
        this.complete = filling.isComplete();
        this.dialect = grammar.dialects().get(language);
    }

    /**
     * Of a phrase.
     *
     * @param own the BCP 47 tag of its author's language, which settles what the phrase leaves open
     */
    public static Chart of(String phrase, Grammar grammar, String own) {
        List<Token> tokens = Tokenizer.split(phrase);
        int language = grammar.likeliest(tokens, own);
        return new Chart(phrase, tokens, grammar, language);
    }

    /** The habits of the language in which most of the phrase is. */
    public Dialect dialect() {
        return dialect;
    }

    /** Whether the bound on the work sufficed for the whole phrase. */
    public boolean isComplete() {
        return complete;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The tokens from one to another as they were typed; {@code end} is exclusive. */
    public String text(int from, int end) {
        return phrase.substring(tokens.get(from).start(), tokens.get(end - 1).end());
    }

    /** The tokens as they were typed. */
    public List<String> tokens() {
        return tokens.stream()
                .map(token -> phrase.substring(token.start(), token.end()))
                .toList();
    }

    /** The best way of cutting the phrase, and some others, best first. */
    public List<Segmentation> segmentations(int most) {
        return new Cutting(this, most).best();
    }

    /** Whether anything of this name begins at a token. */
    public boolean has(int index, String name) {
        return end(index, name) > index;
    }

    /** The end of the longest thing of this name that begins at a token; the token itself when there is none. */
    public int end(int index, String name) {
        return index < 0 || index >= size()
                ? index
                : Math.max(index, edges.get(index).end(symbols.find(name)));
    }

    /** Whether words may begin at a token, which is not the tail of something longer. */
    public boolean mayBegin(int index) {
        return boundaries.mayBegin(index);
    }

    /** Whether words may end before a token, which is not glued on to make them something else. */
    boolean mayEnd(int end) {
        return boundaries.mayEnd(end);
    }

    List<Edge> said(int from) {
        return edges.get(from).of(said);
    }

    boolean isTelling(int from) {
        return edges.get(from).has(telling);
    }
}
