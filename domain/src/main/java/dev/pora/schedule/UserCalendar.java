package dev.pora.schedule;

import dev.pora.workday.WorkingDays;
import java.time.ZoneId;

/** The clock and the calendar that a person lives by now. */
public record UserCalendar(ZoneId zone, WorkingDays workingDays) {
    /** Somebody of no country: Saturdays and Sundays are off. */
    public static UserCalendar in(ZoneId zone) {
        return new UserCalendar(zone, WorkingDays.mondayToFriday());
    }
}
