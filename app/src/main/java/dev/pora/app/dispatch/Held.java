package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claims;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claims that this instance holds. Of each destination one is on its way at a time, and what comes due meanwhile
 * follows in the order in which it is due.
 */
final class Held {
    /** What is due within about 17 ms counts as due together. */
    private static final int BITS_OF_A_MOMENT = 24;

    private final Map<Destination, Lane> lanes = new HashMap<>();
    private final Map<Long, Integer> moments = new HashMap<>();
    private final Set<Destination> leaving = ConcurrentHashMap.newKeySet();
    private final Set<Destination> full = new HashSet<>();
    private List<Lane> leftOut = List.of();
    private boolean anyCalledBack;
    private int size;
    private int approaching;

    private static final class Lane {
        private final Set<Sending> all = new HashSet<>();
        private final SortedSet<Sending> waiting = new TreeSet<>();
        private final Queue<Sending> ready = new PriorityQueue<>();
        private @Nullable Sending onItsWay;
        private boolean leftOut;

        /** Who goes now: of those whose time has come the first, unless one goes already or an earlier one still waits. */
        Optional<Sending> next() {
            while (onItsWay == null && !ready.isEmpty() && ready.element().isCalledBack()) {
                ready.remove();
            }
            boolean goes = onItsWay == null
                    && !ready.isEmpty()
                    && (waiting.isEmpty() || waiting.first().compareTo(ready.element()) > 0);
            if (goes) {
                onItsWay = ready.remove();
            }
            return goes ? Optional.ofNullable(onItsWay) : Optional.empty();
        }
    }

    synchronized void add(Sending sending) {
        Destination destination = destination(sending);
        Lane lane = lanes.computeIfAbsent(destination, _ -> new Lane());
        lane.all.add(sending);
        lane.waiting.add(sending);
        if (lane.all.size() >= Claims.MOST_OF_A_DESTINATION) {
            var _ = full.add(destination);
        }
        var _ = moments.merge(moment(sending.due()), 1, Integer::sum);
        size++;
        approaching++;
    }

    private static long moment(long due) {
        return due >> BITS_OF_A_MOMENT;
    }

    /** How many are due together with one that is due at this tick. */
    synchronized int dueWith(long due) {
        return moments.getOrDefault(moment(due), 0);
    }

    /** Its time has come; answers who of its destination goes now: it, or nobody while one before it is to go first. */
    synchronized Optional<Sending> goes(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        if (lane == null || !lane.waiting.remove(sending)) {
            return Optional.empty();
        }
        lane.ready.add(sending);
        return lane.next();
    }

    /** It may have been begun: it is not to be claimed a second time, should its lease have ended unnoticed. */
    void leaves(Sending sending) {
        var _ = leaving.add(destination(sending));
    }

    /** True when nothing of it was begun, and nothing will be: until it is given back its destination is left alone. */
    synchronized boolean callBack(Sending sending) {
        boolean back = sending.callBack();
        anyCalledBack |= back;
        return back;
    }

    /** Its outcome is known: the next of its destination whose time has come can go. */
    synchronized Optional<Sending> told(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        if (lane == null || lane.onItsWay != sending) {
            return Optional.empty();
        }
        var _ = leaving.remove(destination(sending));
        lane.onItsWay = null;
        return lane.next();
    }

    /** It is over; answers whether there may be more of its destination, for which there was no room and is now. */
    synchronized boolean done(Sending sending) {
        return removed(sending)
                .filter(lane -> lane.leftOut && !full.contains(destination(sending)))
                .isPresent();
    }

    /** One was given back; answers who of its destination goes instead. */
    synchronized Optional<Sending> remove(Sending sending) {
        Optional<Lane> its = removed(sending);
        its.filter(lane -> lane.onItsWay == sending).ifPresent(lane -> lane.onItsWay = null);
        return its.flatMap(Lane::next);
    }

    /** The lane that it was in until now. */
    private Optional<Lane> removed(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        if (lane == null || !lane.all.remove(sending)) {
            return Optional.empty();
        }
        asksForItsTurn(sending);
        size--;
        var _ = moments.computeIfPresent(moment(sending.due()), (_, count) -> count == 1 ? null : count - 1);
        lane.waiting.remove(sending);
        lane.ready.remove(sending);
        Destination destination = destination(sending);
        if (lane.onItsWay == sending) {
            var _ = leaving.remove(destination);
        }
        if (lane.all.size() < Claims.MOST_OF_A_DESTINATION) {
            var _ = full.remove(destination);
        }
        if (lane.all.isEmpty()) {
            lanes.remove(destination);
        }
        return Optional.of(lane);
    }

    /** The others of its destination. */
    synchronized List<Sending> besides(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        return lane == null
                ? List.of()
                : lane.all.stream().filter(other -> other != sending).toList();
    }

    /** The destinations of which no more is wanted now: of which one is leaving, or enough are held. */
    synchronized Set<Destination> crowded() {
        Set<Destination> crowded = new HashSet<>(leaving);
        crowded.addAll(full);
        crowded.addAll(calledBack());
        leftOut.forEach(lane -> lane.leftOut = false);
        leftOut = crowded.stream()
                .flatMap(destination -> Optional.ofNullable(lanes.get(destination)).stream())
                .toList();
        leftOut.forEach(lane -> lane.leftOut = true);
        return crowded;
    }

    /** Destinations of which something was called back, and is still here since it could not be given back. */
    synchronized Set<Destination> calledBack() {
        if (!anyCalledBack) {
            return Set.of();
        }
        Set<Destination> back = all().stream()
                .filter(Sending::isCalledBack)
                .map(Held::destination)
                .collect(Collectors.toSet());
        anyCalledBack = !back.isEmpty();
        return back;
    }

    synchronized List<Sending> all() {
        List<Sending> all = new ArrayList<>(size);
        lanes.values().forEach(lane -> all.addAll(lane.all));
        return all;
    }

    synchronized int size() {
        return size;
    }

    /** How long the earliest has been due; zero when none is. */
    Duration lag() {
        long longest = all().stream().mapToLong(Sending::nanosLate).max().orElse(0);
        return Duration.ofNanos(Math.max(0, longest));
    }

    /** From now on the channel knows of it. */
    synchronized void asksForItsTurn(Sending sending) {
        approaching -= sending.asksForItsTurn() ? 1 : 0;
    }

    /** How many the channel does not know of yet. */
    synchronized int approaching() {
        return approaching;
    }

    private static Destination destination(Sending sending) {
        return sending.claim().notification().destination();
    }
}
