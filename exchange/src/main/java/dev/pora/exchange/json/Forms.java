package dev.pora.exchange.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** The forms of texts, as java.time writes them; empty for what has another form. */
final class Forms {
    /** Within these years everything can be counted, and written in four digits. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    /** Longer than any of them. */
    private static final int LONGEST = 60;

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

    static Optional<Duration> duration(String text) {
        return read(text, Duration::parse);
    }

    private static <T> Optional<T> read(String text, Function<String, T> parser) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
