package dev.pora.telegram.script;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the bot did, as it looks in a chat.
 *
 * @param place where; empty for a notice, which the person who pressed sees
 * @param of what it was done to: the words of an edited, copied or deleted message as they were, the name of a file
 * @param message the number of the message that was edited; 0 for anything else
 * @param body the text and below it the buttons, a row of {@code [them]} in a line
 */
record Shown(String place, What what, String of, long message, String body) {
    enum What {
        WRITES(""),
        EDITS(" edits"),
        NOTES(" notes"),
        TAKES_BUTTONS(" takes the buttons away"),
        SENDS(" sends"),
        COPIES(" copies"),
        DELETES(" deletes"),
        REACTS(" reacts");

        private final String verb;

        What(String verb) {
            this.verb = verb;
        }

        String verb() {
            return verb;
        }
    }

    Shown {
        body = body.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    static Shown writes(String place, String body) {
        return new Shown(place, What.WRITES, "", 0, body);
    }

    static Shown notes(String text) {
        return new Shown("", What.NOTES, "", 0, text);
    }

    /** A text with its buttons below it. */
    static String body(String text, List<String> rows) {
        return Stream.concat(Stream.of(text), rows.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Buttons under a message, in a row. */
    static String row(List<String> labels) {
        return labels.stream().map(label -> '[' + label + ']').collect(Collectors.joining(" "));
    }

    /** Buttons below the typing field; none takes them away. */
    static String typingRow(List<String> labels) {
        return labels.stream()
                .map(label -> '<' + label + '>')
                .collect(Collectors.joining(" ", "", labels.isEmpty() ? "<>" : ""));
    }
}
