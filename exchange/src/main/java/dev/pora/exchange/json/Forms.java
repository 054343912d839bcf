package dev.pora.exchange.json;

import dev.pora.notification.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** The forms of texts, as java.time and Pora write them; empty for what has another form. */
final class Forms {
    /** Within these years everything can be counted, and written in four digits. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** Longer than any of them. */
    private static final int LONGEST = 200;

    private Forms() {}

    static Optional<LocalDateTime> localTime(String text) {
        return read(text, LocalDateTime::parse).filter(time -> isCounted(time.toLocalDate()));
    }

    static Optional<LocalDate> date(String text) {
        return read(text, LocalDate::parse).filter(Forms::isCounted);
    }

    private static boolean isCounted(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    static Optional<LocalTime> timeOfDay(String text) {
        return read(text, LocalTime::parse);
    }

    static Optional<ZoneId> zone(String text) {
        return read(text, ZoneId::of);
    }

    static Optional<Instant> instant(String text) {
        return read(text, Instant::parse).filter(instant -> instant.isAfter(FIRST) && instant.isBefore(LAST));
    }

    static Optional<Tag> tag(String text) {
        return text.codePointCount(0, text.length()) > Tag.MOST ? Optional.empty() : read(text, Tag::new);
    }

    static Optional<Duration> duration(String text) {
        return read(text, Duration::parse);
    }

    private static <T> Optional<T> read(String text, Function<String, T> parser) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
