package dev.pora.exchange.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The local times of a rule, as lib-recur reads it. */
final class LibRecur {
    private LibRecur() {}

    /** Those from {@code from} to {@code end}; it gives up on a rule that yields nothing for long. */
    static List<LocalDateTime> times(String rule, LocalDateTime start, LocalDateTime from, LocalDateTime end) {
        List<LocalDateTime> times = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator =
                    new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT).iterator(dateTime(start));
            iterator.fastForward(dateTime(from.minusDays(1)));
            while (iterator.hasNext()) {
                LocalDateTime time = local(iterator.nextDateTime());
                if (time.isAfter(end)) {
                    return times;
                }
                times.add(time);
            }
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException gaveUp) {
            return times;
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError(rule, e);
        }
        return times;
    }

    private static DateTime dateTime(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
