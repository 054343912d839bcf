package dev.pora.persistence;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Settlement;
import java.util.Optional;

/** A claim that is being settled: what is known of it, what follows, and in the end what became of it. */
final class Case {
    private static final FaultLog FAULTS = new FaultLog(System.getLogger(Case.class.getName()), System::nanoTime);

    private final Closing closing;
    private Claim claim;
    private Optional<Settlement> settlement;
    private Settled settled = Settled.FAULTY;

    /** The ending is asked at once, with the claim as it was made: mostly nothing was changed since. */
    Case(Closing closing) {
        this.closing = closing;
        this.claim = closing.claim();
        this.settlement = Optional.empty();
        ask();
    }

    private void ask() {
        try {
            settlement = Optional.of(closing.ending().of(claim));
        } catch (RuntimeException e) {
            settlement = Optional.empty();
            fault(e);
        }
    }

    /** It cannot be settled; the others go on without it. */
    void fault(RuntimeException e) {
        FAULTS.tell("What follows for notification " + notification() + " cannot be told", e);
        settlement = Optional.empty();
        settled = Settled.FAULTY;
    }

    /** Asks again, with a notification and an owner that were changed since. */
    void standsAs(Claim changed) {
        claim = changed;
        ask();
    }

    boolean isFaulty() {
        return settlement.isEmpty();
    }

    Claim claim() {
        return claim;
    }

    long notification() {
        return claim.notification().id().value();
    }

    Settlement settlement() {
        return settlement.orElseThrow();
    }

    void end(Settled how) {
        settled = how;
    }

    Settled settled() {
        return settled;
    }
}
