package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Fragment;
import dev.pora.phrase.chart.Segmentation;
import dev.pora.phrase.chart.Token;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One way of reading a phrase.
 *
 * @param cut all of its fragments
 * @param used those that say when, and those that belong neither to the time nor to the event
 * @param score the higher, the better
 */
record Candidate(Chart chart, List<Fragment> cut, List<Fragment> used, double score) {
    static Candidate of(Chart chart, Segmentation cut) {
        List<Fragment> fragments = cut.fragments();
        Said all = Said.of(fragments, false);
        boolean repeats = all.repeats() || all.afterDone() != null;
        double idle = fragments.stream()
                .filter(fragment -> !repeats && isIdleBound(fragment.meaning()))
                .mapToDouble(fragment -> fragment.end() - fragment.from())
                .sum();
        return new Candidate(chart, fragments, used(fragments, repeats, !all.isSilent()), cut.score() - idle);
    }

    /** Bounds without anything that repeats belong to the event: "10 squats for 5 minutes". */
    private static List<Fragment> used(List<Fragment> fragments, boolean repeats, boolean timed) {
        Fragment greeting = fragments.stream()
                .filter(fragment -> fragment.meaning() instanceof Meaning.Greeting)
                .findFirst()
                .orElse(null);
        return fragments.stream()
                .filter(fragment -> !(fragment.meaning() instanceof Meaning.EventWords))
                .filter(fragment -> !(fragment.meaning() instanceof Meaning.Greeting) || fragment.equals(greeting))
                .filter(fragment -> timed || !isOfTimeOnly(fragment.meaning()))
                .filter(fragment -> repeats || !isIdleBound(fragment.meaning()))
                .toList();
    }

    /** What means nothing beside no time: the zone it would be in, a mere hello. */
    private static boolean isOfTimeOnly(Meaning meaning) {
        return meaning instanceof Meaning.InZone || meaning.equals(new Meaning.Greeting(Meaning.Greeting.Form.HELLO));
    }

    private static boolean isIdleBound(Meaning meaning) {
        return meaning instanceof Series.Times
                || meaning instanceof Series.Lasting
                || meaning instanceof Series.ExceptDay
                || meaning instanceof Series.ExceptWeekdays
                || meaning instanceof Series.ExceptMonths
                || meaning instanceof Series.DayOff
                || meaning instanceof Series.FromMoment
                || meaning instanceof Series.UntilMoment
                || meaning instanceof Series.ExceptMoment
                || meaning instanceof Series.Also
                || meaning instanceof Series.MoreTimes
                || meaning instanceof Series.Lacking
                || meaning instanceof Series.InMonths;
    }

    /** What it means at that moment, in that place and with those habits. */
    Reading reading(Present present) {
        Said said = Said.of(used, isEither());
        String event = EventText.of(chart, used);
        List<Doubt> unread = Unread.in(chart, cut);
        if (said.isSilent()) {
            unread.addAll(Unread.lengths(chart, cut));
            return unread.isEmpty()
                    ? new Reading.Nothing(event)
                    : new Reading.Unclear(unread.getFirst(), List.of(), event);
        }
        Verdict verdict = new Resolving(present).resolve(said);
        List<Reading.Option> options = verdict.options().stream()
                .map(meant -> new Reading.Option(meant.schedules(), event, meant.zoneMatters()))
                .toList();
        if (!unread.isEmpty()) {
            return new Reading.Unclear(unread.getFirst(), options, event);
        }
        Doubt.Kind doubt = verdict.doubt();
        if (doubt == null) {
            Reading.Option only = options.getFirst();
            return new Reading.Understood(only.schedules().getFirst(), event, only.zoneMatters());
        }
        return new Reading.Unclear(new Doubt(doubt, words(chart, cut)), options, event);
    }

    /** Whether its words of time are joined to choose from. */
    private boolean isEither() {
        boolean within = used.stream()
                .filter(fragment -> !(fragment.meaning() instanceof Series bound) || Said.isBase(bound))
                .anyMatch(fragment ->
                        IntStream.range(fragment.from(), fragment.end()).anyMatch(index -> chart.has(index, "OR")));
        return within
                || IntStream.range(1, used.size()).anyMatch(index -> {
                    int from = used.get(index - 1).end();
                    return used.get(index).from() == from + 1 && chart.has(from, "OR");
                });
    }

    /** What was said of time, as it was typed, with the conjunctions between. */
    private static String words(Chart chart, List<Fragment> fragments) {
        StringBuilder words = new StringBuilder();
        int end = -1;
        for (Fragment fragment : fragments) {
            boolean ofTime = !(fragment.meaning() instanceof Meaning.Greeting)
                    && !(fragment.meaning() instanceof Meaning.EventWords);
            if (ofTime) {
                int from = end >= 0 && isJoint(chart, /* from= */ end, fragment.from()) ? end : fragment.from();
                words.append(words.isEmpty() ? "" : " ").append(chart.text(from, fragment.end()));
                end = fragment.end();
            }
        }
        return words.toString();
    }

    private static boolean isJoint(Chart chart, int from, int end) {
        return end - from == 1 && chart.has(from, "CONJ");
    }

    /** What is said between two times and stands for nothing by itself is left out. */
    List<Explanation.Piece> pieces() {
        List<Explanation.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Fragment fragment : used) {
            event(from, fragment.from(), pieces);
            pieces.add(new Explanation.Piece(
                    chart.text(fragment.from(), fragment.end()), Optional.of(fragment.meaning())));
            from = fragment.end();
        }
        event(from, chart.size(), pieces);
        return pieces;
    }

    private void event(int from, int end, List<Explanation.Piece> pieces) {
        boolean joint = from > 0 && end < chart.size() && (isJoint(chart, from, end) || isPunctuation(from, end));
        if (from < end && !joint) {
            pieces.add(new Explanation.Piece(chart.text(from, end), Optional.empty()));
        }
    }

    private boolean isPunctuation(int from, int end) {
        return IntStream.range(from, end).allMatch(index -> chart.token(index).kind() == Token.Kind.SYMBOL);
    }
}
