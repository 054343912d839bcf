package dev.pora.schedule.rrule;

/**
 * BYWEEKNO: the weeks of the year by their number, negative ones counted from the last.
 *
 * <p>INTERVAL counts the years that the weeks belong to: the first days of week 1 may lie in the December before,
 * the last days of week 52 or 53 in the January after.
 */
final class WeekNumbers implements DayPart {
    private final WeekYears weekYears;
    private final Grid years;
    private final int[] numbers;

    WeekNumbers(WeekYears weekYears, Grid years, int... numbers) {
        this.weekYears = weekYears;
        this.years = years;
        this.numbers = numbers;
    }

    @Override
    public int in(CalendarMonth month) {
        long end = month.firstDay() + month.length();
        int bits = 0;
        for (long week = weekYears.weekOf(month.firstDay()); week < end; week += WeekYears.WEEK) {
            bits |= has(week) ? Bits.week((int) (week - month.firstDay())) : 0;
        }
        return bits & month.allDays();
    }

    private boolean has(long week) {
        long year = weekYears.periodOf(week);
        if (!years.has(year)) {
            return false;
        }
        long before = (week - weekYears.firstDay(year)) / WeekYears.WEEK;
        long after = (weekYears.firstDay(year + 1) - week) / WeekYears.WEEK;
        for (int number : numbers) {
            if (number == before + 1 || number == -after) {
                return true;
            }
        }
        return false;
    }
}
