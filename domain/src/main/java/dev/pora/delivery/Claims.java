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
    /**
     * So many alarms of one destination, at about, are under lease at a time: somebody with a thousand reminders at one
     * instant, whom the channel lets be told once a second, does not hold up everybody else.
     */
    int MOST_AT_ONE_DESTINATION = 2;

    /**
     * Claims at most {@code limit} alarms that are due, the earliest first, for {@code lease}, and none of a destination
     * that has {@link #MOST_AT_ONE_DESTINATION} under lease. An alarm under a living lease is never claimed again. One
     * whose lease ended after {@link #begin} counts as an unknown outcome; one whose notification is not active is not
     * claimed, unless it is a notice.
     */
    List<Claim> claim(int limit, Duration lease);

    /**
     * Says that the message leaves now. False when the alarm was changed, removed, or claimed by somebody else since:
     * then it must not be sent.
     */
    boolean begin(Claim claim);

    /** Prolongs the leases of these claims to {@code lease} from now, those that still stand. */
    void renew(Collection<Claim> claims, Duration lease);

    /**
     * Records an attempt in the history and carries out what follows from it, in one transaction: by {@code ending}, which
     * is asked with the notification and its owner as they stand then, since they may have been changed while the message
     * was on its way. A claim that does not stand any more changes the history only.
     */
    Settled settle(Claim claim, Ending ending);

    /** {@link #settle(Claim, Ending)} with what follows decided before. */
    default Settled settle(Settlement settlement) {
        return settle(settlement.claim(), _ -> settlement);
    }

    /** Gives back claims that were not begun, at once and without counting an attempt. */
    void release(Collection<Claim> claims);

    /** How long until the earliest alarm that can be claimed is due, zero if one is; empty when nothing is pending. */
    Optional<Duration> untilNextDue();

    /** Decides what follows for a claim as it stands; asked more than once perhaps, it answers without any effect. */
    interface Ending {
        Settlement of(Claim claim);
    }

    /** What became of a settlement. */
    enum Settled {
        DONE,
        /** The lease had passed to somebody else, or the alarm was changed or removed: only the history was written. */
        CLAIM_LOST
    }
}
