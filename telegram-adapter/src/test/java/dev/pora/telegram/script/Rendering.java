package dev.pora.telegram.script;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what the bot did in the words of a script. */
final class Rendering {
    private Rendering() {}

    /** @param here the place that needs no mention */
    static String of(Shown shown, String here) {
        String head = Cast.Group.BOT + where(shown.place(), here) + shown.what().verb() + what(shown);
        List<String> lines = shown.body().lines().toList();
        return switch (lines.size()) {
            case 0 -> head;
            case 1 -> isSpoken(shown) ? head + ": " + lines.getFirst() : head + ":\n  " + lines.getFirst();
            default ->
                Stream.concat(Stream.of(head + ":"), lines.stream().map(line -> line.isEmpty() ? "" : "  " + line))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static boolean isSpoken(Shown shown) {
        return shown.what() != Shown.What.SENDS;
    }

    private static String where(String place, String here) {
        return place.isEmpty() || place.equals(here) ? "" : " in " + place;
    }

    private static String what(Shown shown) {
        return switch (shown.what()) {
            case SENDS, COPIES, REACTS -> ' ' + shown.of();
            case WRITES, EDITS, NOTES, TAKES_BUTTONS, DELETES -> "";
        };
    }
}
