package dev.pora.exchange.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How RFC 5545 writes times (sections 3.3.4 and 3.3.5). */
final class Stamps {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private Stamps() {}

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    static String utc(Instant instant) {
        return local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    /** A property of local times in a zone; in UTC they need no zone beside them. */
    static Property property(String name, ZoneId zone, Collection<LocalDateTime> times) {
        boolean utc = zone.equals(ZoneId.of("UTC")) || zone.equals(ZoneOffset.UTC);
        String value =
                times.stream().map(time -> local(time) + (utc ? "Z" : "")).collect(Collectors.joining(","));
        Property property = new Property(name, value);
        return utc ? property : property.with("TZID", ZoneText.id(zone));
    }

    static Property property(String name, ZoneId zone, LocalDateTime time) {
        return property(name, zone, List.of(time));
    }
}
