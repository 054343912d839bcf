package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * As lib-recur reads it. It gives up with an exception after some thousand periods without an occurrence, and where BYDAY
 * meets a day -366 that the year lacks.
 */
final class LibRecurReading implements Reading {
    @Override
    public Listed read(Rule rule, LocalDateTime start, LocalDateTime end, int most) {
        List<LocalDateTime> times = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = iterator(rule, start);
            while (iterator.hasNext() && times.size() < most) {
                LocalDateTime time = local(iterator.nextDateTime());
                if (!time.isBefore(end)) {
                    return new Listed(times, false);
                }
                times.add(time);
            }
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return new Listed(times, true);
        }
        return new Listed(times, false);
    }

    static RecurrenceRuleIterator iterator(Rule rule, LocalDateTime start) {
        try {
            return new RecurrenceRule(RuleText.of(rule), RecurrenceRule.RfcMode.RFC5545_STRICT)
                    .iterator(dateTime(start));
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError(RuleText.of(rule), e);
        }
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
