package dev.pora.benchmarks.engine.contender;

/** What a contender's settings are to be best for. */
public enum Aim {
    /** As many rows a second as it can. */
    THROUGHPUT,
    /** Each row as soon as it is due: polling as often as the library lets one. */
    PUNCTUALITY
}
