package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Day.Which;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Figure;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Meaning.Trouble;
import dev.pora.phrase.meaning.MonthOf;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes days. */
final class DayProductions {
    private static final int LAST_DAY = 31;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** Around the clock on all days, which is no date. */
    private static final Day.Slashed ALWAYS = new Day.Slashed(0, 24, 7);

    static final Map<String, Production> ALL = Map.ofEntries(
            Map.entry("indays", found -> new Day.InDays(found.number(0))),
            Map.entry("weekday", DayProductions::weekday),
            Map.entry(
                    "weekdaydate",
                    found -> new Meaning.Several(List.of(
                            new Day.OnWeekday(DayOfWeek.of(found.number(0)), Which.COMING),
                            new Day.OnDayOfMonth(found.number(1), Optional.empty())))),
            Map.entry("inweekof", DayProductions::inWeekOf),
            Map.entry("date", DayProductions::date),
            Map.entry("dotted", DayProductions::dotted),
            Map.entry("slashed", DayProductions::slashed),
            Map.entry("dayofmonth", DayProductions::dayOfMonth),
            Map.entry("month", found -> new MonthOf.Named(yearOf(found, 1), found.number(0))),
            Map.entry("relativemonth", found -> new MonthOf.Relative(found.number(0))),
            Map.entry("nthweekday", DayProductions::nthWeekday),
            Map.entry("shifted", DayProductions::shifted),
            Map.entry("coming", DayProductions::coming),
            Map.entry("easter", found -> new Day.Easter(found.number(0) == 0)),
            Map.entry("edge", found -> new Day.EdgeOf(found.unit(0), found.number(1), found.number(2) != 0)),
            Map.entry("wholeperiod", found -> new Day.Whole(found.unit(0), found.number(1))),
            Map.entry("wholemonth", DayProductions::wholeMonth),
            Map.entry("twodates", DayProductions::twoDates),
            Map.entry("range", DayProductions::range),
            Map.entry("rangeofdays", DayProductions::rangeOfDays),
            Map.entry("before", found -> found.meaning(0) instanceof Day day ? new Day.Before(day) : found.meaning(0)));

    private DayProductions() {}

    private static int yearOf(Arguments found, int index) {
        return found.has(index) && found.number(index) != 0 ? Productions.year(found.figure(index)) : 0;
    }

    /** "0000" is a year that never was; a 0 that nobody typed is no year. */
    private static boolean isYearZero(Arguments found, int index) {
        return found.has(index)
                && found.number(index) == 0
                && found.figure(index).digits() == 4;
    }

    private static Meaning weekday(Arguments found) {
        Which which = found.has(1) ? Which.valueOf(found.word(1).toUpperCase(Locale.ROOT)) : Which.COMING;
        return new Day.OnWeekday(DayOfWeek.of(found.number(0)), which);
    }

    private static @Nullable Meaning inWeekOf(Arguments found) {
        if (!(found.meaning(0) instanceof Day.OnWeekday(DayOfWeek weekday, Which which)) || which != Which.COMING) {
            return null;
        }
        return found.meaning(1) instanceof Day day ? new Day.InWeekOf(weekday, day) : null;
    }

    /** Year, month and day; a year of 0 was not said. */
    private static @Nullable Meaning date(Arguments found) {
        if (isYearZero(found, 0)) {
            return new Trouble(Trouble.Kind.IMPOSSIBLE);
        }
        int year = yearOf(found, 0);
        return year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR)
                ? Productions.date(year, found.number(1), found.number(2))
                : null;
    }

    /** Day and month; a price rather than a date when there is no such day or month at all. */
    private static @Nullable Meaning dotted(Arguments found) {
        int day = found.number(0);
        int month = found.number(1);
        return day > LAST_DAY || month > 12 ? null : Productions.date(yearOf(found, 2), month, day);
    }

    private static @Nullable Meaning slashed(Arguments found) {
        int first = found.number(0);
        int second = found.number(1);
        int year = yearOf(found, 2);
        Day.Slashed date = new Day.Slashed(year, first, second);
        if (date.equals(ALWAYS) || Math.max(first, second) > LAST_DAY || (year != 0 && year < FIRST_YEAR)) {
            return null;
        }
        boolean possible = Productions.exists(year, first, second) || Productions.exists(year, second, first);
        return possible ? date : new Trouble(Trouble.Kind.IMPOSSIBLE);
    }

    private static @Nullable Meaning dayOfMonth(Arguments found) {
        int day = found.number(0);
        if (day == 0 || Math.abs(day) > LAST_DAY) {
            return new Trouble(Trouble.Kind.IMPOSSIBLE);
        }
        if (found.has(1) && found.meaning(1) instanceof MonthOf.Named(int year, int month) && day > 0) {
            return Productions.date(year, month, day);
        }
        return new Day.OnDayOfMonth(day, month(found, 1));
    }

    private static Optional<MonthOf> month(Arguments found, int index) {
        return found.has(index) ? Optional.of(found.meaning(index, MonthOf.class)) : Optional.empty();
    }

    private static @Nullable Meaning wholeMonth(Arguments found) {
        int year = yearOf(found, 1);
        boolean possible = Productions.exists(year, found.number(0), 1)
                && (year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR));
        return possible ? new Day.WholeMonth(year, found.number(0)) : null;
    }

    private static @Nullable Meaning nthWeekday(Arguments found) {
        int nth = found.number(0);
        return nth == 0 || Math.abs(nth) > 5
                ? null
                : new Day.NthWeekday(nth, DayOfWeek.of(found.number(1)), month(found, 2));
    }

    private static @Nullable Meaning shifted(Arguments found) {
        return found.meaning(1) instanceof Day day && !(day instanceof Day.Shifted)
                ? new Day.Shifted(found.meaning(0, Length.class), found.has(2), day)
                : null;
    }

    private static @Nullable Meaning coming(Arguments found) {
        int count = found.number(0);
        return count > 0 && count < 100 ? new Day.Coming(count, DayOfWeek.of(found.number(1))) : null;
    }

    private static @Nullable Meaning range(Arguments found) {
        return found.meaning(0) instanceof Day from
                        && found.meaning(1) instanceof Day to
                        && !(from instanceof Day.OnDayOfMonth && to instanceof Day.OnDate)
                ? new Day.Range(from, to)
                : null;
    }

    /** Two days of one month. */
    private static @Nullable Meaning twoDates(Arguments found) {
        if (!(found.meaning(2) instanceof MonthOf.Named(int year, int month))) {
            return null;
        }
        return new Meaning.Several(List.of(
                Productions.date(year, month, found.number(0)), Productions.date(year, month, found.number(1))));
    }

    /** From one day to another of the same month. */
    private static @Nullable Meaning rangeOfDays(Arguments found) {
        Figure first = found.figure(0);
        Figure last = found.figure(1);
        if (!(found.meaning(2) instanceof MonthOf.Named(int year, int month)) || first.value() >= last.value()) {
            return null;
        }
        return Productions.exists(year, month, first.value()) && Productions.exists(year, month, last.value())
                ? new Day.Range(new Day.OnDate(year, month, first.value()), new Day.OnDate(year, month, last.value()))
                : new Trouble(Trouble.Kind.IMPOSSIBLE);
    }
}
