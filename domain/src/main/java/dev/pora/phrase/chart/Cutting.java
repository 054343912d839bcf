package dev.pora.phrase.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses fragments that do not overlap, so that as much as possible of a phrase is used, in as few fragments as possible. */
final class Cutting {
    private static final double FRAGMENT = 0.3;
    private static final double PASSED_OVER = 0.7;

    private final Chart chart;
    private final int most;

    Cutting(Chart chart, int most) {
        this.chart = chart;
        this.most = most;
    }

    /** The rest of a phrase from some token on, cut in one way. */
    private record Rest(
            double score,
            int from,
            @Nullable Edge first,
            @Nullable Rest more) {}

    List<Segmentation> best() {
        List<List<Rest>> rests = new ArrayList<>();
        rests.add(List.of(new Rest(0, chart.size(), null, null)));
        for (int from = chart.size() - 1; from >= 0; from--) {
            rests.add(from(from, rests));
        }
        return rests.getLast().stream().map(Cutting::segmentation).toList();
    }

    /** @param rests of the tokens after this one, the last token's first */
    private List<Rest> from(int from, List<List<Rest>> rests) {
        double lost = chart.isTelling(from) && chart.mayBegin(from) ? PASSED_OVER : 0;
        List<Edge> said = chart.said(from);
        if (said.isEmpty() && lost == 0) {
            return rests.getLast();
        }
        List<Rest> best = new ArrayList<>(most + 1);
        for (Rest rest : rests.getLast()) {
            offer(rest.score() - lost, from, null, rest, best);
        }
        for (Edge edge : chart.mayBegin(from) ? said : List.<Edge>of()) {
            for (Rest rest : chart.mayEnd(edge.end()) ? rests.get(chart.size() - edge.end()) : List.<Rest>of()) {
                offer(rest.score() + edge.score() - FRAGMENT, from, edge, rest, best);
            }
        }
        return best;
    }

    /** Keeps the best first; of equal ones the one that came first. */
    private void offer(double score, int from, @Nullable Edge first, Rest more, List<Rest> best) {
        int place = best.size();
        while (place > 0 && best.get(place - 1).score() < score) {
            place--;
        }
        if (place < most) {
            best.add(place, new Rest(score, from, first, more));
            if (best.size() > most) {
                best.removeLast();
            }
        }
    }

    private static Segmentation segmentation(Rest whole) {
        List<Fragment> fragments = new ArrayList<>();
        for (Rest rest = whole; rest != null; rest = rest.more()) {
            if (rest.first() != null) {
                fragments.add(new Fragment(
                        rest.from(), rest.first().end(), rest.first().value()));
            }
        }
        return new Segmentation(fragments, whole.score());
    }
}
