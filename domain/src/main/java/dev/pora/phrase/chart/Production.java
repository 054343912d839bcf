package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Meaning;
import org.jspecify.annotations.Nullable;

/** Makes a meaning of the parts that a pattern found. */
@FunctionalInterface
interface Production {
    /** Null when these parts make no sense together. */
    @Nullable
    Meaning make(Arguments arguments);
}
