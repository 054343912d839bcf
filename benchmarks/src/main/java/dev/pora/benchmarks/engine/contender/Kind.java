package dev.pora.benchmarks.engine.contender;

/** What a row is once it was handled. */
public enum Kind {
    /** Gone. */
    ONE_OFF,
    /** Due again a day later. */
    RECURRING
}
