package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DateOrder;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a series comes to when everything that was said of it is put together: its step and its days. */
final class Cycle {
    private static final int MONTHS = 12;

    private int interval = 1;
    private @Nullable Unit unit;
    private final EnumSet<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<Series.Nth> nths = new HashSet<>();
    private final SortedSet<Integer> monthDays = new TreeSet<>();
    private final Set<Integer> months = new HashSet<>();
    private int workday;
    private boolean strict;
    private final Set<MonthDay> dates = new HashSet<>();
    private boolean contradictory;

    private Cycle() {}

    static Cycle of(Said said, Optional<DateOrder> order) {
        Cycle cycle = new Cycle();
        said.series().forEach(cycle::add);
        said.days().forEach(day -> cycle.add(ordered(day, order)));
        cycle.check();
        return cycle;
    }

    int interval() {
        return interval;
    }

    @Nullable
    Unit unit() {
        return unit;
    }

    Set<DayOfWeek> weekdays() {
        return weekdays;
    }

    Set<Series.Nth> nths() {
        return nths;
    }

    SortedSet<Integer> monthDays() {
        return monthDays;
    }

    Set<Integer> months() {
        return months;
    }

    /** The n-th working day of a month; 0 for none. */
    int workday() {
        return workday;
    }

    /** Whether its parts do not fit together, so that it is better asked about. */
    boolean isContradictory() {
        return contradictory;
    }

    boolean isElapsed() {
        return unit != null && unit.isElapsed();
    }

    private void add(Series series) {
        switch (series) {
            case Series.Every(int count, Unit of) -> every(count, of);
            case Series.OnWeekdays(Set<DayOfWeek> days, int count) -> {
                weekdays.addAll(days);
                every(count, Unit.WEEK);
            }
            case Series.OnNth(Set<Series.Nth> days, int count, Set<Integer> in) -> {
                nths.addAll(days);
                months.addAll(in);
                every(count, in.isEmpty() ? Unit.MONTH : Unit.YEAR);
            }
            case Series.OnNthWorkday(int nth, int count) -> {
                workday = nth;
                every(count, Unit.MONTH);
            }
            case Series.OnMonthDays(SortedSet<Integer> days, int count, Set<Integer> in) -> {
                monthDays.addAll(days);
                months.addAll(in);
                in.forEach(month -> days.stream()
                        .filter(day -> day > 0 && day <= Month.of(month).maxLength())
                        .forEach(day -> dates.add(MonthDay.of(month, day))));
                every(count, in.isEmpty() ? Unit.MONTH : Unit.YEAR);
            }
            case Series.InMonths(Set<Integer> in) -> months.addAll(in);
            case Series.Lacking(boolean skipped) -> strict |= skipped;
            case Series.TimesA(int count, Unit of) -> every(1, of);
            case Series.EveryNth(int nth, Set<DayOfWeek> days) -> {
                weekdays.addAll(days);
                every(nth, Unit.WEEK);
            }
            default -> {}
        }
    }

    /** "every day" beside "every 2 hours" says nothing new, "every 2 weeks" beside "on Mondays" is its interval. */
    private void every(int count, Unit of) {
        Unit known = unit;
        if (known == null) {
            unit = of;
            interval = count;
            return;
        }
        if (of == known || count == 1 || interval == 1) {
            Unit finer = finer(known, of);
            contradictory |= count > 1 && interval > 1 && count != interval;
            interval = known == of ? Math.max(count, interval) : intervalOf(finer, known, count);
            contradictory |= !fits(known, of);
            unit = finer;
        } else {
            contradictory = true;
        }
    }

    private int intervalOf(Unit chosen, Unit known, int count) {
        return chosen == known ? interval : count;
    }

