package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Settlement;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Records what became of claims, many at a time. What could not be recorded is kept here, its lease renewed, and tried
 * again before anything else is claimed: so a message that arrived is not claimed again by the very instance that sent it.
 * While nothing at all can be recorded, on a full disk for example, only probes are sent. What alone cannot be recorded
 * while others can is ended in a plainer way, and put off further each time should even that fail.
 */
final class Recorder implements AutoCloseable {
    private static final int MOST_TRIES = 3;

    /** So many of what is left are tried in vain at one go: the rest would fail as well. */
    private static final int MOST_IN_VAIN = 3;

    private final Claims claims;
    private final Gate gate;
    private final Faults faults;
    private final DispatchMeters meters;
    private final Backoff backoff;
    private final Batcher<Closing, Settled> settling;
    private final Queue<Leftover> leftovers = new ConcurrentLinkedQueue<>();
    private final AtomicLong recorded = new AtomicLong();

    /**
     * What could not be recorded.
     *
     * @param before how many had been recorded when it failed
     * @param tries in vain, since others were recorded
     */
    private record Leftover(Report report, long before, int tries) {}

    /** Settles a closing, alone or together with others. */
    private interface Way {
        Settled settle(Closing closing) throws InterruptedException;
    }

    Recorder(DispatchPorts ports, Board board, Backoff backoff) {
        this.claims = ports.claims();
        this.gate = board.gates().recording();
        this.faults = board.faults();
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
            leftovers.add(new Leftover(report, recorded.get(), 0));
            gate.failed(Incident.words(e));
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
        recorded.incrementAndGet();
        gate.works();
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
            gate.failed(Incident.words(e));
        }
    }

    /** To which something was told of which the store does not know yet. */
    Set<Destination> unrecorded() {
        return leftovers.stream()
                .map(left -> left.report().claim().notification().destination())
                .collect(Collectors.toSet());
    }

    /** Whether something waits to be recorded. */
    boolean hasLeftovers() {
        return !leftovers.isEmpty();
    }

    /** Nobody else is to claim them meanwhile. */
    void keepLeftovers(Duration lease, Share share) {
        List<Claim> kept = leftovers.stream().map(left -> left.report().claim()).toList();
        if (!kept.isEmpty()) {
            claims.renew(kept, lease, share);
        }
    }

    /**
     * One by one, so that one that cannot be recorded at all does not keep the others from it.
     *
     * @throws RuntimeException when the store does not even answer
     */
    void recordLeftovers() {
        int vain = 0;
        for (int left = leftovers.size(); left > 0 && vain < MOST_IN_VAIN; left--) {
            vain += isSettled(leftovers.element()) ? 0 : 1;
        }
    }

    private boolean isSettled(Leftover left) {
        try {
            end(left.report(), this::alone);
            leftovers.remove(left);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            askWhetherTheStoreWorks();
            leftovers.remove(left);
            tryLater(left);
            return false;
        }
    }

    private Settled alone(Closing closing) {
        return claims.settle(List.of(closing)).getFirst();
    }

    private void askWhetherTheStoreWorks() {
        var _ = claims.untilNextDue(Reach.EVERYTHING);
    }

    /** Where others were recorded since, the fault lies in this one. */
    private void tryLater(Leftover left) {
        int tries = left.tries() + (recorded.get() > left.before() ? 1 : 0);
        if (tries < MOST_TRIES) {
            leftovers.add(new Leftover(left.report(), left.before(), tries));
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
