package dev.pora.wording;

import dev.pora.place.ZoneNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says dates, times of day and zones so that they cannot be mistaken for others. */
final class Moments {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int MINUTES_PER_HOUR = 60;
    private static final int SECONDS_PER_MINUTE = 60;

    private final Tongue tongue;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter days;
    private final DateTimeFormatter daysOfThisYear;
    private final ZoneNames zones;

    Moments(Tongue tongue) {
        this.tongue = tongue;
        this.dates = DateTimeFormatter.ofPattern("EEE, d MMMM uuuu", tongue.locale());
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", tongue.locale());
        this.daysOfThisYear = DateTimeFormatter.ofPattern("EEE, d MMMM", tongue.locale());
        this.zones = ZoneNames.in(tongue.locale());
    }

    String full(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return date(local.toLocalDate()) + ", " + clock(local.toLocalTime()) + " (" + zone(zone, instant) + ")";
    }

    /** "24 November 2026 at 09:00". */
    String plain(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return tongue.messages().on(day(day), clock(instant, zone));
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    /** "1 June 2027". */
    String day(LocalDate date) {
        return days.format(date);
    }

    /** Without its year when that is the year of {@code today}. */
    String near(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? daysOfThisYear : dates).format(date);
    }

    String clock(Instant instant, ZoneId zone) {
        return clock(instant.atZone(zone).toLocalTime());
    }

    static String clock(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    /** The city and the offset; a zone without a city is its offset alone. */
    String zone(ZoneId zone, Instant at) {
        String offset = offset(zone.getRules().getOffset(at));
        return zones.city(zone).map(city -> city + ", " + offset).orElse(offset);
    }

    /** So that it cannot be taken for another one. */
    String unmistakable(ZoneId zone) {
        return zones.unmistakable(zone).orElseGet(() -> offset(zone.getRules().getOffset(Instant.EPOCH)));
    }

    String city(ZoneId zone) {
        return zones.city(zone).orElseGet(() -> offset(zone.getRules().getOffset(Instant.EPOCH)));
    }

    private static String offset(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        int minutes = Math.abs(seconds) / SECONDS_PER_MINUTE;
        String hours = "UTC" + (seconds < 0 ? "−" : "+") + minutes / MINUTES_PER_HOUR;
        int rest = minutes % MINUTES_PER_HOUR;
        return rest == 0 ? hours : hours + String.format(Locale.ROOT, ":%02d", rest);
    }
}
