package dev.pora.app.dispatch;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what became of claims, many at a time. What could not be recorded is kept here, to be recorded before anything
 * else is claimed: so a message that arrived is not claimed again by the very instance that sent it.
 */
final class Recorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_TRIES = 3;

    private final Claims claims;
    private final Incident store;
    private final DispatchMeters meters;
    private final Batcher<Closing, Settled> settling;
    private final Queue<Leftover> leftovers = new ConcurrentLinkedQueue<>();

    private record Leftover(Closing closing, int tries) {}

    Recorder(Claims claims, Incident store, DispatchMeters meters) {
        this.claims = claims;
        this.store = store;
        this.meters = meters;
        this.settling = new Batcher<>("settling", claims::settle);
    }

    void record(Closing closing) {
        AtomicReference<Settlement> last = new AtomicReference<>();
        try {
            Settled settled = settling.ask(remembering(closing, last));
            Optional.ofNullable(last.get()).ifPresent(settlement -> meters.settled(settlement, settled));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
            leftovers.add(new Leftover(closing, 0));
        }
    }

    /** The store may ask an ending more than once: its last answer is what was carried out. */
    private static Closing remembering(Closing closing, AtomicReference<Settlement> last) {
        return new Closing(closing.claim(), claim -> {
            Settlement settlement = closing.ending().of(claim);
            last.set(settlement);
            return settlement;
        });
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
            var _ = claims.settle(List.of(left.closing()));
        } catch (RuntimeException e) {
            askWhetherTheStoreWorks();
            putOff(left, e);
        }
    }

    private void askWhetherTheStoreWorks() {
        var _ = claims.untilNextDue(Reach.EVERYTHING);
    }

    /** The store works, so the fault lies in this one; its lease ends by itself. */
    private void putOff(Leftover left, RuntimeException fault) {
        if (left.tries() + 1 < MOST_TRIES) {
            leftovers.add(new Leftover(left.closing(), left.tries() + 1));
        } else {
            LOG.error(
                    "What became of notification {} cannot be recorded",
                    left.closing().claim().notification().id().value(),
                    fault);
        }
    }

    @Override
    public void close() {
        settling.close();
    }
}
