package dev.pora.schedule.rrule;

import java.time.ZoneOffset;

/** Rules by their text. */
final class Texts {
    private Texts() {}

    static Rule rule(String text) {
        return switch (RuleText.parse(text, ZoneOffset.UTC)) {
            case Parsed.Read(Rule rule) -> rule;
            case Parsed.Unreadable unreadable -> throw new AssertionError(text + ": " + unreadable);
        };
    }
}
