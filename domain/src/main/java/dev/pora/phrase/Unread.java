package dev.pora.phrase;

import dev.pora.phrase.chart.Chart;
import dev.pora.phrase.chart.Fragment;
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
    static List<Doubt> lengths(Chart chart) {
        List<Doubt> doubts = new ArrayList<>();
        for (int index = 0; index < chart.size(); index++) {
            if (chart.has(index, "idle") && chart.mayBegin(index)) {
                doubts.add(new Doubt(Doubt.Kind.UNREAD, chart.text(index, chart.end(index, "idle"))));
            }
        }
        return doubts;
    }

    private static void check(Chart chart, int from, int end, List<Doubt> doubts) {
        for (int index = from; index < end; index++) {
            if (chart.has(index, "telling") && chart.mayBegin(index)) {
                doubts.add(new Doubt(Doubt.Kind.UNREAD, chart.text(index, Math.min(end, chart.end(index, "telling")))));
            }
        }
    }
}
