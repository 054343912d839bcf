package dev.pora.persistence;

import dev.pora.schedule.Frequency;
import dev.pora.schedule.Recurrence;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule as text: FREQ, INTERVAL and BYDAY of RFC 5545, section 3.3.10. */
final class Rrule {
    private static final int LETTERS_OF_A_DAY = 2;

    private Rrule() {}

    static String of(Recurrence rule) {
        String text = "FREQ=" + rule.frequency() + ";INTERVAL=" + rule.interval();
        return rule.weekdays().isEmpty()
                ? text
                : text + ";BYDAY="
                        + rule.weekdays().stream().map(Rrule::letters).collect(Collectors.joining(","));
    }

    static Recurrence read(String text) {
        Map<String, String> parts = parts(text);
        return new Recurrence(
                Frequency.valueOf(parts.getOrDefault("FREQ", "")),
                Integer.parseInt(parts.getOrDefault("INTERVAL", "1")),
                days(parts.getOrDefault("BYDAY", "")));
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return parts;
    }

    private static Set<DayOfWeek> days(String letters) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (Set.of(letters.split(",", -1)).contains(letters(day))) {
                days.add(day);
            }
        }
        return days;
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, LETTERS_OF_A_DAY);
    }
}
