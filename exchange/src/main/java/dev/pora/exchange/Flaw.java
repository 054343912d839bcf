package dev.pora.exchange;

import java.util.List;

/**
 * Why something of a file cannot be taken, for a door to word.
 *
 * @param where the place in the file: a JSON Pointer (RFC 6901), or the name of a calendar's property; empty for all of it
 * @param arguments as its reason says
 */
public record Flaw(Reason reason, String where, List<String> arguments) {
    public Flaw {
        arguments = List.copyOf(arguments);
    }

    public static Flaw of(Reason reason, String where, String... arguments) {
        return new Flaw(reason, where, List.of(arguments));
    }

    public static Flaw of(Reason reason) {
        return new Flaw(reason, "", List.of());
    }
}
