package dev.pora.schedule.rrule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules by their text, and their occurrences as lists. */
final class Texts {
    private Texts() {}

    static Rule rule(String text) {
        return rule(text, ZoneOffset.UTC);
    }

    static Rule rule(String text, ZoneId zone) {
        return switch (RuleText.parse(text, zone)) {
            case Parsed.Read(Rule rule) -> rule;
            case Parsed.Unreadable unreadable -> throw new AssertionError(text + ": " + unreadable);
        };
    }

    static LocalDate date(String basic) {
        return LocalDate.parse(basic, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The first ones of the whole series, COUNT included, at most {@code most}. */
    static List<LocalDateTime> first(Occurrences occurrences, Rule rule, int most) {
        int count = rule.limit() instanceof Limit.Times(int times) ? Math.min(times, most) : most;
        List<LocalDateTime> found = new ArrayList<>();
        Optional<LocalDateTime> next = occurrences.from(LocalDateTime.MIN);
        while (next.isPresent() && found.size() < count) {
            found.add(next.get());
            next = occurrences.after(next.get());
        }
        return found;
    }

    /** All numbers from one to the other but zero, as a list of a rule. */
    static String numbers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(number -> number != 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }
}
