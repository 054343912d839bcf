package dev.pora.schedule.rrule;

/** INTERVAL of a weekly rule: the grid has the first days of the weeks that count. */
record EveryNthWeek(Grid firstDays) implements DayPart {
    private static final int WEEK = 7;

    @Override
    public int in(CalendarMonth month) {
        long end = month.firstDay() + month.length();
        int bits = 0;
        for (long day = firstDays.ceiling(month.firstDay() - WEEK + 1); day < end; day += firstDays.step()) {
            bits |= Bits.week((int) (day - month.firstDay()));
        }
        return bits & month.allDays();
    }
}
