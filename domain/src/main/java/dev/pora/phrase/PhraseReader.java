package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Dialect;
import dev.pora.phrase.chart.Grammar;
import dev.pora.schedule.Schedule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        Chart chart = Chart.of(phrase, grammar, context.language().tag());
        return chart.isComplete() ? chosen(chart, candidates(chart), context) : tooMuch(phrase);
    }

    /** Reads a phrase and shows how. */
    public Explanation explain(String phrase, Context context) {
        Chart chart = Chart.of(phrase, grammar, context.language().tag());
        List<Candidate> candidates = candidates(chart);
        Reading reading = chart.isComplete() ? chosen(chart, candidates, context) : tooMuch(phrase);
        List<Candidate> own = chart.isComplete() ? own(candidates, present(chart, context), reading) : List.of();
        return new Explanation(
                chart.tokens(),
                candidates.stream()
                        .map(candidate -> new Explanation.Candidate(
                                candidate.pieces(), candidate.score(), own.contains(candidate)))
                        .toList(),
                reading);
    }

    /** The one that gave the answer, or the rivals among which it leaves the choice. */
    private static List<Candidate> own(List<Candidate> candidates, Present present, Reading answer) {
        Optional<Candidate> one = candidates.stream()
                .filter(candidate -> candidate.reading(present).equals(answer))
                .findFirst();
        return one.map(List::of)
                .orElseGet(() -> candidates.stream()
                        .filter(candidate -> candidate.reading(present) instanceof Reading.Understood understood
                                && answer.options().containsAll(understood.options()))
                        .toList());
    }

    /** Best first; at least one. */
    private static List<Candidate> candidates(Chart chart) {
        return chart.segmentations(CANDIDATES).stream()
                .map(cut -> Candidate.of(chart, cut))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    /** Nobody writes so much of time in one message. */
    private static Reading tooMuch(String phrase) {
        return new Reading.Unclear(new Doubt(Doubt.Kind.UNREAD, ""), List.of(), phrase.strip());
    }

    private static Reading chosen(Chart chart, List<Candidate> candidates, Context context) {
        Present present = present(chart, context);
        Candidate best = candidates.getFirst();
        List<Reading> close = candidates.stream()
                .filter(candidate -> best.score() - candidate.score() < CLOSE)
                .map(candidate -> candidate.reading(present))
                .toList();
        return close.stream()
                .filter(reading -> reading instanceof Reading.Understood)
                .findFirst()
                .map(sure -> unlessRivalled(sure, close))
                .orElseGet(close::getFirst);
    }

    private static Present present(Chart chart, Context context) {
        Dialect dialect = chart.dialect();
        return Present.of(context, dialect.wholeDayClock(), dialect.dayFirst());
    }

    /** Neither is sure when another one that is understood as well means another time. */
    private static Reading unlessRivalled(Reading sure, List<Reading> close) {
        return close.stream()
                .filter(reading -> reading instanceof Reading.Understood)
                .filter(reading -> !schedules(reading).equals(schedules(sure)))
                .findFirst()
                .map(rival -> either(sure, rival))
                .orElse(sure);
    }

    private static List<List<Schedule>> schedules(Reading reading) {
        return reading.options().stream().map(Reading.Option::schedules).toList();
    }

    private static Reading either(Reading one, Reading other) {
        return new Reading.Unclear(
                new Doubt(Doubt.Kind.AMBIGUOUS, ""),
                Stream.concat(one.options().stream(), other.options().stream())
                        .distinct()
                        .toList(),
                one.event());
    }
}
