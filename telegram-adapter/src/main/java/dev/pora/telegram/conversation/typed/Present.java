package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The series as it stands: what is not typed stays.
 *
 * @param zone of its clock; the user's for elapsed time
 * @param now on that clock
 * @param next its next occurrence on that clock
 */
public record Present(Recurring series, ZoneId zone, LocalDateTime now, Optional<LocalDateTime> next) {
    public static Present of(Recurring series, Instant now, UserCalendar calendar) {
        ZoneId zone = series.isElapsed() ? calendar.zone() : series.zoning().zone(calendar.zone());
        return new Present(
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
}
