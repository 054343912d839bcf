package dev.pora.schedule.rrule;

/** The days of a rule within one period, in order. */
final class PeriodDays {
    /** A period of week years may begin in the December before and end in the January after. */
    private static final int MOST_MONTHS = CalendarMonth.MONTHS + 2;

    private final long[] firstDays = new long[MOST_MONTHS];
    private final int[] allowed = new int[MOST_MONTHS];
    private int months;
    private int count;

    /** Those from {@code first} until before {@code end}. */
    PeriodDays(Days days, long first, long end) {
        int last = CalendarMonth.numberOf(end - 1);
        for (int number = days.months().ceiling(CalendarMonth.numberOf(first), last);
                number != RelevantMonths.NONE;
                number = days.months().ceiling(number + 1, last)) {
            CalendarMonth month = new CalendarMonth(number);
            add(month, days.in(month) & Bits.from(first - month.firstDay()) & Bits.below(end - month.firstDay()));
        }
    }

    private void add(CalendarMonth month, int days) {
        firstDays[months] = month.firstDay();
        allowed[months] = days;
        months++;
        count += Integer.bitCount(days);
    }

    int count() {
        return count;
    }

    int countBefore(long day) {
        int before = 0;
        for (int month = 0; month < months; month++) {
            before += Integer.bitCount(allowed[month] & Bits.below(day - firstDays[month]));
        }
        return before;
    }

    /** The one that has {@code index} others before it, less than {@link #count}. */
    long select(int index) {
        int left = index;
        int month = 0;
        while (left >= Integer.bitCount(allowed[month])) {
            left -= Integer.bitCount(allowed[month]);
            month++;
        }
        return firstDays[month] + Bits.select(allowed[month], left);
    }
}
