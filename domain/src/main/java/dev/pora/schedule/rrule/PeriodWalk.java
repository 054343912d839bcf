package dev.pora.schedule.rrule;

/** BYSETPOS in weekly to yearly rules: whole periods are counted, and places in them chosen. */
final class PeriodWalk implements Walk {
    private final Days days;
    private final Chosen chosen;

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
            long found = inPeriod(first, periods.firstDay(period + 1), second);
            if (found != NONE) {
                return found;
            }
            period += chosen.grid().step();
            first = periods.firstDay(period);
        }
        return NONE;
    }

    private long inPeriod(long first, long end, long second) {
        int perDay = chosen.times().count();
        int index = chosen.positions().ceiling(before(first, second), days.count(first, end) * perDay);
        if (index == Positions.NONE) {
            return NONE;
        }
        long day = days.select(first, end, index / perDay);
        return day * ClockTimes.DAY + chosen.times().select(index % perDay);
    }

    /** How many times of the period come before {@code second}. */
    private int before(long first, long second) {
        long today = Math.floorDiv(second, ClockTimes.DAY);
        if (today < first) {
            return 0;
        }
        int now = (int) (second - today * ClockTimes.DAY);
        int earlier =
                today == first ? 0 : days.count(first, today) * chosen.times().count();
        return days.count(today, today + 1) == 0
                ? earlier
                : earlier + chosen.times().countBelow(now);
    }
}
