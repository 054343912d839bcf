package dev.pora.sandbox.facts;

import java.nio.charset.StandardCharsets;

/** From {@code min} to {@code max}, both included, of what {@code measure} counts. */
record Limit(long min, long max, Measure measure) {
    /** PARSED is the length of a text once its markup is gone, which only the method itself can tell. */
    enum Measure {
        CHARACTERS,
        PARSED,
        BYTES,
        ITEMS,
        AMOUNT
    }

    Limit {
        if (min > max) {
            throw new IllegalArgumentException("A limit from " + min + " to " + max);
        }
    }

    boolean holdsFor(String text) {
        return switch (measure) {
            case CHARACTERS -> holds(text.length());
            case BYTES -> holds(text.getBytes(StandardCharsets.UTF_8).length);
            case PARSED, ITEMS, AMOUNT -> true;
        };
    }

    boolean holdsForItems(int items) {
        return measure != Measure.ITEMS || holds(items);
    }

    boolean holdsFor(double amount) {
        return measure != Measure.AMOUNT || (amount >= min && amount <= max);
    }

    private boolean holds(long size) {
        return size >= min && size <= max;
    }
}
