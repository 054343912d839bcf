package dev.pora.phrase.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What was recognised from one token on, in the order in which it was found. */
final class Edges {
    /** Of a token that nothing was looked for at. */
    static final Edges NONE = new Edges(0);

    private final List<Edge> all = new ArrayList<>();
    private final BitSet symbols;

    /** @param most how many symbols there are */
    Edges(int most) {
        this.symbols = new BitSet(most);
    }

    void add(Edge edge) {
        all.add(edge);
        symbols.set(edge.symbol());
    }

    int size() {
        return all.size();
    }

    Edge get(int index) {
        return all.get(index);
    }

    boolean has(int symbol) {
        return symbol >= 0 && symbols.get(symbol);
    }

    /** Whether anything here is one of these. */
    boolean hasAny(BitSet wanted) {
        return symbols.intersects(wanted);
    }

    /** Whether it says no more than what is known: the same as something of at least its score. */
    boolean covers(Edge edge) {
        if (!symbols.get(edge.symbol())) {
            return false;
        }
        for (Edge known : all) {
            if (known.symbol() == edge.symbol()
                    && known.end() == edge.end()
                    && known.score() >= edge.score()
                    && known.value().equals(edge.value())) {
                return true;
            }
        }
        return false;
    }

    List<Edge> of(int symbol) {
        if (!has(symbol)) {
            return List.of();
        }
        List<Edge> found = new ArrayList<>();
        for (Edge edge : all) {
            if (edge.symbol() == symbol) {
                found.add(edge);
            }
        }
        return found;
    }

    /** Where the longest of these ends; -1 when there is none. */
    int end(int symbol) {
        int end = -1;
        if (has(symbol)) {
            for (Edge edge : all) {
                end = edge.symbol() == symbol ? Math.max(end, edge.end()) : end;
            }
        }
        return end;
    }
}
