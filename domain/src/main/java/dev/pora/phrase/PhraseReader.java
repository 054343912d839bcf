package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Dialect;
import dev.pora.phrase.chart.Grammar;
import java.util.Comparator;
import java.util.List;

/**
 * Reads phrases in every registered language, also mixed. Never throws, whatever was typed; takes time in proportion to
 * the length of the phrase; safe for use by many threads.
 */
public final class PhraseReader {
    private static final int CANDIDATES = 5;

    /** Readings whose scores are closer than this are equally likely. */
    private static final double CLOSE = 0.05;

    private final Grammar grammar;

    public PhraseReader() {
        this(Registered.GRAMMAR);
    }

    PhraseReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Loaded once. */
    private static final class Registered {
        private static final Grammar GRAMMAR = Grammar.registered();
    }

    public Reading read(String phrase, Context context) {
        return explain(phrase, context).reading();
    }

    /** Reads a phrase and shows how. */
    public Explanation explain(String phrase, Context context) {
        Chart chart = Chart.of(phrase, grammar, context.language().tag());
        Dialect dialect = chart.dialect();
        Present present = Present.of(context, dialect.wholeDayClock(), dialect.dayFirst());
        List<Candidate> candidates = chart.segmentations(CANDIDATES).stream()
                .map(cut -> Candidate.of(chart, cut, present))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        Candidate best = candidates.getFirst();
        return new Explanation(
                best.pieces(),
                candidates.stream()
                        .map(candidate -> new Explanation.Candidate(candidate.meaning(), candidate.score()))
                        .toList(),
                chosen(chart, phrase, candidates));
    }

    private static Reading chosen(Chart chart, String phrase, List<Candidate> candidates) {
        Candidate best = candidates.getFirst();
        if (!chart.isComplete()) {
            return new Reading.Unclear(new Doubt(Doubt.Kind.UNREAD, ""), List.of(), phrase.strip());
        }
        List<Candidate> sure = candidates.stream()
                .filter(candidate -> best.score() - candidate.score() < CLOSE)
                .filter(candidate -> candidate.reading() instanceof Reading.Understood)
                .toList();
        if (sure.isEmpty()) {
            return best.reading();
        }
        Candidate first = sure.getFirst();
        return sure.stream()
                .filter(candidate -> candidate.rivals(first))
                .findFirst()
                .map(first::against)
                .orElseGet(first::reading);
    }
}
