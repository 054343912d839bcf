package dev.pora.schedule.rrule;

/** BYMONTHDAY and BYYEARDAY: days by their number in the month or the year, negative ones counted from its end. */
final class CountedDays implements DayPart {
    private final int[] numbers;
    private final boolean ofYear;

    private CountedDays(int[] numbers, boolean ofYear) {
        this.numbers = numbers;
        this.ofYear = ofYear;
    }

    static CountedDays ofMonth(int... numbers) {
        return new CountedDays(numbers, false);
    }

    static CountedDays ofYear(int... numbers) {
        return new CountedDays(numbers, true);
    }

    @Override
    public int in(CalendarMonth month) {
        int offset = ofYear ? month.yearOffset() : 0;
        int length = ofYear ? month.yearLength() : month.length();
        int days = 0;
        for (int number : numbers) {
            int index = (number > 0 ? number - 1 : length + number) - offset;
            if (index >= 0 && index < month.length()) {
                days |= 1 << index;
            }
        }
        return days;
    }
}
