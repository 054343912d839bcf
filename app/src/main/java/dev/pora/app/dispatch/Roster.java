package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Meeting;
import dev.pora.delivery.Member;
import dev.pora.delivery.Share;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance among those at work: what falls to it, and what it must not give up yet. Meetings are held one after the
 * other; claims go on meanwhile.
 */
final class Roster {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

    private final Crew crew;
    private final DispatchSettings settings;
    private final LongSupplier ticks;
    private final String me = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private Meeting last = new Meeting(new Share(Set.of(), 1, Optional.empty()), Set.of(), Set.of());
    private Set<Integer> claiming = Set.of();
    private Set<Integer> unheard = Set.of();
    private long unheardUntil;
    private long end;
    private boolean owes;
    private boolean leaving;

    Roster(Crew crew, DispatchSettings settings, LongSupplier ticks) {
        this.crew = crew;
        this.settings = settings;
        this.ticks = ticks;
    }

    /** Shows up with what is held and what is not recorded yet, and answers whether it serves something else from now on. */
    boolean meet(Supplier<List<Sending>> held, Supplier<Set<Destination>> unrecorded) {
        Member member = member(held, unrecorded);
        long asked = ticks.getAsLong();
        Meeting met = crew.meet(member, settings.membership());
        return accept(member, met, asked + settings.membership().toNanos());
    }

    /** The end of a lease, which lasts no longer than this instance counts as living for certain. */
    synchronized long within(long leaseEnd) {
        return leaseEnd - end < 0 ? leaseEnd : end;
    }

    /**
     * What is held is looked at when it is known what is being claimed: a claim is one or the other. What may be claimed in while the meeting goes on is kept: so each part is given up by two meetings at the
     * least.
     */
    private synchronized Member member(Supplier<List<Sending>> held, Supplier<Set<Destination>> unrecorded) {
        Set<Integer> mine = last.share().parts();
        Set<Integer> keeps = new HashSet<>(mine);
        keeps.addAll(claiming);
        if (isInDoubt()) {
            keeps.addAll(unheard);
        }
        Set<Destination> telling = new HashSet<>();
        for (Sending sending : held.get()) {
            if (!sending.isBegun()) {
                keeps.add(sending.claim().part());
            } else if (!mine.contains(sending.claim().part())) {
                telling.add(sending.claim().notification().destination());
            }
        }
        telling.addAll(unrecorded.get());
        return new Member(me, keeps, telling, leaving);
    }

    private synchronized boolean accept(Member member, Meeting met, long newEnd) {
        end = newEnd;
        Share share = met.share();
        boolean changed = !met.equals(last);
        if (last.share().members() != share.members() || !hasMet()) {
            LOG.info("Instances at work: {}", share.members());
        }
        owes = !share.parts().containsAll(member.keeps()) || !member.telling().isEmpty();
        last = met;
        return changed;
    }

    /** Nothing before the first meeting. */
    synchronized Share share() {
        return last.share();
    }

    /** The destinations that are left to others until they have told what they are telling. */
    synchronized Set<Destination> toldElsewhere() {
        return last.toldElsewhere();
    }

    synchronized boolean serves(Sending sending) {
        return last.share().parts().contains(sending.claim().part());
    }

    synchronized boolean hasMet() {
        return last.share().holder().isPresent();
    }

    /** Whether something is still to be given up, by this instance or by others for it. */
    synchronized boolean isRestless() {
        return owes || !last.isSettled();
    }

    /** What is claimed in from now on, until the claims are held or known to be none. */
    synchronized Share beginsToClaim() {
        claiming = last.share().parts();
        return last.share();
    }

    synchronized void hasClaimed() {
        claiming = Set.of();
    }

    /** Nobody knows what was claimed, if anything, until its leases end. */
    synchronized void claimedUnheard() {
        Set<Integer> all = new HashSet<>(claiming);
        if (isInDoubt()) {
            all.addAll(unheard);
        }
        unheard = all;
        unheardUntil = ticks.getAsLong() + settings.lease().toNanos();
        claiming = Set.of();
    }

    /** Whether there may be claims of its own of which it does not know. */
    synchronized boolean isInDoubt() {
        return !unheard.isEmpty() && ticks.getAsLong() - unheardUntil < 0;
    }

    /** Takes nothing more. */
    synchronized void isLeaving() {
        leaving = true;
    }

    /** For good, when nothing is left in its hands. */
    void leave() {
        crew.leave(me);
    }
}
