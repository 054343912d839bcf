package dev.pora.schedule.rrule;

import java.util.Set;

/** BYMONTHDAY and BYYEARDAY: days by their number in the month or the year, negative ones counted from its end. */
final class CountedDays implements DayPart {
    private static final int LONGEST_MONTH = 31;
    private static final int LONGEST_YEAR = 366;

    /** One more than a year needs, so that the last days can be read with the word after them. */
    private static final int WORDS = LONGEST_YEAR / Long.SIZE + 2;

    private final long[] fromBeginning = new long[WORDS];

    /** The last day of the longest possible month or year is at its length less one, whatever the length of this one. */
    private final long[] fromEnd = new long[WORDS];

    private final int longest;

    private CountedDays(int longest, Set<Integer> numbers) {
        this.longest = longest;
        for (int number : numbers) {
            add(number > 0 ? fromBeginning : fromEnd, number > 0 ? number - 1 : longest + number);
        }
    }

    static CountedDays ofMonth(Set<Integer> numbers) {
        return new CountedDays(LONGEST_MONTH, numbers);
    }

    static CountedDays ofYear(Set<Integer> numbers) {
        return new CountedDays(LONGEST_YEAR, numbers);
    }

    private static void add(long[] words, int index) {
        words[index / Long.SIZE] |= 1L << index;
    }

    @Override
    public int in(CalendarMonth month) {
        boolean ofYear = longest == LONGEST_YEAR;
        int offset = ofYear ? month.yearOffset() : 0;
        int missing = longest - (ofYear ? month.yearLength() : month.length());
        return (from(fromBeginning, offset) | from(fromEnd, offset + missing)) & month.allDays();
    }

    private static int from(long[] words, int index) {
        int word = index / Long.SIZE;
        int shift = index % Long.SIZE;
        long low = words[word] >>> shift;
        return (int) (shift == 0 ? low : low | words[word + 1] << -shift);
    }
}
