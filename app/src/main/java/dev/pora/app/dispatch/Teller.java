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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one claim from waiting for its turn to an outcome. */
final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final Claims claims;
    private final Dispatch dispatch;
    private final Messenger messenger;
    private final ChannelGate gate;
    private final InstantSource clock;
    private final Duration lease;

    Teller(
            Claims claims,
            Dispatch dispatch,
            Messenger messenger,
            ChannelGate gate,
            InstantSource clock,
            Duration lease) {
        this.claims = claims;
        this.dispatch = dispatch;
        this.messenger = messenger;
        this.gate = gate;
        this.clock = clock;
        this.lease = lease;
    }

    /** What is to be recorded; empty when nothing was sent because the claim was called back, changed or removed. */
    Optional<Ended> tell(Sending sending) throws InterruptedException {
        Claim claim = sending.claim();
        Instant now = clock.instant();
        return switch (dispatch.decide(claim, now)) {
            case Decision.Instead(Settlement settlement) -> Optional.of(untold(claim, settlement, now));
            case Decision.Tell tell -> tellInTurn(sending, tell.to());
        };
    }

    private Optional<Ended> tellInTurn(Sending sending, Destination destination) throws InterruptedException {
        Claim claim = sending.claim();
        messenger.awaitTurn(destination);
        return gateIsShut(claim) || !sending.begin() || !begin(claim) ? Optional.empty() : Optional.of(told(claim));
    }

    /** Much may have changed while it waited for its turn: the hour, or how late it is. */
    private Ended told(Claim claim) {
        Instant now = clock.instant();
        return switch (dispatch.decide(claim, now)) {
            case Decision.Instead(Settlement settlement) -> untold(claim, settlement, now);
            case Decision.Tell tell -> ended(claim, tell, outcome(claim, tell));
        };
    }

    /** What kept it untold is looked at again; should it be gone by then, what was seen first holds. */
    private Ended untold(Claim claim, Settlement seen, Instant now) {
        return new Ended(
                claim,
                fresh -> dispatch.decide(fresh, now) instanceof Decision.Instead(Settlement settlement)
                        ? settlement
                        : seen);
    }

    /**
     * A yes that took half a lease to come says nothing about now: the process may have been frozen meanwhile, and
     * somebody else may have told. Then it is asked for again.
     */
    private boolean begin(Claim claim) {
        Instant asked = clock.instant();
        boolean stands = claims.begin(claim);
        while (stands && Duration.between(asked, clock.instant()).compareTo(lease.dividedBy(2)) >= 0) {
            asked = clock.instant();
            stands = claims.begin(claim);
        }
        return stands;
    }

    /** Whoever waited for a turn while the channel broke down stays back; a single probe goes on. */
    private boolean gateIsShut(Claim claim) {
        if (gate.admit(1) > 0) {
            return false;
        }
        claims.release(List.of(claim));
        return true;
    }

    private Ended ended(Claim claim, Decision.Tell tell, Outcome outcome) {
        gate.saw(outcome);
        Instant now = clock.instant();
        return new Ended(claim, fresh -> dispatch.settle(fresh, tell, outcome, now));
    }

    /** A messenger that throws is at fault itself; its message is put off like one that the channel did not want yet. */
    private Outcome outcome(Claim claim, Decision.Tell tell) {
        try {
            return messenger.tell(tell.to(), tell.message());
        } catch (RuntimeException e) {
            LOG.error(
                    "Telling notification {} failed", claim.notification().id().value(), e);
            return new Outcome.TryAfter(AFTER_A_FAULT, "fault: " + e.getClass().getSimpleName());
        }
    }
}
