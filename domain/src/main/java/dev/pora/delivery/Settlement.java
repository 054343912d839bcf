package dev.pora.delivery;

import dev.pora.channel.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known of a claimed alarm in the end.
 *
 * @param attempt what the history is to say; empty when nothing happened
 * @param next what follows for the alarm and its notification
 */
public record Settlement(Claim claim, Optional<Attempt> attempt, NextStep next) {
    /** An attempt that ended with {@code outcome}. */
    public static Settlement of(Claim claim, Outcome outcome, Duration latency, NextStep next) {
        Attempt attempt = new Attempt(Delivery.Result.of(outcome), Delivery.detailOf(outcome), latency);
        return new Settlement(claim, Optional.of(attempt), next);
    }

    /**
     * An attempt for the history.
     *
     * @param detail the channel's name of the message when delivered, otherwise the reason
     * @param latency from the planned instant to the end of the attempt
     */
    public record Attempt(Delivery.Result result, String detail, Duration latency) {}
}
