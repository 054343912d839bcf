package dev.pora.crew;

import dev.pora.crew.CrewModel.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Visits every town that can come about, the nearest first, until a law is broken. */
final class CrewExplorer {
    private final CrewModel model;
    private final Map<Town, Optional<Origin>> origins = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    CrewExplorer(CrewModel model) {
        this.model = model;
    }

    private record Origin(Town from, String step) {}

    private record Edge(Town from, Step step) {}

    /** A law that was broken, and the shortest way to it. */
    record Breach(CrewLaw law, List<String> way) {}

    Optional<Breach> explore(Town first) {
        Deque<Town> next = new ArrayDeque<>(List.of(first));
        origins.put(first, Optional.empty());
        while (!next.isEmpty()) {
            Town town = next.removeFirst();
            for (Step step : model.from(town)) {
                if (step.broken().isPresent()) {
                    return Optional.of(new Breach(step.broken().get(), way(town, step)));
                }
                edges.add(new Edge(town, step));
                if (origins.putIfAbsent(step.after(), Optional.of(new Origin(town, named(step)))) == null) {
                    next.addLast(step.after());
                }
            }
        }
        return Optional.empty();
    }

    private static String named(Step step) {
        return step.who() < 0 ? step.name() : step.who() + " " + step.name();
    }

    private List<String> way(Town to, Step last) {
        List<String> way = new ArrayList<>(List.of(named(last)));
        Optional<Origin> origin = origin(to);
        while (origin.isPresent()) {
            way.add(origin.get().step());
            origin = origin(origin.get().from());
        }
        return way.reversed();
    }

    private Optional<Origin> origin(Town town) {
        return origins.getOrDefault(town, Optional.empty());
    }

    int towns() {
        return origins.size();
    }

    /** The towns out of which no such steps lead to one that is wanted. */
    List<Town> stuck(Predicate<Step> allowed, Predicate<Town> from, Predicate<Town> wanted) {
        Map<Town, List<Town>> back = new HashMap<>();
        for (Edge edge : edges) {
            if (allowed.test(edge.step())) {
                back.computeIfAbsent(edge.step().after(), _ -> new ArrayList<>())
                        .add(edge.from());
            }
        }
        Set<Town> fine = new HashSet<>();
        Deque<Town> next =
                new ArrayDeque<>(origins.keySet().stream().filter(wanted).toList());
        while (!next.isEmpty()) {
            Town town = next.removeFirst();
            if (fine.add(town)) {
                next.addAll(back.getOrDefault(town, List.of()));
            }
        }
        return origins.keySet().stream()
                .filter(from.and(town -> !fine.contains(town)))
                .toList();
    }
}
