package dev.pora.schedule.rrule;

/** The times of a period that BYSETPOS chooses, where every period has the same times: a day, an hour, a minute, a second. */
record ChosenTimes(ClockTimes times, Positions positions) implements Offsets {
    @Override
    public int ceiling(int second) {
        int index = positions.ceiling(times.countBelow(second), times.count());
        return index == Positions.NONE ? NONE : times.select(index);
    }
}
