package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The store's clock, carried on here by steady ticks between two looks at it. It is never ahead of the store, and behind
 * it by no more than the quickest look took. A clock of this machine that is set has no effect on it, and one of the
 * store that is set is followed at the next look.
 */
final class Watch implements InstantSource {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration CENTURY = Duration.ofDays(36_525);

    private final InstantSource store;
    private final LongSupplier ticks;
    private volatile @Nullable Reading reading;

    /** @param ticks nanoseconds from any beginning, as {@link System#nanoTime} counts them */
    Watch(InstantSource store, LongSupplier ticks) {
        this.store = store;
        this.ticks = ticks;
    }

    /** The store said {@code at}, no later than this tick. */
    private record Reading(Instant at, long tick) {
        Instant when(long then) {
            return at.plusNanos(then - tick);
        }
    }

    /**
     * Asks the store. Each reading is a bound from below, so the later of the old one and the new one is kept; but an old
     * one that lies after the moment at which the answer was in hand is wrong: one of the clocks was set. Answers whether
     * one was set by a second or more: what is due then is another matter than it was before.
     */
    synchronized boolean look() {
        long asked = ticks.getAsLong();
        Instant at = store.instant();
        long answered = ticks.getAsLong();
        Reading old = reading;
        boolean stays = old != null
                && !old.when(answered).isBefore(at)
                && !old.when(answered).isAfter(at.plusNanos(answered - asked));
        if (!stays) {
            reading = new Reading(at, answered);
        }
        return old != null
                && Duration.between(old.when(answered), at)
                                .abs()
                                .minusNanos(answered - asked)
                                .compareTo(A_SECOND)
                        >= 0;
    }

    boolean isSet() {
        return reading != null;
    }

    long tick() {
        return ticks.getAsLong();
    }

    @Override
    public Instant instant() {
        return read().when(ticks.getAsLong());
    }

    private Reading read() {
        return Objects.requireNonNull(reading, "The store's clock was not asked yet");
    }

    /** The tick at which the store has certainly come to this instant. */
    private long tickOf(Instant instant) {
        Reading read = read();
        Duration ahead = Duration.between(read.at(), instant);
        Duration bounded = ahead.abs().compareTo(CENTURY) > 0 ? CENTURY : ahead;
        return read.tick() + bounded.toNanos();
    }

    /**
     * When a claim is due, never too early. The answer says how early it was at some moment between the question and the
     * answer; an alarm that is due as planned is known better.
     */
    long dueTick(Claim claim, long asked, long answered) {
        if (!claim.early().isPositive()) {
            return answered;
        }
        long early = claim.early().toNanos();
        long planned = tickOf(claim.alarm().planned());
        boolean asPlanned = planned - (asked + early) >= 0 && answered + early - planned >= 0;
        return asPlanned ? planned : answered + early;
    }
}
