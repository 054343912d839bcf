package dev.pora.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The queue of alarms as deliverers see it: who may tell what now. The store's own clock judges what is due and which
 * lease has ended. Implementations pass {@code ClaimsContract}.
 */
public interface Claims {
    /** A claim takes no more of one destination, so that the others find room beside it. */
    int MOST_OF_A_DESTINATION = 8;

    /**
     * Claims at most {@code limit} alarms that are due, or will be in less than {@code ahead}, the earliest first, for
     * {@code lease}: of each destination within {@code reach} {@link #MOST_OF_A_DESTINATION} at most, and perhaps fewer when
     * there are more. An alarm under a living lease is never claimed again.
     * One whose lease ended after {@link #begin} counts as an unknown outcome; one whose notification is not active is not
     * claimed, unless it is a notice. For an instance of the crew only what is its own at that moment is claimed, nothing
     * when it is not alive, and no lease outlasts what is left of its membership.
     */
    List<Claim> claim(int limit, Duration lease, Duration ahead, Reach reach);

    /** {@link #claim(int, Duration, Duration, Reach)} of whatever is due. */
    default List<Claim> claim(int limit, Duration lease) {
        return claim(limit, lease, Duration.ZERO, Reach.EVERYTHING);
    }

    /**
     * Says that these messages leave now, and answers which of them may: an alarm that was changed, removed, or claimed by
     * somebody else since must not be sent.
     */
    List<Claim> begin(Collection<Claim> claims);

    /** {@link #begin(Collection)} of one. */
    default boolean begin(Claim claim) {
        return !begin(List.of(claim)).isEmpty();
    }

    /**
     * Prolongs the leases of these claims to {@code lease} from now, those that still stand; those of an instance of the
     * crew within the same bounds as {@link #claim}, where parts that it does not serve any more, but has something of,
     * count as its own.
     */
    void renew(Collection<Claim> claims, Duration lease, Share share);

    /** {@link #renew(Collection, Duration, Share)} for one who works alone. */
    default void renew(Collection<Claim> claims, Duration lease) {
        renew(claims, lease, Share.WHOLE);
    }

    /**
     * Records attempts in the history and carries out what follows from each, all in one transaction: by their endings,
     * which are asked with the notification and its owner as they stand then, since they may have been changed while the
     * message was on its way. A claim that does not stand any more changes the history only. One whose ending throws spoils
     * none of the others: it is answered with {@link Settled#FAULTY}. Answers in the same order.
     */
    List<Settled> settle(List<Closing> closings);

    /** {@link #settle(List)} of one. */
    default Settled settle(Claim claim, Ending ending) {
        return settle(List.of(new Closing(claim, ending))).getFirst();
    }

    /** {@link #settle(Claim, Ending)} with what follows decided before. */
    default Settled settle(Settlement settlement) {
        return settle(settlement.claim(), _ -> settlement);
    }

    /** Gives back claims that were not begun, at once and without counting an attempt. */
    void release(Collection<Claim> claims);

    /**
     * How long until the earliest alarm within {@code reach} that can be claimed is due, zero if one is; empty when nothing
     * is pending. What is leased counts when its lease ends, or would have ended had it not been settled since: it may be
     * later than this that something can be claimed, never sooner.
     */
    Optional<Duration> untilNextDue(Reach reach);

    /** {@link #untilNextDue(Reach)} of everything. */
    default Optional<Duration> untilNextDue() {
        return untilNextDue(Reach.EVERYTHING);
    }

    /** Decides what follows for a claim as it stands; asked more than once perhaps, it answers without any effect. */
    interface Ending {
        Settlement of(Claim claim);
    }

    /** What became of a settlement. */
    enum Settled {
        DONE,
        /** The lease had passed to somebody else, or the alarm was changed or removed: only the history was written. */
        CLAIM_LOST,
        /**
         * Its ending threw, or what it says cannot be stored: nothing of this one was written, and its claim stands as it
         * did. Whoever settles it again, with an ending that does not fail, has until its lease ends.
         */
        FAULTY
    }
}
