package dev.pora.phrase;

import org.jspecify.annotations.Nullable;

/** What became doubtful while something was resolved: the latest of it. */
final class Doubts {
    private Doubt.@Nullable Kind latest;

    void add(Doubt.Kind kind) {
        latest = kind;
    }

    /** The verdict, no longer for sure when there is a doubt. */
    Verdict on(Verdict verdict) {
        return latest == null ? verdict : verdict.but(latest);
    }
}
