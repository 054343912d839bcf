package dev.pora.telegram.conversation.card;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A series as it stands while somebody types how it goes on.
 *
 * @param zone of its clock; the user's for elapsed time
 * @param now on that clock
 * @param next its next occurrence on that clock
 */
record Standing(Recurring series, ZoneId zone, LocalDateTime now, Optional<LocalDateTime> next) {
    static Standing of(Recurring series, Instant now, UserCalendar calendar) {
        ZoneId zone = series.isElapsed() ? calendar.zone() : series.zoning().zone(calendar.zone());
        return new Standing(
                series,
                zone,
                LocalDateTime.ofInstant(now, zone),
                series.next(now, calendar).map(next -> LocalDateTime.ofInstant(next, zone)));
    }

    /** Elapsed time has no clock: what replaces it follows the user. */
    Zoning zoning() {
        return series.isElapsed() ? new Zoning.Floating() : series.zoning();
    }

    /** The first time of its days. */
    LocalTime time() {
        return switch (series.times()) {
            case TimesOfDay.At at -> at.times().first();
            case TimesOfDay.Window window -> window.from();
            case TimesOfDay.AsRuled _ -> next.map(LocalDateTime::toLocalTime).orElseGet(now::toLocalTime);
        };
    }

    Instant instant() {
        return now.atZone(zone).toInstant();
    }

    /** When the day of its next occurrence begins, or now when that is today or when there is none. */
    Instant nextDay() {
        LocalDateTime start = next.map(LocalDateTime::toLocalDate)
                .map(LocalDate::atStartOfDay)
                .filter(day -> day.isAfter(now))
                .orElse(now);
        return start.atZone(zone).toInstant();
    }
}
