package dev.pora.telegram.conversation.lists;

import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How lists speak of times: the zone stands once above all of them. */
final class ListTimes {
    private ListTimes() {}

    static String dayAndClock(Turn turn, Instant instant) {
        ZoneId zone = turn.user().zoneOrUtc();
        return turn.wording().date(instant, zone) + ", " + turn.wording().clock(instant, zone);
    }

    /** "Today, Tue, 24 November 2026" above what comes that day. */
    static String heading(Turn turn, Instant instant, Instant now) {
        ZoneId zone = turn.user().zoneOrUtc();
        String date = turn.wording().date(instant, zone);
        LocalDate day = instant.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return turn.texts().lists().today(date);
        }
        return day.equals(today.plusDays(1)) ? turn.texts().lists().tomorrow(date) : date;
    }

    /** "(Moscow, UTC+3)". */
    static String clockOf(Turn turn, Instant now) {
        return "(" + turn.wording().zone(turn.user().zoneOrUtc(), now) + ")";
    }
}
