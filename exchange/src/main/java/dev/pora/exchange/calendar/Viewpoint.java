package dev.pora.exchange.calendar;

import dev.pora.schedule.UserCalendar;
import dev.pora.user.User;
import dev.pora.workday.PublicHolidays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Whose calendar it is, and when it is looked at.
 *
 * @param calendar the person's clock and working days
 * @param defaultTime when something of a whole day comes
 */
public record Viewpoint(UserCalendar calendar, LocalTime defaultTime, Instant now) {
    public static Viewpoint of(User user, PublicHolidays holidays, Instant now) {
        return new Viewpoint(
                user.calendar(holidays), user.preferences().habits().defaultTime(), now);
    }

    ZoneId zone() {
        return calendar.zone();
    }
}
