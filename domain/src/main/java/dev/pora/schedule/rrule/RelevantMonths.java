package dev.pora.schedule.rrule;

/**
 * The months in which a rule can have days at all: those of BYMONTH, in the years or months that INTERVAL leaves to a
 * yearly or monthly rule. Whole years are passed over without looking at their days.
 *
 * @param allowed a bit for each month, January's lowest
 * @param years the years that count
 * @param numbers the months that count, as numbers of {@link CalendarMonth}
 */
record RelevantMonths(int allowed, Grid years, Grid numbers) {
    static final int NONE = Integer.MAX_VALUE;

    /** The first that is not before {@code number}, or {@link #NONE} when it would come after {@code last}. */
    int ceiling(int number, int last) {
        long at = number;
        while (at <= last) {
            long year = Math.floorDiv(at, CalendarMonth.MONTHS);
            if (!years.has(year)) {
                at = years.ceiling(year) * CalendarMonth.MONTHS;
            } else if (!numbers.has(at)) {
                at = numbers.ceiling(at);
            } else if (!Bits.has(allowed, Math.floorMod(at, CalendarMonth.MONTHS))) {
                at++;
            } else {
                return (int) at;
            }
        }
        return NONE;
    }
}
