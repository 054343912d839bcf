package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DateOrder;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds days on the calendar. */
final class Dates {
    /** A date without a year is found within so many years: 29 February needs eight around 1900 and 2100. */
    private static final int MOST_YEARS = 8;

    private static final int MONTHS = 12;
    private static final int WEEK = 7;

    private final Present present;

    Dates(Present present) {
        this.present = present;
    }

    /**
     * What a day may be.
     *
     * @param doubt null when it is the single date
     * @param dates best first
     */
    record Found(Doubt.@Nullable Kind doubt, List<LocalDate> dates) {
        static Found sure(LocalDate date) {
            return new Found(null, List.of(date));
        }

        static Found ask(Doubt.Kind doubt, Stream<LocalDate> dates) {
            return new Found(doubt, dates.toList());
        }
    }

    /** @param time of the day at which it is due, which has to be ahead when that is today */
    Found find(Day day, LocalTime time) {
        return switch (day) {
            case Day.InDays(int days) ->
                days < 0 ? past() : Found.sure(present.today().plusDays(days));
            case Day.OnWeekday(DayOfWeek weekday, Day.Which which) -> weekday(weekday, which, time);
            case Day.InWeekOf(DayOfWeek weekday, Day other) -> inWeekOf(weekday, other, time);
            case Day.OnDate(int year, int month, int dayOfMonth) -> date(year, month, dayOfMonth, time);
            case Day.Slashed slashed -> slashed(slashed, time);
            case Day.OnDayOfMonth(int dayOfMonth, Optional<MonthOf> month) ->
                inMonth(month, time, candidate -> dayOf(candidate, dayOfMonth));
            case Day.NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> month) ->
                inMonth(month, time, candidate -> nth(candidate, nth, weekday));
            case Day.Shifted shifted -> shifted(shifted, time);
            case Day.Coming(int count, DayOfWeek weekday) ->
                Found.sure(present.today().with(TemporalAdjusters.next(weekday)).plusWeeks(count - 1L));
            case Day.Easter(boolean western) -> easter(western, time);
            case Day.EdgeOf edge -> edge(edge, time);
            case Day.Whole(Unit period, int ahead) -> whole(period, ahead);
            case Day.WholeMonth(int year, int month) -> {
                Found first = date(year, month, 1, time);
                yield Found.ask(Doubt.Kind.AMBIGUOUS, first.dates().stream());
            }
            case Day.Range(Day from, Day _) -> find(from, time);
            case Day.Before(Day other) -> before(other, time);
        };
    }

    /** The date as it was last, today or before; empty for other days than dates. */
    Optional<LocalDate> latest(Day day) {
        if (!(Cycle.ordered(day, present.dateOrder()) instanceof Day.OnDate(int year, int month, int dayOfMonth))) {
            return Optional.empty();
        }
        int last = year == 0 ? present.today().getYear() : year;
        return IntStream.of(last, last - 1)
                .filter(candidate -> year == 0 || candidate == year)
                .filter(candidate -> YearMonth.of(candidate, month).isValidDay(dayOfMonth))
                .mapToObj(candidate -> LocalDate.of(candidate, month, dayOfMonth))
                .filter(date -> !date.isAfter(present.today()))
                .findFirst();
    }

    private static Found past() {
        return Found.ask(Doubt.Kind.PAST, Stream.empty());
    }

    private static Found impossible() {
        return Found.ask(Doubt.Kind.IMPOSSIBLE, Stream.empty());
    }

    private Found weekday(DayOfWeek weekday, Day.Which which, LocalTime time) {
        LocalDate today = present.today();
        return switch (which) {
            case COMING -> Found.sure(coming(weekday, time));
            case THIS -> {
                LocalDate date = inWeek(today, weekday);
                yield present.isAhead(date, time)
                        ? Found.sure(date)
                        : Found.ask(Doubt.Kind.PAST, Stream.of(date.plusWeeks(1)));
            }
            case NEXT -> Found.sure(inWeek(today, weekday).plusWeeks(1));
            case AFTER_NEXT -> Found.sure(coming(weekday, time).plusWeeks(1));
        };
    }

    private LocalDate coming(DayOfWeek weekday, LocalTime time) {
        LocalDate date = present.today().with(TemporalAdjusters.nextOrSame(weekday));
        return present.isAhead(date, time) ? date : date.plusWeeks(1);
    }

    /** The weekday of the calendar week in which a date lies. */
    LocalDate inWeek(LocalDate date, DayOfWeek weekday) {
        LocalDate first =
                date.with(TemporalAdjusters.previousOrSame(present.habits().weekStart()));
        return first.with(TemporalAdjusters.nextOrSame(weekday));
    }

    private Found inWeekOf(DayOfWeek weekday, Day other, LocalTime time) {
        Found found = find(other, time);
        return found.dates().isEmpty() ? found : Found.sure(inWeek(found.dates().getFirst(), weekday));
    }

    private Found date(int year, int month, int day, LocalTime time) {
        if (year != 0) {
            LocalDate date = LocalDate.of(year, month, day);
            return present.isAhead(date, time) ? Found.sure(date) : past();
        }
        LocalDate next = IntStream.rangeClosed(0, MOST_YEARS)
                .map(ahead -> present.today().getYear() + ahead)
                .filter(candidate -> YearMonth.of(candidate, month).isValidDay(day))
                .mapToObj(candidate -> LocalDate.of(candidate, month, day))
                .filter(date -> present.isAhead(date, time))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("No such date"));
        boolean isToday = month == present.today().getMonthValue()
                && day == present.today().getDayOfMonth()
                && !next.equals(present.today());
        return isToday ? Found.ask(Doubt.Kind.PAST, Stream.of(next)) : Found.sure(next);
    }

    private Found slashed(Day.Slashed date, LocalTime time) {
        boolean monthFirst = exists(date.year(), date.first(), date.second());
        boolean dayFirst = exists(date.year(), date.second(), date.first());
        Optional<DateOrder> order = date.first() == date.second()
                ? Optional.of(DateOrder.MONTH_FIRST)
                : only(monthFirst, dayFirst).or(present::dateOrder);
        return order.map(known -> ordered(date, known, time)).orElseGet(() -> either(date, time));
    }

    private static Optional<DateOrder> only(boolean monthFirst, boolean dayFirst) {
        if (monthFirst == dayFirst) {
            return Optional.empty();
        }
        return Optional.of(monthFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= MONTHS
                && YearMonth.of(year == 0 ? 2000 : year, month).isValidDay(day);
    }

    private Found ordered(Day.Slashed date, DateOrder order, LocalTime time) {
        return order == DateOrder.MONTH_FIRST
                ? date(date.year(), date.first(), date.second(), time)
                : date(date.year(), date.second(), date.first(), time);
    }

    private Found either(Day.Slashed date, LocalTime time) {
        return Found.ask(
                Doubt.Kind.AMBIGUOUS,
                Stream.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
                        .flatMap(order -> ordered(date, order, time).dates().stream()));
    }

    /** Finds a day in a month; empty when the month lacks it. */
    @FunctionalInterface
    private interface InMonth {
        Optional<LocalDate> in(YearMonth month);
    }

    private Found inMonth(Optional<MonthOf> month, LocalTime time, InMonth day) {
        YearMonth present = YearMonth.from(this.present.today());
        if (month.isEmpty()) {
            return first(IntStream.rangeClosed(0, MONTHS).mapToObj(present::plusMonths), day, time);
        }
        return switch (month.get()) {
            case MonthOf.Relative(int months) -> inOrAfter(present.plusMonths(months), day, time);
            case MonthOf.Named(int year, int name) when year != 0 -> only(YearMonth.of(year, name), day, time);
            case MonthOf.Named(int _, int name) ->
                first(
                        IntStream.rangeClosed(0, MOST_YEARS)
                                .mapToObj(ahead -> YearMonth.of(present.getYear() + ahead, name)),
                        day,
                        time);
        };
    }

    /** The one of the month after is offered instead of one that has passed. */
    private Found inOrAfter(YearMonth month, InMonth day, LocalTime time) {
        Found found = only(month, day, time);
        return found.doubt() == Doubt.Kind.PAST
                ? Found.ask(Doubt.Kind.PAST, day.in(month.plusMonths(1)).stream())
                : found;
    }

    private Found only(YearMonth month, InMonth day, LocalTime time) {
        Optional<LocalDate> date = day.in(month);
        if (date.isEmpty()) {
            return impossible();
        }
        return present.isAhead(date.get(), time) ? Found.sure(date.get()) : past();
    }

    private Found first(Stream<YearMonth> months, InMonth day, LocalTime time) {
        return months.flatMap(month -> day.in(month).stream())
                .filter(date -> present.isAhead(date, time))
                .findFirst()
                .map(Found::sure)
                .orElseGet(Dates::impossible);
    }

    private static Optional<LocalDate> dayOf(YearMonth month, int day) {
        int found = day > 0 ? day : month.lengthOfMonth() + day + 1;
        return found >= 1 && found <= month.lengthOfMonth() ? Optional.of(month.atDay(found)) : Optional.empty();
    }

    private static Optional<LocalDate> nth(YearMonth month, int nth, DayOfWeek weekday) {
        LocalDate date = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        return YearMonth.from(date).equals(month) ? Optional.of(date) : Optional.empty();
    }

    private Found shifted(Day.Shifted shifted, LocalTime time) {
        Period by = shifted.length().calendar();
        LocalTime base = shifted.back() ? LocalTime.MAX : time;
        if (!shifted.length().elapsed().isZero() || by.isZero()) {
            return impossible();
        }
        Found from = shifted.from() instanceof Day.InDays(int days)
                ? Found.sure(present.today().plusDays(days))
                : find(shifted.from(), base);
        List<LocalDate> dates = from.dates().stream()
                .map(date -> shifted.back() ? date.minus(by) : date.plus(by))
                .toList();
        boolean ahead = !dates.isEmpty() && present.isAhead(dates.getFirst(), time);
        return ahead || dates.isEmpty() ? new Found(from.doubt(), dates) : past();
    }

    private Found easter(boolean western, LocalTime time) {
        int year = present.today().getYear();
        return Stream.of(year, year + 1)
                .map(candidate -> western ? Easter.western(candidate) : Easter.eastern(candidate))
                .filter(date -> present.isAhead(date, time))
                .findFirst()
                .map(Found::sure)
                .orElseGet(Dates::past);
    }

    private Found edge(Day.EdgeOf edge, LocalTime time) {
        LocalDate within = within(edge.period(), edge.ahead());
        LocalDate date = edge(edge, within);
        if (present.isAhead(date, time)) {
            return Found.sure(date);
        }
        return edge.end() && edge.period() == Unit.WEEK
                ? Found.ask(Doubt.Kind.PAST, Stream.of(date.plusWeeks(1)))
                : Found.sure(edge(edge, within(edge.period(), edge.ahead() + 1)));
    }

    /** A week ends on its Friday, as far as plans go. */
    private LocalDate edge(Day.EdgeOf edge, LocalDate within) {
        return switch (edge.period()) {
            case WEEK ->
                edge.end()
                        ? inWeek(within, DayOfWeek.FRIDAY)
                        : inWeek(within, present.habits().weekStart());
            case MONTH -> edge.end() ? YearMonth.from(within).atEndOfMonth() : within.withDayOfMonth(1);
            default -> edge.end() ? within.with(TemporalAdjusters.lastDayOfYear()) : within.withDayOfYear(1);
        };
    }

    private LocalDate within(Unit period, int ahead) {
        LocalDate today = present.today();
        return switch (period) {
            case WEEK -> today.plusDays((long) ahead * WEEK);
            case MONTH -> today.withDayOfMonth(1).plusMonths(ahead);
            default -> today.withDayOfYear(1).plusYears(ahead);
        };
    }

    /** Its first day, or tomorrow in the present one. */
    private Found whole(Unit period, int ahead) {
        LocalDate within = within(period, ahead);
        LocalDate first = switch (period) {
            case WEEK -> inWeek(within, present.habits().weekStart());
            case MONTH -> within.withDayOfMonth(1);
            default -> within.withDayOfYear(1);
        };
        LocalDate option =
                first.isAfter(present.today()) ? first : present.today().plusDays(1);
        return Found.ask(Doubt.Kind.AMBIGUOUS, Stream.of(option));
    }

    private Found before(Day day, LocalTime time) {
        Found found = find(day, time);
        return Found.ask(
                Doubt.Kind.AMBIGUOUS,
                found.dates().stream()
                        .limit(1)
                        .flatMap(date -> Stream.of(date.minusDays(1), date))
                        .filter(date -> present.isAhead(date, time)));
    }
}
