package dev.pora.persistence;

import dev.pora.delivery.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The place in the queue before which nothing can be claimed now, so that nobody looks again and again through what is
 * leased, at rest, or dead. It rises as alarms are claimed, goes back when one is set before it, and is found anew from
 * the very beginning, in a sweep, whenever a lease may have ended, and every few seconds should news have been lost.
 * A hint: it lives in the memory of one instance, and what may be claimed is judged by the rows.
 */
final class LowMark {
    /** The longest between two sweeps, unless they take long. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    /** Sweeps take at most this part of the time. */
    private static final int PART = 20;

    /** Places are ordered as alarms are claimed. */
    record Place(Instant due, long alarm) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::due).thenComparingLong(Place::alarm);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The place up to which nothing of a share can be claimed; empty when that is not known. */
    record Known(Share share, Optional<Place> from) {}

    /** A look through the queue that began at some moment; what is heard since then bounds what it may conclude. */
    static final class Look {
        private final long begun;
        private Optional<Place> news = Optional.empty();
        private boolean outdated;

        private Look(long begun) {
            this.begun = begun;
        }
    }

    private final LongSupplier nanos;
    private final Set<Look> looks = new HashSet<>();
    private Optional<Place> place = Optional.empty();
    private Share share = Share.WHOLE;
    private boolean outdated = true;
    private long sweepAt;
    private Optional<Long> leaseEnds = Optional.empty();

    /**
     * A mark that nobody has found yet.
     *
     * @param nanos a clock that only goes on, in nanoseconds since whenever
     */
    LowMark(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Where to look for alarms of this share; empty for the very beginning. */
    synchronized Optional<Place> from(Share mine) {
        return mine.equals(share) ? place : Optional.empty();
    }

    /** Where to look for alarms of the share that was looked for last. */
    synchronized Known known() {
        return new Known(share, place);
    }

    /** Whether it is time to find the place anew from the beginning. */
    synchronized boolean needsSweep(Share mine) {
        long now = nanos.getAsLong();
        return outdated
                || !mine.equals(share)
                || now - sweepAt >= 0
                || leaseEnds.filter(end -> now - end >= 0).isPresent();
    }

    synchronized Look look() {
        Look look = new Look(nanos.getAsLong());
        looks.add(look);
        return look;
    }

    /** To be called when a look failed. */
    synchronized void forget(Look look) {
        looks.remove(look);
    }

    /** A look from the present place found nothing before this one. */
    synchronized void passed(Look look, Share mine, Place found) {
        looks.remove(look);
        if (mine.equals(share) && !look.outdated && !outdated) {
            Place seen = earlier(look.news, found);
            if (place.isEmpty() || seen.compareTo(place.get()) > 0) {
                place = Optional.of(seen);
            }
        }
    }

    /** A look from the very beginning found nothing before this one, and of the leases before it the first ends then. */
    synchronized void swept(Look look, Share mine, Place found, Optional<Duration> firstLeaseEnds) {
        looks.remove(look);
        long now = nanos.getAsLong();
        share = mine;
        outdated = look.outdated;
        place = look.outdated ? Optional.empty() : Optional.of(earlier(look.news, found));
        leaseEnds = firstLeaseEnds.map(left -> now + left.toNanos());
        sweepAt = now + Math.max(PERIOD.toNanos(), PART * (now - look.begun));
    }

    private static Place earlier(Optional<Place> news, Place found) {
        return news.filter(heard -> heard.compareTo(found) < 0).orElse(found);
    }

    /** A lease that ends after so long was given. */
    synchronized void leased(Duration lease) {
        long end = nanos.getAsLong() + lease.toNanos();
        leaseEnds = Optional.of(leaseEnds.filter(known -> known - end < 0).orElse(end));
    }

    /** How long until the first lease that is known of ends; empty when there is none. */
    synchronized Optional<Duration> untilALeaseEnds() {
        long now = nanos.getAsLong();
        return leaseEnds.map(end -> Duration.ofNanos(Math.max(0, end - now)));
    }

    /** These alarms can be claimed since a moment ago. */
    synchronized void heard(Collection<Instant> due) {
        due.stream().min(Comparator.naturalOrder()).ifPresent(this::heard);
    }

    private void heard(Instant due) {
        Place news = new Place(due, 0);
        place = place.map(known -> known.compareTo(news) < 0 ? known : news);
        looks.forEach(look -> look.news = Optional.of(earlier(look.news, news)));
    }

    /** Some alarm can be claimed since a moment ago. */
    synchronized void heardOfAny() {
        outdated = true;
        place = Optional.empty();
        looks.forEach(look -> look.outdated = true);
    }
}
