package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Figure;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.Unit;
import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes what repeats, and what bounds it. */
final class SeriesProductions {
    private static final int MOST = 1000;
    private static final int LAST_DAY = 31;
    private static final int MONTHS = 12;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_QUARTER = 3;

    static final Map<String, Production> ALL = Map.ofEntries(
            Map.entry("every", SeriesProductions::every),
            Map.entry("everylength", SeriesProductions::everyLength),
            Map.entry("weekdays", SeriesProductions::weekdays),
            Map.entry("set", found -> weekdays(EnumSet.of(DayOfWeek.of(found.number(0))), 1)),
            Map.entry("mask", found -> weekdays(days(found.number(0)), 1)),
            Map.entry("union", SeriesProductions::union),
            Map.entry("through", SeriesProductions::through),
            Map.entry("nth", SeriesProductions::nth),
            Map.entry("nths", SeriesProductions::nths),
            Map.entry("nthworkday", found -> new Series.OnNthWorkday(found.number(0), found.number(1, 1))),
            Map.entry("monthdays", SeriesProductions::monthDays),
            Map.entry("alsoday", SeriesProductions::alsoDay),
            Map.entry("inmonth", found -> new Series.InMonths(Set.of(found.number(0)))),
            Map.entry("inmonths", SeriesProductions::inMonths),
            Map.entry("timesa", found -> new Series.TimesA(found.number(0), found.unit(1))),
            Map.entry(
                    "everypart",
                    found -> new Meaning.Several(
                            List.of(new Series.Every(1, Unit.DAY), new TimeOfDay.InPart(found.part(0))))),
            Map.entry("yearlydate", SeriesProductions::yearlyDate),
            Map.entry("yearly", SeriesProductions::yearly),
            Map.entry("inarow", SeriesProductions::inARow),
            Map.entry("times", found -> new Series.Times(found.number(0))),
            Map.entry("lasting", found -> new Series.Lasting(found.meaning(0, Length.class))),
            Map.entry("until", SeriesProductions::until),
            Map.entry("fromat", found -> atMoment(found, Series.FromMoment::new)),
            Map.entry("untilat", found -> atMoment(found, Series.UntilMoment::new)),
            Map.entry("exceptat", found -> atMoment(found, Series.ExceptMoment::new)),
            Map.entry("also", found -> atMoment(found, Series.Also::new)),
            Map.entry("moretimes", _ -> new Series.MoreTimes()),
            Map.entry("lacking", found -> new Series.Lacking(found.word(0).equals("skipped"))),
            Map.entry("monthsthrough", SeriesProductions::monthsThrough),
            Map.entry("daysthrough", SeriesProductions::daysThrough),
            Map.entry("alldays", SeriesProductions::allDays),
            Map.entry("nthsof", SeriesProductions::nthsOf),
            Map.entry("from", SeriesProductions::from),
            Map.entry("except", SeriesProductions::except),
            Map.entry(
                    "dayoff",
                    found -> new Series.DayOff(OnDayOff.valueOf(found.word(0).toUpperCase(Locale.ROOT)))),
            Map.entry("parity", SeriesProductions::parity),
            Map.entry("quarterday", SeriesProductions::quarterDay),
            Map.entry("everynth", SeriesProductions::everyNth));

    private SeriesProductions() {}

    /** "every second" counts its things rather than the seconds. */
    private static @Nullable Meaning every(Arguments found) {
        int interval = found.number(0);
        Unit unit = found.unit(1);
        boolean ordinal = unit == Unit.SECOND && interval == 1;
        if (ordinal) {
            return null;
        }
        return interval < 1 || interval > MOST
                ? new Meaning.Trouble(Meaning.Trouble.Kind.IMPOSSIBLE)
                : every(interval, unit);
    }

    private static Meaning every(int interval, Unit unit) {
        return switch (unit) {
            case QUARTER -> new Series.Every(interval * MONTHS_OF_QUARTER, Unit.MONTH);
            case FULL_DAY -> new Series.Every(interval, Unit.DAY);
            default -> new Series.Every(interval, unit);
        };
    }

    /** A length that is a whole number of one unit. */
    private static @Nullable Meaning everyLength(Arguments found) {
        Length length = found.meaning(0, Length.class);
        Period calendar = length.calendar();
        Duration elapsed = length.elapsed();
        if (!calendar.isZero() && elapsed.isZero()) {
            return ofCalendar(calendar, length.smallest());
        }
        if (!calendar.isZero() || elapsed.toDays() > MOST) {
            return null;
        }
        if (elapsed.toSecondsPart() != 0 || length.smallest() == Unit.SECOND) {
            return new Series.Every((int) elapsed.toSeconds(), Unit.SECOND);
        }
        return elapsed.toMinutesPart() == 0 && length.smallest() != Unit.MINUTE
                ? new Series.Every((int) elapsed.toHours(), Unit.HOUR)
                : new Series.Every((int) elapsed.toMinutes(), Unit.MINUTE);
    }

