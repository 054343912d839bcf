package dev.pora.delivery;

/**
 * A claim that is to be settled.
 *
 * @param ending decides what follows, on what stands when it is recorded
 */
public record Closing(Claim claim, Claims.Ending ending) {}
