package dev.pora.exchange.json;

import java.util.List;
import java.util.Map;

/** A value of JSON (RFC 8259). */
sealed interface Value {
    /** A string. */
    record Text(String text) implements Value {}

    /** A number without a fraction that fits. */
    record Whole(long number) implements Value {}

    /** Any other number. */
    record Fraction() implements Value {}

    /** True or false. */
    record Flag(boolean on) implements Value {}

    /** Null, which counts as not given. */
    record Nothing() implements Value {}

    /** An array. */
    record Entries(List<Value> values) implements Value {}

    /** An object. */
    record Members(Map<String, Value> values) implements Value {}
}
