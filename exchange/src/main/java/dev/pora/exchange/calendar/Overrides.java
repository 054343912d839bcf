package dev.pora.exchange.calendar;

import dev.pora.exchange.Unfit;
import java.util.List;
import java.util.Optional;

/** Single occurrences of a series that were changed or called off (RECURRENCE-ID of RFC 5545, section 3.8.4.4). */
record Overrides(Component master, List<Component> components) {
    /** Whether an occurrence tells what its series tells, so that only its time can differ. */
    static boolean sameText(Component master, Component override) {
        return override.text("SUMMARY").isEmpty() || override.text("SUMMARY").equals(master.text("SUMMARY"));
    }

    /** When one comes instead; empty when it was called off, or is a reminder of its own. */
    Optional<Times.Written> instead(Component override, Zones zones) {
        return override.says("STATUS", "CANCELLED") || !sameText(master, override)
                ? Optional.empty()
                : override.find("DTSTART").map(start -> Times.one(start, zones));
    }

    /** Those whose time can be read, alone: what holds from one on for all is not done. */
    List<Component> readable(Zones zones) {
        return components.stream()
                .filter(override -> override.find("RECURRENCE-ID")
                        .filter(id -> !id.has("RANGE", "THISANDFUTURE"))
                        .filter(id -> isReadable(id, zones))
                        .isPresent())
                .toList();
    }

    private static boolean isReadable(Property time, Zones zones) {
        try {
            var _ = Times.one(time, zones);
            return true;
        } catch (Unfit unreadable) {
            return false;
        }
    }
}
