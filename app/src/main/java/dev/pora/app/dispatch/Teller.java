package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Takes one claim from waiting for its turn to an outcome. */
final class Teller implements AutoCloseable {
    private static final long BEFORE_ASKING_AGAIN = Duration.ofMillis(200).toNanos();

    private final Dispatch dispatch;
    private final Messenger messenger;
    private final DispatchMeters meters;
    private final Gates gates;
    private final Held held;
    private final Watch watch;
    private final Faults faults;
    private final Duration lease;
    private final Incident store;
    private final Batcher<Claim, Boolean> beginning;
    private final Batcher<Claim, Boolean> givingBack;
    private volatile boolean stopped;

    Teller(DispatchPorts ports, Dispatch dispatch, Board board, Duration lease, Incident store) {
        Claims claims = ports.claims();
        this.dispatch = dispatch;
        this.messenger = ports.messenger();
        this.meters = ports.meters();
        this.gates = board.gates();
        this.held = board.held();
        this.watch = board.watch();
        this.faults = board.faults();
        this.lease = lease;
        this.store = store;
        this.beginning = new Batcher<>("beginning", asked -> whichBegin(claims, asked));
        this.givingBack = new Batcher<>("giving-back", back -> {
            claims.release(back);
            return back.stream().map(_ -> true).toList();
        });
    }

    private static List<Boolean> whichBegin(Claims claims, Collection<Claim> asked) {
        Set<Long> begun = claims.begin(asked).stream().map(Claim::alarmId).collect(Collectors.toSet());
        return asked.stream().map(claim -> begun.contains(claim.alarmId())).toList();
    }

    /** What is to be recorded; empty when nothing was sent because the claim was called back, changed or removed. */
    Optional<Report> tell(Sending sending) throws InterruptedException {
        Instant then = whenToldAt(sending);
        return switch (decision(sending.claim(), then)) {
            case Decision.Instead(Settlement settlement) ->
                sending.begin() ? Optional.of(untold(sending.claim(), settlement, then)) : Optional.empty();
            case Decision.Tell tell -> tellInTurn(sending, tell.to());
        };
    }

    /** By the store's clock, which says that it is due: so it is never before the instant for which it was planned. */
    private Instant whenToldAt(Sending sending) {
        Instant then = watch.instant().plusNanos(Math.max(0, sending.nanosUntilDue()));
        Instant planned = sending.claim().alarm().planned();
        return then.isBefore(planned) ? planned : then;
    }

    private Decision decision(Claim claim, Instant then) {
        try {
            return dispatch.decide(claim, then);
        } catch (RuntimeException e) {
            return new Decision.Instead(dispatch.settleFault(claim, faults.seen(claim, e), then));
        }
    }

    private Optional<Report> tellInTurn(Sending sending, Destination destination) throws InterruptedException {
        try {
            awaitTurn(sending, destination);
        } catch (RuntimeException e) {
            return sending.begin() ? Optional.of(fault(sending.claim(), e)) : Optional.empty();
        }
        if (!gates.open()) {
            var _ = givingBack.ask(sending.claim());
            return Optional.empty();
        }
        return sending.begin() && isBegun(sending) ? told(sending) : Optional.empty();
    }

    private void awaitTurn(Sending sending, Destination destination) throws InterruptedException {
        long asked = watch.tick();
        held.asksForItsTurn(sending);
        messenger.awaitTurn(destination);
        meters.paced(watch.tick() - asked);
    }

    /** Much may have changed while it waited for its turn: the hour, or how late it is. */
    private Optional<Report> told(Sending sending) throws InterruptedException {
        awaitDue(sending);
        if (isOld(sending) && !isBegun(sending)) {
            return Optional.empty();
        }
        Claim claim = sending.claim();
        Instant now = whenToldAt(sending);
        return Optional.of(
                switch (decision(claim, now)) {
                    case Decision.Instead(Settlement settlement) -> untold(claim, settlement, now);
                    case Decision.Tell tell -> tellNow(sending, tell);
                });
    }

    /** Whether the yes of the store says nothing any more about now. */
    private boolean isOld(Sending sending) {
        return sending.nanosSinceBegun() >= lease.toNanos() / 2;
    }

    private static void awaitDue(Sending sending) {
        for (long left = sending.nanosUntilDue(); left > 0; left = sending.nanosUntilDue()) {
            LockSupport.parkNanos(left);
        }
    }

    /** What kept it untold is looked at again; should it be gone by then, what was seen first holds. */
    private Report untold(Claim claim, Settlement seen, Instant now) {
        return new Report(
                claim,
                fresh -> decision(fresh, now) instanceof Decision.Instead(Settlement settlement) ? settlement : seen,
                fresh -> dispatch.settleFault(fresh, Faults.UNSTORABLE, now));
    }

    /**
     * A yes that took half a lease to come says nothing about now: the process may have been frozen meanwhile, and
     * somebody else may have told. Then it is asked for again; and so it is when no answer came, since what follows in
     * the chat must not overtake what may have been begun.
     */
    private boolean isBegun(Sending sending) throws InterruptedException {
        while (true) {
            sending.mayLeave(watch.tick());
            Optional<Boolean> stands = asked(sending.claim());
            if (stands.orElse(true)) {
                held.leaves(sending);
            }
            if (stands.isPresent() && !(stands.get() && isOld(sending))) {
                return stands.get();
            }
        }
    }

    private Optional<Boolean> asked(Claim claim) throws InterruptedException {
        try {
            return Optional.of(beginning.ask(claim));
        } catch (RuntimeException e) {
            if (stopped) {
                throw e;
            }
            store.happened(e);
            LockSupport.parkNanos(BEFORE_ASKING_AGAIN);
            return Optional.empty();
        }
    }

    /** What cannot be begun now is left. */
    void stop() {
        stopped = true;
    }

    private Report tellNow(Sending sending, Decision.Tell tell) {
        Claim claim = sending.claim();
        meters.leaves(sending.nanosLate());
        try {
            Outcome outcome = messenger.tell(tell.to(), tell.message());
            gates.saw(outcome);
            return ended(claim, tell, outcome, watch.instant());
        } catch (RuntimeException e) {
            return fault(claim, e);
        }
    }

    private Report fault(Claim claim, RuntimeException e) {
        String reason = faults.seen(claim, e);
        Instant now = watch.instant();
        return new Report(
                claim,
                fresh -> dispatch.settleFault(fresh, reason, now),
                fresh -> dispatch.settleFault(fresh, Faults.UNSTORABLE, now));
    }

    private Report ended(Claim claim, Decision.Tell tell, Outcome outcome, Instant now) {
        return new Report(
                claim,
                fresh -> settlement(fresh, tell, outcome, now),
                fresh -> dispatch.settleUnstorable(fresh, outcome, Faults.UNSTORABLE, now));
    }

    private Settlement settlement(Claim claim, Decision.Tell tell, Outcome outcome, Instant now) {
        try {
            return dispatch.settle(claim, tell, outcome, now);
        } catch (RuntimeException e) {
            var _ = faults.seen(claim, e);
            return dispatch.settleWithoutSequel(claim, outcome, now);
        }
    }

    @Override
    public void close() {
        beginning.close();
        givingBack.close();
    }
}
