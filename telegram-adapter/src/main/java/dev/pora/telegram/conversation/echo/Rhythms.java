package dev.pora.telegram.conversation.echo;

import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.telegram.conversation.button.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Makes the schedule of something that comes so often from one of its times. */
public final class Rhythms {
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Rhythms() {}

    /**
     * The 29th, 30th and 31st fall on the last day of a shorter month. On the clock of its person a series follows them to
     * another zone and a single time does not, as when they are typed; any other clock stays.
     *
     * @param own whose clock it follows so far
     */
    public static Schedule of(Rhythm rhythm, LocalDateTime time, Zoning own, ZoneId userZone) {
        boolean elsewhere = own instanceof Zoning.Fixed(ZoneId zone) && !zone.equals(userZone);
        Zoning usual = rhythm == Rhythm.ONCE ? new Zoning.Fixed(userZone) : new Zoning.Floating();
        return of(rhythm, time, elsewhere ? own : usual);
    }

    private static Schedule of(Rhythm rhythm, LocalDateTime time, Zoning zoning) {
        return switch (rhythm) {
            case ONCE -> new Once(time, zoning);
            case DAILY -> Recurring.of(Rule.every(1, Frequency.DAILY), time, zoning);
            case WORKDAYS -> weekly(WORKDAYS, time, zoning);
            case WEEKLY -> weekly(Set.of(time.getDayOfWeek()), time, zoning);
            case MONTHLY -> Recurring.of(Rule.monthlyOn(1, time.getDayOfMonth()), time, zoning);
            case YEARLY -> Recurring.of(Rule.yearlyOn(1, MonthDay.from(time)), time, zoning);
        };
    }

    private static Recurring weekly(Set<DayOfWeek> days, LocalDateTime time, Zoning zoning) {
        return Recurring.of(Rule.every(1, Frequency.WEEKLY).on(days), time, zoning);
    }
}
