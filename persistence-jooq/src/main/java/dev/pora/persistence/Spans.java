package dev.pora.persistence;

import dev.pora.schedule.Span;

/** Lengths of time as the store writes them: ISO 8601 of one unit. */
final class Spans {
    private Spans() {}

    static Span read(String text) {
        return Span.read(text).orElseThrow(() -> new IllegalStateException("The stored length " + text + " is none"));
    }
}
