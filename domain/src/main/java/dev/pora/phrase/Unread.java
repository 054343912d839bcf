package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Fragment;
import dev.pora.phrase.meaning.Meaning;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of time that no fragment took, so that none is dropped in silence. */
final class Unread {
    private Unread() {}

    static List<Doubt> in(Chart chart, List<Fragment> fragments) {
        List<Doubt> doubts = new ArrayList<>();
        int from = 0;
        for (Fragment fragment : fragments) {
            check(chart, from, fragment.from(), doubts);
            from = fragment.end();
        }
        check(chart, from, chart.size(), doubts);
        return doubts;
    }

    /** Lengths of time, which may have been meant as a time when nothing else was. */
    static List<Doubt> lengths(Chart chart, List<Fragment> fragments) {
        List<Doubt> doubts = new ArrayList<>();
        for (int index = 0; index < chart.size(); index++) {
            int end = chart.end(index, "idle");
            if (end > index && chart.mayBegin(index) && !isOfEvent(end - 1, fragments)) {
                doubts.add(new Doubt(Doubt.Kind.UNREAD, chart.text(index, end)));
            }
        }
        return doubts;
    }

    /** "a 5 year old": its unit belongs to other words. */
    private static boolean isOfEvent(int index, List<Fragment> fragments) {
        return fragments.stream()
                .anyMatch(fragment -> fragment.meaning() instanceof Meaning.EventWords
                        && fragment.from() <= index
                        && index < fragment.end());
    }

    private static void check(Chart chart, int from, int end, List<Doubt> doubts) {
        for (int index = from; index < end; index++) {
            if (chart.has(index, "telling") && chart.mayBegin(index)) {
                doubts.add(new Doubt(Doubt.Kind.UNREAD, chart.text(index, Math.min(end, chart.end(index, "telling")))));
            }
        }
    }
}
