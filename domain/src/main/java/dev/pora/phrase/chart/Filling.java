package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a chart from the last token to the first, so that whatever may follow a pattern's first element is complete when it
 * is looked at. The steps are counted, and stop at a bound.
 */
final class Filling {
    private static final int LONGEST_EDGE = 28;
    private static final int MOST_EDGES = 120;
    private static final int MOST_STEPS = 60_000;
    private static final double TROUBLE = 0.25;

    private final List<Token> tokens;
    private final Grammar grammar;
    private final Terminals terminals;
    private final int preferred;
    private final List<List<Edge>> edges = new ArrayList<>();
    private int steps;

    Filling(List<Token> tokens, Grammar grammar, int preferred) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.preferred = preferred;
        this.terminals = new Terminals(tokens, grammar, preferred);
        tokens.forEach(_ -> edges.add(List.of()));
        for (int from = tokens.size() - 1; from >= 0 && isComplete(); from--) {
            fill(from);
        }
    }

    List<List<Edge>> edges() {
        return edges;
    }

    boolean isComplete() {
        return steps < MOST_STEPS;
    }

    private void fill(int from) {
        List<Edge> here = new ArrayList<>();
        edges.set(from, here);
        Deque<Edge> open = new ArrayDeque<>(terminals.at(from));
        while (!open.isEmpty() && isComplete()) {
            Edge edge = open.poll();
            if (here.size() < MOST_EDGES && isNew(edge, here)) {
                here.add(edge);
                grow(from, edge, open);
            }
        }
    }

    private static boolean isNew(Edge edge, List<Edge> here) {
        for (Edge known : here) {
            if (known.symbol() == edge.symbol()
                    && known.end() == edge.end()
                    && known.score() >= edge.score()
                    && known.value().equals(edge.value())) {
                return false;
            }
        }
        return true;
    }

    private void grow(int from, Edge first, Deque<Edge> open) {
        for (Pattern pattern : grammar.beginningWith(first.symbol())) {
            if (mayStand(pattern, from)) {
                new Attempt(pattern, from, open).begin(first);
            }
        }
    }

    private boolean mayStand(Pattern pattern, int from) {
        return !(pattern.opensPhrase() && from > 0)
                && (pattern.language() < 0 || pattern.language() == preferred)
                && pattern.before().stream().allMatch(element -> follows(element, from));
    }

    /** Whether the token before is what the pattern asks for. */
    private boolean follows(Pattern.Element element, int from) {
        boolean there = from > 0 && terminals.at(from - 1).stream().anyMatch(edge -> element.fits(edge.symbol()));
        return there != element.forbidden();
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
            steps++;
            if (index == found.length) {
                complete(at, score);
                return;
            }
            Pattern.Element element = pattern.elements().get(index);
            if (element.atEnd() || element.forbidden()) {
                boolean there = element.atEnd() ? isLast(at) : stands(element, at);
                if (there != element.forbidden()) {
                    go(index + 1, at, score);
                }
            } else if (isReachable(element, at)) {
                take(element, index, at, score);
            }
        }

        private boolean isReachable(Pattern.Element element, int at) {
            return at < tokens.size() && !(element.glued() && tokens.get(at).spaced());
        }

        private void take(Pattern.Element element, int index, int at, double score) {
            List<Edge> here = edges.get(at);
            for (int number = 0; number < here.size() && isComplete(); number++) {
                Edge edge = here.get(number);
                if (element.fits(edge.symbol()) && edge.end() - from <= LONGEST_EDGE) {
                    found[index] = edge.value();
                    go(index + 1, edge.end(), score + edge.score());
                    found[index] = null;
                }
            }
        }

        /** Nothing but punctuation follows. */
        private boolean isLast(int at) {
            return tokens.subList(at, tokens.size()).stream().allMatch(token -> token.kind() == Token.Kind.SYMBOL);
        }

        private boolean stands(Pattern.Element element, int at) {
            if (!isReachable(element, at)) {
                return false;
            }
            for (Edge edge : edges.get(at)) {
                if (element.fits(edge.symbol())) {
                    return true;
                }
            }
            return false;
        }

        private void complete(int end, double score) {
            Meaning made = pattern.production().make(new Arguments(pattern, found));
            if (made != null) {
                double trouble = made instanceof Meaning.Trouble ? TROUBLE : 0;
                open.add(new Edge(pattern.symbol(), end, made, score + pattern.weight() - trouble));
            }
        }
    }
}
