package dev.pora.benchmarks;

import java.time.LocalDateTime;

/** A rule and its start in the form that one library keeps in memory: read once, asked often. */
interface Series {
    /** The first occurrence later than {@code after}. */
    LocalDateTime next(LocalDateTime after);
}