    @SuppressWarnings("JavaPeriodGetDays") // its months are looked at as well
    private static @Nullable Meaning ofCalendar(Period calendar, Unit smallest) {
        long months = calendar.toTotalMonths();
        if (months > MOST || calendar.getDays() > MOST) {
            return null;
        }
        if (calendar.getDays() == 0) {
            return months % MONTHS == 0
                    ? new Series.Every((int) months / MONTHS, Unit.YEAR)
                    : new Series.Every((int) months, Unit.MONTH);
        }
        if (months != 0) {
            return null;
        }
        return smallest == Unit.WEEK
                ? new Series.Every(calendar.getDays() / DAYS_OF_WEEK, Unit.WEEK)
                : new Series.Every(calendar.getDays(), Unit.DAY);
    }

    /** Bit 0 is Monday. */
    private static Set<DayOfWeek> days(int mask) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((mask >> (day.getValue() - 1) & 1) == 1) {
                days.add(day);
            }
        }
        return days;
    }

    private static Series.OnWeekdays weekdays(Set<DayOfWeek> days, int interval) {
        return new Series.OnWeekdays(days, interval);
    }

    private static Set<DayOfWeek> weekdays(Arguments found, int index) {
        return found.meaning(index, Series.OnWeekdays.class).days();
    }

    private static @Nullable Meaning weekdays(Arguments found) {
        int interval = found.number(1, 1);
        return interval < 1 || interval > MOST ? null : weekdays(weekdays(found, 0), interval);
    }

    private static Meaning union(Arguments found) {
        EnumSet<DayOfWeek> days = EnumSet.copyOf(weekdays(found, 0));
        days.addAll(weekdays(found, 1));
        return weekdays(days, 1);
    }

    /** From one weekday to another, round the end of the week too. */
    private static @Nullable Meaning through(Arguments found) {
        Set<DayOfWeek> from = weekdays(found, 0);
        Set<DayOfWeek> to = weekdays(found, 1);
        if (from.size() != 1 || to.size() != 1 || from.equals(to)) {
            return null;
        }
        EnumSet<DayOfWeek> days = EnumSet.copyOf(to);
        for (DayOfWeek day = from.iterator().next(); !to.contains(day); day = day.plus(1)) {
            days.add(day);
        }
        return weekdays(days, 1);
    }

    /** The n-th of each of these weekdays, or those and others. */
    private static @Nullable Meaning nth(Arguments found) {
        int nth = found.number(0);
        if (nth == 0 || Math.abs(nth) > 5) {
            return null;
        }
        Set<Series.Nth> all = new HashSet<>();
        if (found.meaning(1) instanceof Series.OnNth(var others, int _, var _)) {
            all.addAll(others);
            others.stream().map(Series.Nth::weekday).forEach(day -> all.add(new Series.Nth(nth, day)));
        } else {
            weekdays(found, 1).forEach(day -> all.add(new Series.Nth(nth, day)));
        }
        return new Series.OnNth(all, 1, Set.of());
    }

    /** Both of two, or one of every so many months. */
    private static @Nullable Meaning nths(Arguments found) {
        Series.OnNth one = found.meaning(0, Series.OnNth.class);
        if (found.is(1, Series.OnNth.class)) {
            Set<Series.Nth> all = new HashSet<>(one.days());
            all.addAll(found.meaning(1, Series.OnNth.class).days());
            return new Series.OnNth(all, 1, Set.of());
        }
        int interval = found.number(1);
        return interval < 1 || interval > MOST ? null : new Series.OnNth(one.days(), interval, one.months());
    }

    private static @Nullable Meaning monthDays(Arguments found) {
        if (found.meaning(0) instanceof Meaning.Trouble trouble) {
            return trouble;
        }
        SortedSet<Integer> days = found.is(0, Figure.class)
                ? new TreeSet<>(Set.of(found.number(0)))
                : found.meaning(0, Series.OnMonthDays.class).days();
        Set<Integer> months =
                found.has(2) ? found.meaning(2, Series.InMonths.class).months() : Set.of();
        boolean possible = days.stream().allMatch(day -> day != 0 && Math.abs(day) <= LAST_DAY);
        int interval = found.number(1, 1);
        if (!possible) {
            return new Meaning.Trouble(Meaning.Trouble.Kind.IMPOSSIBLE);
        }
        return interval < 1 || interval > MOST ? null : new Series.OnMonthDays(days, interval, months);
    }

    private static @Nullable Meaning alsoDay(Arguments found) {
        if (!(found.meaning(1) instanceof Series.OnMonthDays others)) {
            return found.meaning(1);
        }
        TreeSet<Integer> days = new TreeSet<>(others.days());
        int day = found.number(0);
        if (day == 0 || Math.abs(day) > LAST_DAY) {
            return null;
        }
        days.add(day);
        return new Series.OnMonthDays(days, 1, Set.of());
    }

    /** A date in figures, every year. */
    private static @Nullable Meaning yearlyDate(Arguments found) {
        return found.meaning(0) instanceof Day.Slashed day
                ? new Meaning.Several(List.of(new Series.Every(1, Unit.YEAR), day))
                : null;
    }

    private static @Nullable Meaning yearly(Arguments found) {
        return found.meaning(0) instanceof Day.OnDate(int year, int month, int day) && year == 0
                ? new Series.OnMonthDays(new TreeSet<>(Set.of(day)), 1, Set.of(month))
                : null;
    }

    private static Meaning inMonths(Arguments found) {
        Set<Integer> all = new HashSet<>(found.meaning(0, Series.InMonths.class).months());
        all.addAll(found.meaning(1, Series.InMonths.class).months());
        return new Series.InMonths(all);
    }

    /** Every unit, for so many of them. */
    private static @Nullable Meaning inARow(Arguments found) {
        Unit unit = found.unit(1);
        Length length = LengthProductions.of(Meaning.Amount.whole(found.number(0)), unit);
        return length == null || unit.isElapsed()
                ? null
                : new Meaning.Several(List.of(every(1, unit), new Series.Lasting(length)));
    }

    private static @Nullable Meaning until(Arguments found) {
        return switch (found.meaning(0)) {
            case Day day -> new Series.Until(day);
            case TimeOfDay.Clock clock -> new Series.UntilClock(clock);
            default -> null;
        };
    }

    /** Of a date alone: a weekday would be one of many. */
    private static @Nullable Meaning atMoment(Arguments found, BiFunction<Day, TimeOfDay.Clock, Meaning> make) {
        return found.meaning(0) instanceof Day.OnDate date && found.meaning(1) instanceof TimeOfDay.Clock clock
                ? make.apply(date, clock)
                : null;
    }

    /** From one month to another, over the new year too. */
    private static Meaning monthsThrough(Arguments found) {
        int first = month(found, 0);
        int last = month(found, 1);
        Set<Integer> months = new HashSet<>(Set.of(first));
        for (int month = first; month != last; ) {
            month = month % MONTHS + 1;
            months.add(month);
        }
        return new Series.InMonths(months);
    }

    private static int month(Arguments found, int index) {
        return found.meaning(index, Series.InMonths.class).months().iterator().next();
    }

    private static @Nullable Meaning daysThrough(Arguments found) {
        int first = found.number(0);
        int last = found.number(1);
        return first < 1 || last > LAST_DAY || first >= last
                ? null
                : new Series.OnMonthDays(
                        IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new)),
                        1,
                        Set.of());
    }

    private static @Nullable Meaning allDays(Arguments found) {
        if (!(found.meaning(0) instanceof Series.OnMonthDays one)
                || !(found.meaning(1) instanceof Series.OnMonthDays other)) {
            return null;
        }
        SortedSet<Integer> days = new TreeSet<>(one.days());
        days.addAll(other.days());
        return new Series.OnMonthDays(days, 1, Set.of());
    }

    private static Meaning nthsOf(Arguments found) {
        return new Series.OnNth(
                found.meaning(0, Series.OnNth.class).days(),
                1,
                found.meaning(1, Series.InMonths.class).months());
    }

    private static @Nullable Meaning from(Arguments found) {
        return switch (found.meaning(0)) {
            case Day day -> new Series.From(day);
            case TimeOfDay.Clock clock -> new Series.FromClock(clock);
            default -> null;
        };
    }

    private static @Nullable Meaning except(Arguments found) {
        return switch (found.meaning(0)) {
            case Series.OnWeekdays(var days, int _) -> new Series.ExceptWeekdays(days);
            case Series.InMonths(var months) -> new Series.ExceptMonths(months);
            case Day.OnWeekday(var weekday, var which)
            when which == Day.Which.COMING -> new Series.ExceptWeekdays(Set.of(weekday));
            case Day day -> new Series.ExceptDay(day);
            default -> null;
        };
    }

    /** Every second, third … such weekday. */
    private static @Nullable Meaning everyNth(Arguments found) {
        int nth = found.number(0);
        return nth < 2 || nth > 5 ? null : new Series.EveryNth(nth, weekdays(found, 1));
    }

    /** The even or odd days of a month, of those that it has. */
    private static Meaning parity(Arguments found) {
        SortedSet<Integer> days = IntStream.iterate(found.number(0), day -> day <= LAST_DAY, day -> day + 2)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return new Meaning.Several(List.of(new Series.OnMonthDays(days, 1, Set.of()), new Series.Lacking(true)));
    }

    /** The first or the last day of a quarter; no rule counts the others. */
    private static Meaning quarterDay(Arguments found) {
        return switch (found.number(0)) {
            case 1 -> new Series.OnMonthDays(new TreeSet<>(Set.of(1)), 1, Set.of(1, 4, 7, 10));
            case -1 -> new Series.OnMonthDays(new TreeSet<>(Set.of(-1)), 1, Set.of(3, 6, 9, 12));
            default -> new Meaning.Trouble(Meaning.Trouble.Kind.UNREAD);
        };
    }
}
