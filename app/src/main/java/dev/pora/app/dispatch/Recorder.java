package dev.pora.app.dispatch;

import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Records what became of claims, many at a time. What could not be recorded is kept here, to be recorded before anything
 * else is claimed: so a message that arrived is not claimed again by the very instance that sent it. What the store will
 * never keep is ended in a plainer way, and put off further each time should even that fail.
 */
final class Recorder implements AutoCloseable {
    private static final int MOST_TRIES = 3;

    private final Claims claims;
    private final Incident store;
    private final Faults faults;
    private final DispatchMeters meters;
    private final Backoff backoff;
    private final Batcher<Closing, Settled> settling;
    private final Queue<Leftover> leftovers = new ConcurrentLinkedQueue<>();

    private record Leftover(Report report, int tries) {}

    /** Settles a closing, alone or together with others. */
    private interface Way {
        Settled settle(Closing closing) throws InterruptedException;
    }

    Recorder(DispatchPorts ports, Incident store, Faults faults, Backoff backoff) {
        this.claims = ports.claims();
        this.store = store;
        this.faults = faults;
        this.meters = ports.meters();
        this.backoff = backoff;
        this.settling = new Batcher<>("settling", claims::settle);
    }

    void record(Report report) {
        try {
            end(report, settling::ask);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
            leftovers.add(new Leftover(report, 0));
        }
    }

    private void end(Report report, Way way) throws InterruptedException {
        if (settled(report.closing(), way) == Settled.FAULTY) {
            faults.unstorable(report.claim());
            endPlainly(report, way);
        }
    }

    private void endPlainly(Report report, Way way) throws InterruptedException {
        if (settled(report.plainClosing(), way) == Settled.FAULTY) {
            putOff(report.claim());
        }
    }

    private Settled settled(Closing closing, Way way) throws InterruptedException {
        AtomicReference<Settlement> last = new AtomicReference<>();
        Settled settled = way.settle(remembering(closing, last));
        Optional.ofNullable(last.get()).ifPresent(settlement -> meters.settled(settlement, settled));
        return settled;
    }

    /** The store may ask an ending more than once: its last answer is what was carried out. */
    private static Closing remembering(Closing closing, AtomicReference<Settlement> last) {
        return new Closing(closing.claim(), claim -> {
            Settlement settlement = closing.ending().of(claim);
            last.set(settlement);
            return settlement;
        });
    }

    /** Nobody claims it until then: so long its lease is prolonged. */
    private void putOff(Claim claim) {
        try {
            claims.renew(List.of(claim), backoff.after(claim.attempt()));
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
        }
    }

    /** One by one, so that one that cannot be recorded at all does not keep the others from it. */
    void recordLeftovers() {
        for (Leftover left = leftovers.peek(); left != null; left = leftovers.peek()) {
            record(left);
            leftovers.remove(left);
        }
    }

    private void record(Leftover left) {
        try {
            end(left.report(), this::alone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            askWhetherTheStoreWorks();
            tryLater(left);
        }
    }

    private Settled alone(Closing closing) {
        return claims.settle(List.of(closing)).getFirst();
    }

    private void askWhetherTheStoreWorks() {
        var _ = claims.untilNextDue(Reach.EVERYTHING);
    }

    /** The store works, so the fault lies in this one. */
    private void tryLater(Leftover left) {
        if (left.tries() + 1 < MOST_TRIES) {
            leftovers.add(new Leftover(left.report(), left.tries() + 1));
        } else {
            faults.unstorable(left.report().claim());
            endPlainlyOrPutOff(left.report());
        }
    }

    private void endPlainlyOrPutOff(Report report) {
        try {
            endPlainly(report, this::alone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            putOff(report.claim());
        }
    }

    @Override
    public void close() {
        settling.close();
    }
}
