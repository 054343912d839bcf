package dev.pora.schedule.rrule;

/** INTERVAL of a daily rule. */
record EveryNthDay(Grid days) implements DayPart {
    @Override
    public int in(CalendarMonth month) {
        long end = month.firstDay() + month.length();
        int bits = 0;
        for (long day = days.ceiling(month.firstDay()); day < end; day += days.step()) {
            bits |= 1 << (int) (day - month.firstDay());
        }
        return bits;
    }
}
