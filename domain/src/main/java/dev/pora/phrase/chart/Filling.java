package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a chart from the last token to the first, so that whatever may follow a pattern's first element is complete when it
 * is looked at. The work is counted, and stops at a bound.
 */
final class Filling {
    private static final int LONGEST_EDGE = 28;
    private static final int MOST_EDGES = 120;
    private static final int MOST_WORK = 250_000;

    /** A look at a pattern or at an edge is one; to make a meaning is so much more. */
    private static final int MAKING = 12;

    private static final double TROUBLE = 0.25;

    private final List<Token> tokens;
    private final Grammar grammar;
    private final Terminals terminals;
    private final int preferred;
    private final List<Edges> edges;
    private final int tail;
    private int work;

    Filling(List<Token> tokens, Grammar grammar, int preferred) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.preferred = preferred;
        this.terminals = new Terminals(tokens, grammar, preferred);
        this.edges = new ArrayList<>(Collections.nCopies(tokens.size(), Edges.NONE));
        this.tail = tail(tokens);
        for (int from = tokens.size() - 1; from >= 0 && isComplete(); from--) {
            fill(from);
        }
    }

    /** The first of the tokens from which on there is nothing but punctuation. */
    private static int tail(List<Token> tokens) {
        int tail = tokens.size();
        while (tail > 0 && tokens.get(tail - 1).kind() == Token.Kind.SYMBOL) {
            tail--;
        }
        return tail;
    }

    List<Edges> edges() {
        return edges;
    }

    boolean isComplete() {
        return work < MOST_WORK;
    }

    private void fill(int from) {
        Edges here = new Edges(grammar.symbols().size());
        edges.set(from, here);
        Deque<Edge> open = new ArrayDeque<>(terminals.at(from));
        while (!open.isEmpty() && here.size() < MOST_EDGES && isComplete()) {
            Edge edge = open.poll();
            if (!here.covers(edge)) {
                here.add(edge);
                grow(from, edge, open);
            }
        }
    }

    private void grow(int from, Edge first, Deque<Edge> open) {
        List<Pattern> patterns = grammar.beginningWith(first.symbol());
        work += patterns.size();
        for (int index = 0; index < patterns.size() && isComplete(); index++) {
            Pattern pattern = patterns.get(index);
            if (mayGoOn(pattern, first.end()) && mayStand(pattern, from)) {
                new Attempt(pattern, from, open).begin(first);
            }
        }
    }

    private boolean mayStand(Pattern pattern, int from) {
        if ((pattern.opensPhrase() && from > 0) || (pattern.language() >= 0 && pattern.language() != preferred)) {
            return false;
        }
        List<Pattern.Element> before = pattern.before();
        for (int index = 0; index < before.size(); index++) {
            Pattern.Element element = before.get(index);
            if (isBefore(element, from) == element.forbidden()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token before is what the pattern asks for. */
    private boolean isBefore(Pattern.Element element, int from) {
        if (from == 0) {
            return false;
        }
        for (Edge edge : terminals.at(from - 1)) {
            if (element.fits(edge.symbol())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second element is there: most patterns end here, before anything is spent on them. */
    private boolean mayGoOn(Pattern pattern, int at) {
        return pattern.isLone() || isThere(pattern.second(), at);
    }

    /** Whether an element is there as it has to be, or not there as it must not be. */
    private boolean isThere(Pattern.Element element, int at) {
        boolean there = element.atEnd() ? at >= tail : stands(element, at);
        return there != element.forbidden();
    }

    private boolean stands(Pattern.Element element, int at) {
        return at < tokens.size() && !(element.glued() && tokens.get(at).spaced()) && element.isIn(edges.get(at));
    }

    /** One attempt to complete a pattern. */
    private final class Attempt {
        private final Pattern pattern;
        private final int from;
        private final Deque<Edge> open;
        private final @Nullable Meaning[] found;

        Attempt(Pattern pattern, int from, Deque<Edge> open) {
            this.pattern = pattern;
            this.from = from;
            this.open = open;
            this.found = new @Nullable Meaning[pattern.elements().size()];
        }

        void begin(Edge first) {
            found[0] = first.value();
            go(1, first.end(), first.score());
        }

        private void go(int index, int at, double score) {
            if (index == found.length) {
                complete(at, score);
                return;
            }
            Pattern.Element element = pattern.elements().get(index);
            if (!isThere(element, at)) {
                return;
            }
            if (element.takesToken()) {
                take(element, index, at, score);
            } else {
                go(index + 1, at, score);
            }
        }

        private void take(Pattern.Element element, int index, int at, double score) {
            Edges here = edges.get(at);
            for (int number = 0; number < here.size() && isComplete(); number++) {
                work++;
                Edge edge = here.get(number);
                if (element.fits(edge.symbol()) && edge.end() - from <= LONGEST_EDGE) {
                    found[index] = edge.value();
                    go(index + 1, edge.end(), score + edge.score());
                }
            }
        }

        private void complete(int end, double score) {
            work += MAKING;
            Meaning made = pattern.production().make(new Arguments(pattern, found));
            if (made != null) {
                double trouble = made instanceof Meaning.Trouble ? TROUBLE : 0;
                open.add(new Edge(pattern.symbol(), end, made, score + pattern.weight() - trouble));
            }
        }
    }
}
