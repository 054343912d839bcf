package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Turns a rule and its start into a plan: what the rule leaves open is taken from the start. */
final class Planning {
    private static final long ZERO = 1;
    private static final long ALL_HOURS = (1L << 24) - 1;
    private static final long ALL_MINUTES = (1L << 60) - 1;
    private static final long ALL_SECONDS = (1L << 60) - 1;
    private static final int LEAP_SECOND = 60;

    private final Rule rule;
    private final LocalDateTime start;

    Planning(Rule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    Plan plan() {
        Days days = new PlannedDays(rule, start.toLocalDate()).days();
        if (rule.frequency().isTimeBased()) {
            return new Plan.InSlots(days, slots());
        }
        ClockTimes times = new ClockTimes(hours(), minutes(), seconds());
        if (rule.positions().isEmpty()) {
            return new Plan.OnDays(days, times);
        }
        return rule.frequency() == Frequency.DAILY
                ? new Plan.OnDays(days, chosen(times))
                : new Plan.InPeriods(days, chosenInPeriods(times));
    }

    private long hours() {
        return rule.hours().isEmpty() ? 1L << start.getHour() : Bits.of(rule.hours());
    }

    private long minutes() {
        return rule.minutes().isEmpty() ? 1L << start.getMinute() : Bits.of(rule.minutes());
    }

    private long seconds() {
        return rule.seconds().isEmpty() ? 1L << start.getSecond() : ordinarySeconds();
    }

    private Slots slots() {
        int length = (int) rule.frequency().unit().getDuration().toSeconds();
        long beginning = start.truncatedTo(rule.frequency().unit()).toEpochSecond(ZoneOffset.UTC);
        Grid grid = new Grid(beginning, (long) rule.interval() * length);
        ClockTimes within = withinSlot();
        return new Slots(length, grid, slotTimes(), rule.positions().isEmpty() ? within : chosen(within));
    }

    private ClockTimes slotTimes() {
        long hours = rule.hours().isEmpty() ? ALL_HOURS : Bits.of(rule.hours());
        long minutes = rule.minutes().isEmpty() ? ALL_MINUTES : Bits.of(rule.minutes());
        long seconds = rule.seconds().isEmpty() ? ALL_SECONDS : ordinarySeconds();
        return switch (rule.frequency()) {
            case HOURLY -> new ClockTimes(hours, ZERO, ZERO);
            case MINUTELY -> new ClockTimes(hours, minutes, ZERO);
            default -> new ClockTimes(hours, minutes, seconds);
        };
    }

    private ClockTimes withinSlot() {
        return switch (rule.frequency()) {
            case HOURLY -> new ClockTimes(ZERO, minutes(), seconds());
            case MINUTELY -> new ClockTimes(ZERO, ZERO, seconds());
            default -> new ClockTimes(ZERO, ZERO, ZERO);
        };
    }

    /** The leap second counts as the one before it. */
    private long ordinarySeconds() {
        long seconds = Bits.of(rule.seconds());
        return Bits.has(seconds, LEAP_SECOND) ? (seconds | 1L << (LEAP_SECOND - 1)) & ALL_SECONDS : seconds;
    }

    private ChosenTimes chosen(ClockTimes times) {
        return new ChosenTimes(times, positions());
    }

    private Positions positions() {
        return new Positions(PlannedDays.numbers(rule.positions()));
    }

    private PeriodWalk.Chosen chosenInPeriods(ClockTimes times) {
        Periods periods = periods();
        Grid grid = rule.weekNumbers().isEmpty()
                ? new Grid(periods.periodOf(start.toLocalDate().toEpochDay()), rule.interval())
                : new Grid(start.getYear(), rule.interval());
        return new PeriodWalk.Chosen(periods, grid, times, positions());
    }

    private Periods periods() {
        WeekYears weekYears = new WeekYears(CalendarMonth.numberOf(rule.weekStart()));
        return switch (rule.frequency()) {
            case WEEKLY -> new Periods.Weeks(weekYears);
            case MONTHLY -> new Periods.Months();
            default -> rule.weekNumbers().isEmpty() ? new Periods.Years() : weekYears;
        };
    }
}
