package dev.pora.phrase;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases with the readings that they must have, in files by language and class. */
final class Corpus {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** A Wednesday. */
    static final Instant NOW =
            LocalDateTime.parse("2026-03-11T10:20").atZone(MOSCOW).toInstant();

    static final List<String> CLASSES =
            List.of("delays", "days", "weekdays", "clocks", "dates", "recurring", "doubts", "nothing");

    private Corpus() {}

    record Expected(String phrase, String reading) {
        static Expected parse(String line) {
            String[] halves = line.split(" => ", 2);
            return new Expected(halves[0], halves[1]);
        }
    }

    static Stream<Expected> of(String language) {
        return CLASSES.stream().flatMap(name -> read(language + "/" + name + ".txt"));
    }

    private static Stream<Expected> read(String file) {
        try (InputStream stream = Objects.requireNonNull(Corpus.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Expected::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reading in the notation of the files. */
    static String say(Reading reading) {
        String meaning = switch (reading) {
            case Reading.Nothing _ -> "none";
            case Reading.Understood understood -> schedule(understood.options().getFirst());
            case Reading.Unclear unclear ->
                "? " + unclear.doubt().kind() + " «"
                        + unclear.doubt().words() + "» "
                        + unclear.options().stream().map(Corpus::schedule).toList();
        };
        return (meaning + " | " + reading.event()).strip();
    }

    private static String schedule(Reading.Option understood) {
        String mark = understood.zoneMatters() ? "" : "~";
        return mark
                + switch (understood.schedules().getFirst()) {
                    case Once once -> local(once.instant(MOSCOW));
                    case Recurring rule -> rule(rule);
                    case AfterDone rule -> rule.gap().text();
                };
    }

    private static String rule(Recurring rule) {
        String days =
                rule.rule().weekdays().stream().map(day -> name(day.weekday())).collect(Collectors.joining(", "));
        String first = local(rule.next(NOW, UserCalendar.in(MOSCOW)).orElseThrow());
        return rule.rule().interval() + " " + rule.rule().frequency() + (days.isEmpty() ? " " : " [" + days + "] ")
                + first;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }

    private static String local(Instant instant) {
        return instant.atZone(MOSCOW).toLocalDateTime().toString();
    }
}
