package dev.pora.schedule.rrule;

/** The same times on every day that is allowed: daily to yearly rules. */
final class DayWalk implements Walk {
    private final DayCursor days;
    private final Offsets times;

    DayWalk(DayCursor days, Offsets times) {
        this.days = days;
        this.times = times;
    }

    @Override
    public long ceiling(long second, long lastDay) {
        int firstTime = times.ceiling(0);
        if (firstTime == Offsets.NONE) {
            return NONE;
        }
        long today = Math.floorDiv(second, ClockTimes.DAY);
        long day = days.ceiling(today, lastDay);
        if (day == today) {
            int time = times.ceiling((int) (second - day * ClockTimes.DAY));
            if (time != Offsets.NONE) {
                return day * ClockTimes.DAY + time;
            }
            day = days.ceiling(today + 1, lastDay);
        }
        return day == DayCursor.NONE ? NONE : day * ClockTimes.DAY + firstTime;
    }
}
