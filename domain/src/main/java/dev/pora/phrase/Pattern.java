package dev.pora.phrase;

import org.jspecify.annotations.Nullable;

/** Recognises one kind of fragment; looks at a bounded number of tokens. */
@FunctionalInterface
interface Pattern {
    @Nullable
    Fragment at(Line line, int index);
}
