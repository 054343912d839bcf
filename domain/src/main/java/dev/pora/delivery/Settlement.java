package dev.pora.delivery;

import dev.pora.channel.Outcome;
import java.time.Duration;

/**
 * An attempt that has ended.
 *
 * @param latency from the planned instant to the end of the attempt
 * @param next what follows for the alarm and its notification
 */
public record Settlement(Claim claim, Outcome outcome, Duration latency, NextStep next) {}
