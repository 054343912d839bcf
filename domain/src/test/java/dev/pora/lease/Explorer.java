package dev.pora.lease;

import dev.pora.lease.LeaseModel.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Visits every world that can come about, the nearest first, until a law is broken. */
final class Explorer {
    private final LeaseModel model;
    private final Laws laws;
    private final Map<World, Origin> origins = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    Explorer(LeaseModel model, Laws laws) {
        this.model = model;
        this.laws = laws;
    }

    /** How a world came about first. */
    private record Origin(Optional<World> from, Optional<Step> step) {}

    /** A step between two worlds. */
    record Edge(World from, Step step) {}

    /** A law that was broken, and the shortest way to it. */
    record Breach(Law law, List<Action> way) {
        @Override
        public String toString() {
            return law + " after " + way;
        }
    }

    Optional<Breach> explore(World first) {
        Deque<World> next = new ArrayDeque<>(List.of(first));
        origins.put(first, new Origin(Optional.empty(), Optional.empty()));
        while (!next.isEmpty()) {
            World world = next.removeFirst();
            for (Step step : model.from(world)) {
                Optional<Law> broken = laws.broken(world, step.action(), step.after());
                if (broken.isPresent()) {
                    List<Action> way = new ArrayList<>(
                            way(world).stream().map(Step::action).toList());
                    way.add(step.action());
                    return Optional.of(new Breach(broken.get(), way));
                }
                edges.add(new Edge(world, step));
                if (origins.putIfAbsent(step.after(), new Origin(Optional.of(world), Optional.of(step))) == null) {
                    next.addLast(step.after());
                }
            }
        }
        return Optional.empty();
    }

    Collection<World> worlds() {
        return origins.keySet();
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** The shortest way to a world. */
    List<Step> way(World to) {
        List<Step> way = new ArrayList<>();
        Origin origin = origins.get(to);
        while (origin != null && origin.step().isPresent()) {
            way.add(origin.step().get());
            origin = origins.get(origin.from().orElseThrow());
        }
        return way.reversed();
    }

    /** The worlds from which no way of such steps leads to an end. */
    List<World> stuck(Predicate<Action> allowed) {
        Map<World, List<World>> back = new HashMap<>();
        edges.stream()
                .filter(edge -> allowed.test(edge.step().action()))
                .forEach(edge -> back.computeIfAbsent(edge.step().after(), _ -> new ArrayList<>())
                        .add(edge.from()));
        Set<World> ending = new HashSet<>();
        Deque<World> next =
                new ArrayDeque<>(worlds().stream().filter(World::isOver).toList());
        while (!next.isEmpty()) {
            World world = next.removeFirst();
            if (ending.add(world)) {
                next.addAll(back.getOrDefault(world, List.of()));
            }
        }
        return worlds().stream().filter(world -> !ending.contains(world)).toList();
    }
}
