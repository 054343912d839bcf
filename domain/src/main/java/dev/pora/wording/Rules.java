package dev.pora.wording;

import dev.pora.schedule.Frequency;
import dev.pora.schedule.Recurrence;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Says recurring rules. */
final class Rules {
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    private final Tongue tongue;
    private final Moments moments;

    Rules(Tongue tongue, Moments moments) {
        this.tongue = tongue;
        this.moments = moments;
    }

    String say(Recurring recurring) {
        Recurrence rule = recurring.rule();
        if (rule.frequency().isElapsed()) {
            return every(rule);
        }
        String timed = days(recurring) + " "
                + tongue.at(Moments.clock(recurring.start().toLocalTime()));
        return switch (recurring.zoning()) {
            case Zoning.Floating() -> timed;
            case Zoning.Fixed(var zone) -> timed + " (" + tongue.boundTo(moments.city(zone)) + ")";
        };
    }

    private String every(Recurrence rule) {
        return tongue.every(rule.interval(), rule.frequency().unit());
    }

    private String days(Recurring recurring) {
        Recurrence rule = recurring.rule();
        return switch (rule.frequency()) {
            case MINUTELY, HOURLY -> every(rule);
            case DAILY -> daily(rule);
            case WEEKLY -> weekly(recurring);
            case MONTHLY ->
                every(rule) + " " + tongue.onDayOfMonth(recurring.start().getDayOfMonth());
            case YEARLY ->
                every(rule) + " " + tongue.onDayOfYear(recurring.start().toLocalDate());
        };
    }

    private String daily(Recurrence rule) {
        if (rule.weekdays().isEmpty() || rule.weekdays().equals(ALL)) {
            return every(rule);
        }
        return rule.interval() == 1
                ? tongue.everyWeekOn(rule.weekdays())
                : every(rule) + " " + tongue.onWeekdays(rule.weekdays());
    }

    private String weekly(Recurring recurring) {
        Recurrence rule = recurring.rule();
        Set<DayOfWeek> days =
                rule.weekdays().isEmpty() ? Set.of(recurring.start().getDayOfWeek()) : rule.weekdays();
        if (rule.interval() > 1) {
            return every(rule) + " " + tongue.onWeekdays(days);
        }
        return days.equals(ALL) ? every(Recurrence.every(1, Frequency.DAILY)) : tongue.everyWeekOn(days);
    }
}
