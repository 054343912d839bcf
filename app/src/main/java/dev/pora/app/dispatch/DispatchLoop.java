package dev.pora.app.dispatch;

import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.DueChanges;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Waits for the next due alarm, claims what is due, has each told on a thread of its own and records what became of it.
 *
 * <p>An outcome that could not be recorded, because the database is away, is kept and recorded before anything else is
 * claimed: so a message that arrived is not claimed again by the very instance that sent it.
 */
public final class DispatchLoop implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** A channel that was down is noticed to work again within this time. */
    private static final Duration LONGEST_BETWEEN_PROBES = Duration.ofSeconds(15);

    private final Claims claims;
    private final DueChanges changes;
    private final DispatchSettings settings;
    private final ChannelGate gate;
    private final Teller teller;
    private final Backoff storeBackoff;
    private final Bell bell = new Bell();
    private final Incident store = new Incident("Database");
    private final Collection<Sending> inFlight = ConcurrentHashMap.newKeySet();
    private final Queue<Ended> unrecorded = new ConcurrentLinkedQueue<>();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService renewer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease-renewer").daemon().factory());
    private final Thread loop = Thread.ofPlatform().name("dispatch").unstarted(this::run);
    private volatile boolean running = true;

    public DispatchLoop(
            Claims claims,
            Dispatch dispatch,
            Messenger messenger,
            DueChanges changes,
            Backoff backoff,
            InstantSource clock,
            DispatchSettings settings) {
        this.claims = claims;
        this.changes = changes;
        this.settings = settings;
        this.storeBackoff = new Backoff(A_MOMENT, Duration.ofSeconds(5), backoff.random());
        this.gate = new ChannelGate(probing(backoff), clock);
        this.teller = new Teller(claims, dispatch, messenger, gate, clock, settings.lease());
    }

    private static Backoff probing(Backoff backoff) {
        return new Backoff(backoff.first(), shorter(backoff.cap(), LONGEST_BETWEEN_PROBES), backoff.random());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    public void start() {
        long period = settings.renewal().toMillis();
        var _ = renewer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
        loop.start();
    }

    /** Whether the channel, as far as the last messages showed, takes what it is given. */
    public boolean channelWorks() {
        return !gate.isDown();
    }

    private void run() {
        try (DueChanges.Subscription _ = changes.subscribe(bell::ring)) {
            int failures = 0;
            while (running) {
                failures = roundWorked() ? 0 : failures + 1;
                if (failures > 0) {
                    pause(storeBackoff.after(failures));
                }
            }
        }
    }

    private boolean roundWorked() {
        try {
            recordLeftovers();
            if (mayHaveLostLeases()) {
                pause(A_MOMENT);
                return true;
            }
            Duration wait = claimAndTell() > 0 ? Duration.ZERO : untilNext();
            store.over();
            pause(wait);
            return true;
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /**
     * After an outage the lease of a message may have ended before its outcome is recorded: claimed now, it would be told
     * a second time by the one who told it.
     */
    private boolean mayHaveLostLeases() {
        return store.isOpen() && inFlight.stream().anyMatch(Sending::isBegun);
    }

    private void pause(Duration wait) {
        if (wait.isPositive() && running) {
            try {
                bell.await(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private int claimAndTell() {
        int free = gate.admit(settings.inFlight() - inFlight.size());
        if (free <= 0) {
            return 0;
        }
        List<Claim> claimed = claims.claim(free, settings.lease(), Duration.ZERO, reach());
        claimed.forEach(this::hand);
        return claimed.size();
    }

    /** One message of a destination at a time, so that they come in their order and none holds up the others. */
    private Reach reach() {
        return new Reach(
                Share.WHOLE,
                inFlight.stream()
                        .map(sending -> sending.claim().notification().destination())
                        .collect(Collectors.toSet()));
    }

    private Duration untilNext() {
        if (inFlight.size() >= settings.inFlight()) {
            return settings.sweep();
        }
        if (gate.isDown()) {
            return longer(gate.untilProbe(), A_MOMENT);
        }
        return claims.untilNextDue(reach())
                .filter(next -> next.compareTo(settings.sweep()) < 0)
                .orElse(settings.sweep());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void hand(Claim claim) {
        Sending sending = new Sending(claim);
        inFlight.add(sending);
        tellers.execute(() -> tellAndRecord(sending));
    }

    private void tellAndRecord(Sending sending) {
        sending.runsHere();
        try {
            tell(sending).ifPresent(this::record);
        } finally {
            inFlight.remove(sending);
            bell.ring();
        }
    }

    private Optional<Ended> tell(Sending sending) {
        try {
            return teller.tell(sending);
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void record(Ended ended) {
        try {
            var _ = claims.settle(ended.claim(), ended.ending());
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
            unrecorded.add(ended);
        }
    }

    private void recordLeftovers() {
        for (Ended left = unrecorded.peek(); left != null; left = unrecorded.peek()) {
            var _ = claims.settle(left.claim(), left.ending());
            unrecorded.remove(left);
        }
    }

    private void renew() {
        try {
            List<Claim> held = inFlight.stream().map(Sending::claim).toList();
            if (!held.isEmpty()) {
                claims.renew(held, settings.lease());
            }
        } catch (RuntimeException e) {
            store.happened(String.valueOf(e.getMessage()));
        }
    }

    /** Claims nothing more, gives back what was not begun, and waits for what is on the wire and for its record. */
    @Override
    public void close() {
        running = false;
        bell.ring();
        join(loop);
        giveBack(inFlight.stream().filter(Sending::callBack).map(Sending::claim).toList());
        tellers.shutdown();
        awaitTellers();
        renewer.shutdownNow();
        recordOrLeave();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(List<Claim> notBegun) {
        try {
            claims.release(notBegun);
        } catch (RuntimeException e) {
            store.happened("claims could not be given back, their leases end by themselves: " + e.getMessage());
        }
    }

    private void awaitTellers() {
        try {
            if (!tellers.awaitTermination(settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                store.happened("messages were on the wire when the time to stop ran out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void recordOrLeave() {
        try {
            recordLeftovers();
        } catch (RuntimeException e) {
            store.happened("outcomes could not be recorded before the stop: " + e.getMessage());
        }
    }
}
