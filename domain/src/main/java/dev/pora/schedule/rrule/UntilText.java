package dev.pora.schedule.rrule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads UNTIL: a date, a local time, or a time in UTC. */
final class UntilText {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})(Z?))?");
    private static final int LAST_SECOND = 59;
    private static final int LEAP_SECOND = 60;

    private UntilText() {}

    static Limit.Until read(String text, ZoneId zone) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw unreadable();
        }
        try {
            return new Limit.Until(last(matcher, zone));
        } catch (DateTimeException e) {
            throw new UnfitPart("UNTIL", "names a date or a time that does not exist");
        }
    }

    private static UnfitPart unreadable() {
        return new UnfitPart("UNTIL", "is written like 20261231, 20261231T180000 or, in UTC, 20261231T180000Z");
    }

    private static LocalDateTime last(Matcher matcher, ZoneId zone) {
        LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        if (matcher.group(4) == null) {
            return date.atTime(23, 59, 59);
        }
        LocalDateTime time = date.atTime(number(matcher, 4), number(matcher, 5), second(number(matcher, 6)));
        return matcher.group(7).isEmpty() ? time : inZone(time, zone);
    }

    /** The end of the year 9999 in UTC, as others write for ever, is the end of all years everywhere. */
    private static LocalDateTime inZone(LocalDateTime utc, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), zone);
        return local.getYear() > Years.LAST ? LocalDate.of(Years.LAST, 12, 31).atTime(23, 59, 59) : local;
    }

    /** A leap second counts as the one before it. */
    private static int second(int written) {
        return written == LEAP_SECOND ? LAST_SECOND : written;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