    /** Elapsed steps go on within days and weeks; weekdays name the days of a daily or weekly one. */
    private Unit finer(Unit one, Unit other) {
        if (one.isElapsed() || other.isElapsed()) {
            return one.isElapsed() ? one : other;
        }
        if ((one == Unit.DAY || other == Unit.DAY) && interval == 1) {
            return one == Unit.DAY ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean fits(Unit one, Unit other) {
        return one == other
                || one.isElapsed() != other.isElapsed()
                || one == Unit.DAY
                || other == Unit.DAY
                || (one == Unit.YEAR && other == Unit.MONTH)
                || (one == Unit.MONTH && other == Unit.YEAR);
    }

    static Day ordered(Day day, Optional<DateOrder> order) {
        if (!(day instanceof Day.Slashed(int year, int first, int second))) {
            return day;
        }
        boolean either = first <= MONTHS && second <= MONTHS;
        if (either && first != second && order.isEmpty()) {
            return day;
        }
        boolean monthFirst = either ? order.equals(Optional.of(DateOrder.MONTH_FIRST)) : first <= MONTHS;
        return monthFirst ? new Day.OnDate(year, first, second) : new Day.OnDate(year, second, first);
    }

    /** Days that were said beside it. */
    private void add(Day day) {
        switch (day) {
            case Day.OnWeekday(DayOfWeek weekday, Day.Which which) when which == Day.Which.COMING -> weekday(weekday);
            case Day.OnDayOfMonth(int number, Optional<MonthOf> month)
            when isThis(month) && unit == Unit.MONTH -> monthDays.add(number);
            case Day.EdgeOf(Unit period, int ahead, boolean end)
            when period == Unit.MONTH && ahead == 0 && unit == Unit.MONTH -> monthDays.add(end ? -1 : 1);
            case Day.NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> month)
            when unit == Unit.MONTH && isThis(month) -> nths.add(new Series.Nth(nth, weekday));
            case Day.NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> month)
            when unit == Unit.YEAR && month.orElse(null) instanceof MonthOf.Named(int year, int name) && year == 0 -> {
                nths.add(new Series.Nth(nth, weekday));
                months.add(name);
            }
            case Day.OnDate(int year, int month, int number)
            when year == 0 && unit == Unit.YEAR -> {
                monthDays.add(number);
                months.add(month);
                dates.add(MonthDay.of(month, number));
            }
            case Day.OnDayOfMonth(int number, Optional<MonthOf> month)
            when unit == Unit.YEAR && month.orElse(null) instanceof MonthOf.Named(int year, int name) && year == 0 -> {
                monthDays.add(number);
                months.add(name);
            }
            case Day.WholeMonth(int year, int month)
            when year == 0 -> {
                months.add(month);
            }
            case Day.Range _ -> {}
            default -> contradictory = true;
        }
    }

    /** A rule has each of its days in each of its months, as far as they exist, and no steps of days on weekdays. */
    private void check() {
        boolean product = dates.isEmpty()
                || months.stream()
                        .allMatch(month -> monthDays.stream()
                                .filter(day -> day <= Month.of(month).maxLength())
                                .allMatch(day -> day > 0 && dates.contains(MonthDay.of(month, day))));
        boolean skips = unit == Unit.DAY && interval > 1 && !weekdays.isEmpty();
        boolean counted = isElapsed() && (!nths.isEmpty() || workday != 0);
        contradictory |= !product || skips || counted || isBlurred();
    }

    /** Two days that short months lack, of which neither is the last of all: no rule puts both on their last. */
    private boolean isBlurred() {
        SortedSet<Integer> late = monthDays.tailSet(Rules.SAFE_DAY + 1);
        boolean hasLast = monthDays.contains(-1) || late.contains(Rules.LONGEST);
        return late.size() > 1 && !hasLast && !strict && months.isEmpty();
    }

    /** Whether months that lack its day are skipped. */
    boolean isStrict() {
        return strict;
    }

    private static boolean isThis(Optional<MonthOf> month) {
        return month.isEmpty() || month.get().equals(new MonthOf.Relative(0));
    }

    private void weekday(DayOfWeek weekday) {
        weekdays.add(weekday);
        if (unit == Unit.DAY && interval == 1) {
            unit = Unit.WEEK;
        }
        contradictory |= unit == Unit.DAY || unit == Unit.MONTH || unit == Unit.YEAR;
    }

    /** Without these weekdays; none left is a contradiction. */
    void except(Set<DayOfWeek> days) {
        boolean daily = unit == Unit.DAY && interval == 1;
        if (weekdays.isEmpty() && (daily || isElapsed())) {
            weekdays.addAll(EnumSet.allOf(DayOfWeek.class));
            unit = daily ? Unit.WEEK : unit;
        }
        contradictory |= weekdays.isEmpty() || !nths.isEmpty();
        weekdays.removeAll(days);
        contradictory |= weekdays.isEmpty();
    }

    void exceptMonths(Set<Integer> out) {
        if (months.isEmpty()) {
            IntStream.rangeClosed(1, MONTHS).forEach(months::add);
        }
        months.removeAll(out);
        contradictory |= months.isEmpty();
    }
}
