package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.schedule.Recurring;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** When something that repeats begins: now, or at the start that was said. */
final class Beginning {
    private static final int MOST_MONTHS = 2;
    private static final int MOST_YEARS = 10;

    private final Present present;
    private final Said said;
    private final Bounds bounds;
    private final Dates dates;
    private final Clocks clocks;
    private final Doubts doubts;

    Beginning(Present present, Said said, Bounds bounds, Doubts doubts) {
        this.present = present;
        this.said = said;
        this.bounds = bounds;
        this.dates = new Dates(present);
        this.clocks = new Clocks(present.wholeDayClock());
        this.doubts = doubts;
    }

    boolean isFromMoment() {
        return said.series(Series.FromMoment.class).findAny().isPresent();
    }

    boolean isSaid() {
        return said.series(Series.From.class).findAny().isPresent() || isFromMoment();
    }

    boolean hasPassed() {
        return origin().toLocalDate().isBefore(present.today());
    }

    /** From when on it is due: now, or the start that was said when that is ahead. */
    LocalDateTime from() {
        LocalDateTime origin = origin();
        return origin.isAfter(present.local()) ? origin : present.local();
    }

    /** From when on it is counted: now, or the start that was said, also one that has passed. */
    LocalDateTime origin() {
        return said.series(Series.FromMoment.class)
                .findFirst()
                .flatMap(start -> bounds.moment(start.day(), start.time()))
                .or(() -> startDay().map(this::startOf))
                .orElseGet(present::local);
    }

    private Optional<Day> startDay() {
        return said.series(Series.From.class)
                .map(Series.From::day)
                .findFirst()
                .or(() -> said.range().map(Day.Range::from));
    }

    private LocalDateTime startOf(Day start) {
        Dates.Found found = dates.find(start, LocalTime.MAX);
        Optional<LocalDate> passed = passed(start, found);
        if (passed.isPresent()) {
            return passed.get().atStartOfDay();
        }
        if (found.dates().isEmpty()) {
            doubts.add(Doubt.Kind.PAST);
            return present.local();
        }
        boolean whole = start instanceof Day.Whole || start instanceof Day.WholeMonth;
        if (found.doubt() != null && !whole) {
            doubts.add(found.doubt());
        }
        return found.dates().getFirst().atStartOfDay();
    }

    /** A start that is meant although it has passed: lately, or longer ago when its year was said. */
    private Optional<LocalDate> passed(Day start, Dates.Found next) {
        Optional<LocalDate> end = endDay();
        if (end.isPresent() && next.dates().stream().anyMatch(date -> !end.get().isBefore(date))) {
            return Optional.empty();
        }
        LocalDate oldest = isOfAYear(start)
                ? present.today().minusYears(MOST_YEARS)
                : present.today().minusMonths(MOST_MONTHS);
        return dates.latest(start)
                .filter(date -> date.isBefore(present.today()))
                .filter(date -> date.isAfter(oldest));
    }

    private static boolean isOfAYear(Day day) {
        return day instanceof Day.OnDate(int year, int _, int _) && year != 0;
    }

    private Optional<LocalDate> endDay() {
        return said.series(Series.Until.class)
                .map(Series.Until::day)
                .findFirst()
                .or(() -> said.range().map(Day.Range::to))
                .flatMap(day -> dates.find(day, LocalTime.MAX).dates().stream().findFirst());
    }

    /** That time on the day that was said to be the first, or else the next that is ahead. */
    LocalDateTime at(Clock clock) {
        LocalTime time = clocks.onADate(clock);
        LocalDate date = origin().toLocalDate();
        return startDay().isPresent() || present.isAhead(date, time)
                ? date.atTime(time)
                : date.plusDays(1).atTime(time);
    }

    /** The first occurrence after now and not before the start. */
    Optional<LocalDateTime> first(Recurring series, LocalDateTime from) {
        return next(series, from.isAfter(present.local()) ? from : present.local());
    }

    /** The first occurrence after now, or since the start that was said. */
    Optional<LocalDateTime> first(Recurring series) {
        return next(series, origin());
    }

    private Optional<LocalDateTime> next(Recurring series, LocalDateTime from) {
        Instant after = from.equals(present.local())
                ? present.now()
                : present.instant(from).minusSeconds(1);
        return series.next(after, present.calendar()).map(instant -> LocalDateTime.ofInstant(instant, present.zone()));
    }
}
