package dev.pora.schedule.rrule;

/** The days that a rule allows, whatever the time. Days are numbers since 1970-01-01. */
final class Days {
    private final RelevantMonths months;
    private final DayPart[] parts;

    Days(RelevantMonths months, DayPart... parts) {
        this.months = months;
        this.parts = parts;
    }

    RelevantMonths months() {
        return months;
    }

    /** A bit for each day of the month, the first day's lowest. */
    int in(CalendarMonth month) {
        int days = month.allDays();
        for (DayPart part : parts) {
            days &= part.in(month);
            if (days == 0) {
                return 0;
            }
        }
        return days;
    }

    /** How many there are from {@code first} until before {@code end}. */
    int count(long first, long end) {
        int last = CalendarMonth.numberOf(end - 1);
        int count = 0;
        for (int number = months.ceiling(CalendarMonth.numberOf(first), last);
                number != RelevantMonths.NONE;
                number = months.ceiling(number + 1, last)) {
            CalendarMonth month = new CalendarMonth(number);
            count += Integer.bitCount(within(month, first, end));
        }
        return count;
    }

    /** The one in {@code first} until before {@code end} that has {@code index} others before it; there are enough. */
    long select(long first, long end, int index) {
        int last = CalendarMonth.numberOf(end - 1);
        int left = index;
        for (int number = months.ceiling(CalendarMonth.numberOf(first), last);
                number != RelevantMonths.NONE;
                number = months.ceiling(number + 1, last)) {
            CalendarMonth month = new CalendarMonth(number);
            int days = within(month, first, end);
            int count = Integer.bitCount(days);
            if (left < count) {
                return month.firstDay() + Bits.select(days, left);
            }
            left -= count;
        }
        throw new IllegalStateException("There is no day " + index + " from " + first + " to " + end);
    }

    private int within(CalendarMonth month, long first, long end) {
        int days = in(month);
        if (first > month.firstDay()) {
            days &= -1 << (int) (first - month.firstDay());
        }
        long rest = end - month.firstDay();
        return rest < month.length() ? days & ~(-1 << (int) rest) : days;
    }
}
