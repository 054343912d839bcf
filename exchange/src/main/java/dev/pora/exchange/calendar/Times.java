package dev.pora.exchange.calendar;

import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.LocalTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of DTSTART, DUE, EXDATE, RDATE and RECURRENCE-ID (RFC 5545, sections 3.3.4, 3.3.5 and 3.3.9). */
final class Times {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z?))?(?:/.*)?");
    private static final int LAST_SECOND = 59;

    private Times() {}

    /** A time as it is written. */
    sealed interface Written {
        /** A whole day. */
        record Day(LocalDate date) implements Written {}

        /** An instant. */
        record Exact(Instant instant) implements Written {}

        /** On a zone's clock. */
        record Zoned(LocalDateTime local, ZoneId zone) implements Written {}

        /** On the clock of whoever reads it. */
        record Floating(LocalDateTime local) implements Written {}
    }

    /** The only value of a property. {@link Unfit} when it is no time, or its zone is unknown. */
    static Written one(Property property, Zones zones) {
        return read(property, property.value().strip(), zones);
    }

    /** All values of a property that may have several. */
    static List<Written> all(Property property, Zones zones) {
        List<Written> times = new ArrayList<>();
        for (String value : property.value().split(",", -1)) {
            times.add(read(property, value.strip(), zones));
        }
        return times;
    }

    private static Written read(Property property, String value, Zones zones) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw unfit(property, value);
        }
        try {
            LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            return matcher.group(4) == null ? new Written.Day(date) : timed(property, matcher, date, zones);
        } catch (DateTimeException e) {
            throw unfit(property, value);
        }
    }

    private static Written timed(Property property, Matcher matcher, LocalDate date, Zones zones) {
        int second = matcher.group(6) == null ? 0 : Math.min(number(matcher, 6), LAST_SECOND);
        LocalDateTime local = date.atTime(number(matcher, 4), number(matcher, 5), second);
        if (!matcher.group(7).isEmpty()) {
            return new Written.Exact(local.toInstant(ZoneOffset.UTC));
        }
        return property.parameter("TZID")
                .<Written>map(name -> new Written.Zoned(local, zone(property, name, zones)))
                .orElseGet(() -> new Written.Floating(local));
    }

    private static ZoneId zone(Property property, String name, Zones zones) {
        return zones.find(name)
                .orElseThrow(() -> new Unfit(Flaw.of(Reason.UNKNOWN_ZONE, property.name(), Excerpt.of(name))));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Unfit unfit(Property property, String value) {
        return new Unfit(Flaw.of(Reason.UNFIT, property.name(), Expected.CALENDAR_TIME.name(), Excerpt.of(value)));
    }

    /** What a clock of the zone shows then; a day begins at midnight. */
    static LocalDateTime local(Written time, ZoneId zone) {
        return switch (time) {
            case Written.Day(LocalDate date) -> date.atStartOfDay();
            case Written.Floating(LocalDateTime local) -> local;
            case Written.Exact(Instant instant) -> LocalDateTime.ofInstant(instant, zone);
            case Written.Zoned(LocalDateTime local, ZoneId other) ->
                other.equals(zone) ? local : LocalDateTime.ofInstant(LocalTimes.instantOf(local, other), zone);
        };
    }
}
