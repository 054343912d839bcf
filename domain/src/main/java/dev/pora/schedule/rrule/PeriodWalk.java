package dev.pora.schedule.rrule;

import org.jspecify.annotations.Nullable;

/** BYSETPOS in weekly to yearly rules: whole periods are counted, and places in them chosen. */
final class PeriodWalk implements Walk {
    private final Days days;
    private final Chosen chosen;
    private long number;
    private @Nullable PeriodDays current;

    PeriodWalk(Days days, Chosen chosen) {
        this.days = days;
        this.chosen = chosen;
    }

    /**
     * What is counted, and what is taken of it.
     *
     * @param grid the periods that INTERVAL leaves
     * @param times of each day of the rule
     */
    record Chosen(Periods periods, Grid grid, ClockTimes times, Positions positions) {}

    @Override
    public long ceiling(long second, long lastDay) {
        Periods periods = chosen.periods();
        long period = chosen.grid().ceiling(periods.periodOf(Math.floorDiv(second, ClockTimes.DAY)));
        long first = periods.firstDay(period);
        while (first <= lastDay) {
            long found = in(daysOf(period, first), second);
            if (found != NONE) {
                return found;
            }
            period += chosen.grid().step();
            first = periods.firstDay(period);
        }
        return NONE;
    }

    private PeriodDays daysOf(long period, long first) {
        PeriodDays known = current;
        if (known != null && number == period) {
            return known;
        }
        PeriodDays found = new PeriodDays(days, first, chosen.periods().firstDay(period + 1));
        number = period;
        current = found;
        return found;
    }

    private long in(PeriodDays period, long second) {
        int perDay = chosen.times().count();
        int index = chosen.positions().ceiling(before(period, second), period.count() * perDay);
        return index == Positions.NONE
                ? NONE
                : period.select(index / perDay) * ClockTimes.DAY
                        + chosen.times().select(index % perDay);
    }

    /** How many times of the period come before {@code second}. */
    private int before(PeriodDays period, long second) {
        long today = Math.floorDiv(second, ClockTimes.DAY);
        int earlier = period.countBefore(today);
        int before = earlier * chosen.times().count();
        boolean isToday = period.countBefore(today + 1) > earlier;
        return isToday ? before + chosen.times().countBelow((int) (second - today * ClockTimes.DAY)) : before;
    }
}
