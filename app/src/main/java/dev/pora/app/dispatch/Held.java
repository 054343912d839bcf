package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
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
import org.jspecify.annotations.Nullable;

/**
 * The claims that this instance holds. Of each destination one is on its way at a time, and what comes due meanwhile
 * follows in the order in which it is due.
 */
final class Held {
    /** So many of one destination are held at most while none is on its way; the others can still be claimed later. */
    private static final int MOST_OF_A_DESTINATION = 8;

    private final Map<Destination, Lane> lanes = new HashMap<>();
    private int size;
    private int approaching;

    private static final class Lane {
        private final Set<Sending> all = new HashSet<>();
        private final Queue<Sending> ready = new PriorityQueue<>();
        private @Nullable Sending onItsWay;
        private boolean leftOut;

        boolean isCrowded() {
            return onItsWay != null
                    || all.size() >= MOST_OF_A_DESTINATION
                    || all.stream().anyMatch(Sending::isCalledBack);
        }
    }

    /**
     * What is left when one is done.
     *
     * @param next the next of this destination whose time has come
     * @param missed whether there may be more of this destination that was left out of the last reach
     */
    record Freed(Optional<Sending> next, boolean missed) {}

    synchronized void add(Sending sending) {
        lanes.computeIfAbsent(destination(sending), _ -> new Lane()).all.add(sending);
        size++;
        approaching++;
    }

    /** Its time has come: true when it goes now; otherwise it follows those before it. */
    synchronized boolean goes(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        if (lane == null || !lane.all.contains(sending)) {
            return false;
        }
        if (lane.onItsWay != null) {
            return !lane.ready.add(sending);
        }
        lane.onItsWay = sending;
        return true;
    }

    synchronized Freed done(Sending sending) {
        Optional<Lane> its = removed(sending);
        if (its.isEmpty() || its.get().onItsWay != sending) {
            return new Freed(Optional.empty(), its.isPresent());
        }
        Lane lane = its.get();
        Optional<Sending> next = Optional.ofNullable(lane.ready.poll());
        lane.onItsWay = next.orElse(null);
        return new Freed(next, lane.leftOut && next.isEmpty());
    }

    /** One that was given back. */
    synchronized void remove(Sending sending) {
        removed(sending).filter(lane -> lane.onItsWay == sending).ifPresent(lane -> lane.onItsWay = null);
    }

    /** The lane that it was in until now. */
    private Optional<Lane> removed(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        if (lane == null || !lane.all.remove(sending)) {
            return Optional.empty();
        }
        asksForItsTurn(sending);
        size--;
        lane.ready.remove(sending);
        if (lane.all.isEmpty()) {
            lanes.remove(destination(sending));
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

    /** The destinations of which no more is wanted now. */
    synchronized Set<Destination> crowded() {
        Set<Destination> crowded = new HashSet<>();
        lanes.forEach((destination, lane) -> {
            lane.leftOut = lane.isCrowded();
            if (lane.leftOut) {
                crowded.add(destination);
            }
        });
        return crowded;
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
