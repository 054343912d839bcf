package dev.pora.exchange;

import dev.pora.notification.Content;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import java.time.ZoneId;

/**
 * By what a reminder is recognised when it comes again: its text and when it is due, whatever was skipped, done or put
 * off in the meantime.
 */
record Identity(String text, Object due) {
    static Identity of(Content content, Schedule schedule, ZoneId userZone) {
        return new Identity(content.event().value().strip(), due(schedule, userZone));
    }

    private record Series(Object rule, Object start, Object zoning, Object times) {}

    private static Object due(Schedule schedule, ZoneId userZone) {
        return switch (schedule) {
            case Once once -> once.instant(userZone);
            case Recurring series -> new Series(series.rule(), series.start(), series.zoning(), series.times());
            case AfterDone rule -> rule.gap();
        };
    }
}
