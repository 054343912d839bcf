package dev.pora.wording;

import dev.pora.schedule.rrule.NthWeekday;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days of a rule as people think of them.
 *
 * @param unit what {@code interval} counts: days, weeks, months or years
 * @param months to which the days are limited; empty for all
 */
record DayPlan(int interval, ChronoUnit unit, NamedDays days, Set<Month> months) {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_WEEKS_OF_MONTH = 5;
    private static final int LAST_WITH_A_NAME = -2;
    private static final int WORDS = 4;
    private static final int WORDS_FROM_THE_END = 8;
    private static final int MOST_WORDS = 22;

    /** In the simplest of the forms that mean the same: a 31st of April or later is the last day of April. */
    static DayPlan of(int interval, ChronoUnit unit, NamedDays days, Set<Month> given) {
        Set<Month> months = given.size() == Month.values().length ? Set.of() : given;
        NamedDays simple = simple(days, months);
        return new DayPlan(interval, interval == 1 ? simpleUnit(unit, simple, months) : unit, simple, months);
    }

    private static NamedDays simple(NamedDays days, Set<Month> months) {
        return switch (days) {
            case NamedDays.Weekly(var weekdays) when weekdays.size() == DAYS_OF_WEEK -> new NamedDays.Every();
            case NamedDays.OfMonthOrLast(int day)
            when months.size() == 1 -> inOneMonth(day, months.iterator().next());
            default -> days;
        };
    }

    private static NamedDays inOneMonth(int day, Month month) {
        if (day > month.maxLength()) {
            return ofMonth(-1);
        }
        return day > month.minLength() ? new NamedDays.OfMonthOrLast(day) : ofMonth(day);
    }

    static NamedDays ofMonth(int day) {
        return new NamedDays.OfMonth(new TreeSet<>(Set.of(day)), Set.of());
    }

    private static ChronoUnit simpleUnit(ChronoUnit unit, NamedDays days, Set<Month> months) {
        return switch (days) {
            case NamedDays.Every _ -> ChronoUnit.DAYS;
            case NamedDays.Weekly _ -> ChronoUnit.WEEKS;
            case NamedDays.OfMonth _ -> months.isEmpty() ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
            default -> unit == ChronoUnit.YEARS || !months.isEmpty() ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
        };
    }

    /** Whether the phrase reader makes the same days of its words. */
    boolean isReadable() {
        return switch (days) {
            case NamedDays.Every() -> unit == ChronoUnit.DAYS;
            case NamedDays.Weekly _ -> unit == ChronoUnit.WEEKS;
            case NamedDays.Counted(Set<NthWeekday> weekdays) ->
                isWithinMonths()
                        && areOfMonth(weekdays)
                        && isShort(weekdays.stream().map(NthWeekday::ordinal).toList());
            case NamedDays.CountedPart(var part, var positions) ->
                part == NamedDays.WeekPart.WEEKDAYS && positions.size() == 1 && unit == ChronoUnit.MONTHS;
            case NamedDays.OfMonth(var numbers, var onlyOn) ->
                onlyOn.isEmpty() && areDates(numbers) && isShort(numbers);
            case NamedDays.OfMonthOrLast _ -> unit == ChronoUnit.MONTHS || months.size() == 1;
            case NamedDays.OfYear _, NamedDays.OfWeeks _ -> false;
        };
    }

    private boolean isWithinMonths() {
        return unit == ChronoUnit.MONTHS || !months.isEmpty();
    }

    private static boolean areOfMonth(Set<NthWeekday> weekdays) {
        return weekdays.stream().noneMatch(day -> day.isEvery() || Math.abs(day.ordinal()) > MOST_WEEKS_OF_MONTH);
    }

    /** The reader takes no longer lists in at once; three days or more in a row are said by their first and last. */
    private boolean isShort(Collection<Integer> ordinals) {
        SortedSet<Integer> fromStart = Ordinals.fromStart(ordinals);
        int row = Ordinals.areInARow(fromStart) ? 2 : fromStart.size();
        int words = ordinals.stream()
                .filter(ordinal -> ordinal < 0)
                .mapToInt(ordinal -> ordinal < LAST_WITH_A_NAME ? WORDS_FROM_THE_END : WORDS)
                .sum();
        return words + row * WORDS + months.size() * 2 <= MOST_WORDS;
    }

    /** Of a year only dates that are few enough to be named, or days of one month. */
    private boolean areDates(SortedSet<Integer> numbers) {
        return unit == ChronoUnit.MONTHS
                || (months.size() == 1 && numbers.last() < 0)
                || (numbers.first() > 0 && numbers.size() * months.size() <= DayPhrases.MOST_DATES);
    }

    /** Whether the days need no period of their own to be named: every day, on Mondays. */
    boolean isPlain() {
        return interval == 1 && (days instanceof NamedDays.Every || days instanceof NamedDays.Weekly);
    }
}
