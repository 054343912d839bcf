package dev.pora.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the date that a day means, given how the time on a date comes out. */
final class Days {
    private static final int MONTHS = 12;

    /** 29 February is absent for eight years around a century that is no leap year. */
    private static final int MOST_YEARS = 8;

    private final Clockwork clock;

    Days(Clockwork clock) {
        this.clock = clock;
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Verdict on(Part.Day day, Function<LocalDate, Verdict> at) {
        LocalDate today = clock.today();
        return switch (day) {
            case Part.InDays(int days) -> at.apply(today.plusDays(days));
            case Part.OnWeekday(var weekday, var which) -> weekday(weekday, which, at);
            case Part.OnDate date when date.year() > 0 -> at.apply(LocalDate.of(date.year(), date.month(), date.day()));
            case Part.OnDate date -> ahead(years(date), at);
            case Part.OnDayOfMonth(int number) -> ahead(months(number), at);
        };
    }

    private Verdict weekday(DayOfWeek weekday, Part.Which which, Function<LocalDate, Verdict> at) {
        LocalDate today = clock.today();
        LocalDate coming = today.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate thisWeek = monday(today).with(TemporalAdjusters.nextOrSame(weekday));
        return switch (which) {
            case COMING -> ahead(Stream.of(coming, coming.plusWeeks(1)), at);
            case THIS -> orNext(at.apply(thisWeek), coming, at);
            case NEXT -> at.apply(thisWeek.plusWeeks(1));
        };
    }

    /** "this monday" said on Wednesday: the coming one is offered. */
    private Verdict orNext(Verdict thisWeek, LocalDate coming, Function<LocalDate, Verdict> at) {
        return thisWeek.doubt() == Doubt.Kind.PAST
                ? ahead(Stream.of(coming, coming.plusWeeks(1)), at).but(Doubt.Kind.PAST)
                : thisWeek;
    }

    private Stream<LocalDate> years(Part.OnDate date) {
        int year = clock.today().getYear();
        return IntStream.rangeClosed(year, year + MOST_YEARS)
                .mapToObj(candidate -> YearMonth.of(candidate, date.month()))
                .filter(month -> month.isValidDay(date.day()))
                .map(month -> month.atDay(date.day()));
    }

    private Stream<LocalDate> months(int day) {
        YearMonth month = YearMonth.from(clock.today());
        return IntStream.rangeClosed(0, MONTHS)
                .mapToObj(month::plusMonths)
                .filter(candidate -> candidate.isValidDay(day))
                .map(candidate -> candidate.atDay(day));
    }

    /** The first of these dates on which the time is ahead. */
    private static Verdict ahead(Stream<LocalDate> dates, Function<LocalDate, Verdict> at) {
        return dates.map(at)
                .filter(verdict -> verdict.doubt() != Doubt.Kind.PAST)
                .findFirst()
                .orElseGet(() -> Verdict.none(Doubt.Kind.PAST));
    }
}
