package dev.pora.benchmarks;

import java.time.LocalDateTime;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** lib-recur: an iterator from the start that is told to pass over what lies before. */
record LibRecurSeries(RecurrenceRule rule, DateTime start) implements Series {
    static LibRecurSeries of(String rule, LocalDateTime start) {
        try {
            return new LibRecurSeries(new RecurrenceRule(rule), dateTime(start));
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(rule, e);
        }
    }

    @Override
    public LocalDateTime next(LocalDateTime after) {
        DateTime from = dateTime(after);
        RecurrenceRuleIterator iterator = rule.iterator(start);
        iterator.fastForward(from);
        DateTime next = iterator.nextDateTime();
        while (!next.after(from)) {
            next = iterator.nextDateTime();
        }
        return LocalDateTime.of(
                next.getYear(),
                next.getMonth() + 1,
                next.getDayOfMonth(),
                next.getHours(),
                next.getMinutes(),
                next.getSeconds());
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
}
