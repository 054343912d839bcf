package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Fragment;
import dev.pora.phrase.chart.Segmentation;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reading of a phrase.
 *
 * @param used the fragments that say when, and those that belong neither to the time nor to the event
 */
record Candidate(List<Fragment> used, double score, List<Explanation.Piece> pieces, Reading reading) {
    static Candidate of(Chart chart, Segmentation cut, Present present) {
        List<Fragment> used = used(cut.fragments());
        Said said = Said.of(used);
        String event = EventText.of(chart, used);
        Reading reading = reading(chart, cut.fragments(), said, event, present);
        double idle = cut.fragments().stream()
                .filter(fragment -> isIdleBound(fragment.meaning()) && !used.contains(fragment))
                .mapToDouble(fragment -> fragment.end() - fragment.from())
                .sum();
        return new Candidate(used, cut.score() - idle, pieces(chart, used), reading);
    }

    /** Bounds without anything that repeats belong to the event: "10 squats for 5 minutes". */
    private static List<Fragment> used(List<Fragment> fragments) {
        boolean repeats = Said.of(fragments).repeats();
        Fragment greeting = fragments.stream()
                .filter(fragment -> fragment.meaning() instanceof Meaning.Greeting)
                .findFirst()
                .orElse(null);
        return fragments.stream()
                .filter(fragment -> !(fragment.meaning() instanceof Meaning.EventWords))
                .filter(fragment -> !(fragment.meaning() instanceof Meaning.Greeting) || fragment.equals(greeting))
                .filter(fragment -> repeats || !isIdleBound(fragment.meaning()))
                .toList();
    }

    private static boolean isIdleBound(Meaning meaning) {
        return meaning instanceof Series.Times
                || meaning instanceof Series.Lasting
                || meaning instanceof Series.ExceptDay
                || meaning instanceof Series.ExceptWeekdays
                || meaning instanceof Series.ExceptMonths
                || meaning instanceof Series.OnDayOff
                || meaning instanceof Series.InMonths;
    }

    private static Reading reading(Chart chart, List<Fragment> all, Said said, String event, Present present) {
        List<Doubt> unread = Unread.in(chart, all);
        if (said.isSilent()) {
            unread.addAll(Unread.lengths(chart));
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
        return new Reading.Unclear(new Doubt(doubt, words(chart, all)), options, event);
    }

    /** What was said of time, as it was typed. */
    private static String words(Chart chart, List<Fragment> fragments) {
        return fragments.stream()
                .filter(fragment -> !(fragment.meaning() instanceof Meaning.Greeting))
                .filter(fragment -> !(fragment.meaning() instanceof Meaning.EventWords))
                .map(fragment -> chart.text(fragment.from(), fragment.end()))
                .collect(Collectors.joining(" "));
    }

    private static List<Explanation.Piece> pieces(Chart chart, List<Fragment> used) {
        List<Explanation.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Fragment fragment : used) {
            event(chart, from, fragment.from(), pieces);
            pieces.add(new Explanation.Piece(
                    chart.text(fragment.from(), fragment.end()),
                    fragment.meaning().toString()));
            from = fragment.end();
        }
        event(chart, from, chart.size(), pieces);
        return pieces;
    }

    private static void event(Chart chart, int from, int end, List<Explanation.Piece> pieces) {
        if (from < end) {
            pieces.add(new Explanation.Piece(chart.text(from, end), "event"));
        }
    }

    String meaning() {
        return used.stream().map(fragment -> fragment.meaning().toString()).collect(Collectors.joining(" · "));
    }

    /** Whether it means another time than {@code other}. */
    boolean rivals(Candidate other) {
        return !schedules(reading).equals(schedules(other.reading))
                && !reading.options().isEmpty();
    }

    private static List<?> schedules(Reading reading) {
        return reading.options().stream().map(Reading.Option::schedules).toList();
    }

    /** Neither is sure beside the other. */
    Reading against(Candidate other) {
        Doubt doubt =
                reading instanceof Reading.Unclear unclear ? unclear.doubt() : new Doubt(Doubt.Kind.AMBIGUOUS, "");
        return new Reading.Unclear(
                doubt,
                Stream.concat(reading.options().stream(), other.reading.options().stream())
                        .distinct()
                        .toList(),
                reading.event());
    }
}
