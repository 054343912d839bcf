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
    private int size;
    private int approaching;

    private static final class Lane {
        private final Set<Sending> all = new HashSet<>();
        private final Queue<Sending> ready = new PriorityQueue<>();
        private @Nullable Sending onItsWay;
        private boolean leftOut;

        /**
         * No more are claimed of it now: there are enough, or one is leaving, which is not to be claimed a second time
         * should its lease have ended unnoticed.
         */
        boolean isCrowded() {
            return all.size() >= Claims.MOST_OF_A_DESTINATION
                    || (onItsWay != null && onItsWay.isBegun())
                    || all.stream().anyMatch(Sending::isCalledBack);
        }
    }

    synchronized void add(Sending sending) {
        lanes.computeIfAbsent(destination(sending), _ -> new Lane()).all.add(sending);
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

    /** Its outcome is known: the next of its destination whose time has come can go. */
    synchronized Optional<Sending> told(Sending sending) {
        Lane lane = lanes.get(destination(sending));
        if (lane == null || lane.onItsWay != sending) {
            return Optional.empty();
        }
        Optional<Sending> next = Optional.ofNullable(lane.ready.poll());
        lane.onItsWay = next.orElse(null);
        return next;
    }

    /** It is over; answers whether there may be more of its destination, for which there was no room and is now. */
    synchronized boolean done(Sending sending) {
        return removed(sending)
                .filter(lane -> lane.leftOut && !lane.isCrowded())
                .isPresent();
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
        var _ = moments.computeIfPresent(moment(sending.due()), (_, count) -> count == 1 ? null : count - 1);
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
