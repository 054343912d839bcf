package dev.pora.persistence.local;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.jooq.Binding;

/**
 * Local dates and times on their way into the database and back. jOOQ's own way leads over instants on the clock of this
 * machine, on which some of them do not exist, and in arrays it loses what is finer than a second.
 */
public final class Locals {
    /** As PostgreSQL writes and reads dates, the year 0 as 1 BC. */
    private static final DateTimeFormatter DATE = dated(new DateTimeFormatterBuilder());

    private static final DateTimeFormatter DATE_TIME =
            dated(new DateTimeFormatterBuilder().appendLiteral(' ').append(DateTimeFormatter.ISO_LOCAL_TIME));

    private Locals() {}

    private static DateTimeFormatter dated(DateTimeFormatterBuilder time) {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NOT_NEGATIVE)
                .appendPattern("-MM-dd")
                .append(time.toFormatter(Locale.ROOT))
                .optionalStart()
                .appendLiteral(' ')
                .appendText(
                        ChronoField.ERA, Map.of((long) IsoEra.BCE.getValue(), "BC", (long) IsoEra.CE.getValue(), "AD"))
                .optionalEnd()
                .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                .toFormatter(Locale.ROOT);
    }

    public static Binding<LocalDateTime, LocalDateTime> dateTime() {
        return new LocalColumn<>(LocalDateTime.class, "timestamp");
    }

    public static Binding<LocalTime, LocalTime> time() {
        return new LocalColumn<>(LocalTime.class, "time");
    }

    public static Binding<LocalDateTime[], LocalDateTime[]> dateTimes() {
        return new LocalArrayColumn<>(
                LocalDateTime.class,
                LocalDateTime[].class,
                "timestamp[]",
                DATE_TIME::format,
                text -> LocalDateTime.parse(text, DATE_TIME));
    }

    public static Binding<LocalDate[], LocalDate[]> dates() {
        return new LocalArrayColumn<>(
                LocalDate.class, LocalDate[].class, "date[]", DATE::format, text -> LocalDate.parse(text, DATE));
    }

    public static Binding<LocalTime[], LocalTime[]> times() {
        return new LocalArrayColumn<>(
                LocalTime.class, LocalTime[].class, "time[]", LocalTime::toString, LocalTime::parse);
    }
}
