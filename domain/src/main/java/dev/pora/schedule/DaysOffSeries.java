package dev.pora.schedule;

import dev.pora.workday.OnDayOff;
import dev.pora.workday.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A series whose days off are moved to a working day before or after. What was moved to a day joins what that day had;
 * two that fall on the same time of it are one. What finds no working day near falls away, and the series goes on after it.
 */
final class DaysOffSeries implements LocalSeries {
    private final LocalSeries rule;
    private final OnDayOff move;
    private final WorkingDays days;

    /** @param move {@link OnDayOff#BEFORE} or {@link OnDayOff#AFTER} */
    DaysOffSeries(LocalSeries rule, OnDayOff move, WorkingDays days) {
        this.rule = rule;
        this.move = move;
        this.days = days;
    }

    @Override
    public Optional<LocalDateTime> from(LocalDateTime inclusive) {
        LocalDateTime first = firstDayMovedTo(inclusive.toLocalDate()).atStartOfDay();
        Optional<LocalDateTime> ruled = rule.from(first);
        while (ruled.isPresent()) {
            LocalDate date = ruled.get().toLocalDate();
            Optional<LocalDate> day = move.place(date, days);
            LocalDateTime next = day.map(this::endOfThoseMovedTo)
                    .orElseGet(() -> date.plusDays(1).atStartOfDay());
            Optional<LocalDateTime> found = moved(ruled.get(), next, day, inclusive);
            if (found.isPresent()) {
                return found;
            }
            ruled = rule.from(next);
        }
        return Optional.empty();
    }

    /** The first on this day, of those from {@code first} to {@code end} that are moved to it, which is not too early. */
    private Optional<LocalDateTime> moved(
            LocalDateTime first, LocalDateTime end, Optional<LocalDate> day, LocalDateTime inclusive) {
        return day.filter(placed -> !placed.isBefore(inclusive.toLocalDate()))
                .flatMap(placed -> Optional.ofNullable(times(first, end).ceiling(timeOn(placed, inclusive)))
                        .map(placed::atTime));
    }

    private static LocalTime timeOn(LocalDate day, LocalDateTime inclusive) {
        return day.isAfter(inclusive.toLocalDate()) ? LocalTime.MIN : inclusive.toLocalTime();
    }

    /** The first date of the rule whose occurrences may fall on {@code date} or later. */
    private LocalDate firstDayMovedTo(LocalDate date) {
        return move == OnDayOff.BEFORE
                ? days.sameOrNext(date).orElse(date.plusDays(WorkingDays.REACH_DAYS + 1L))
                : days.sameOrPrevious(date.minusDays(1))
                        .map(worked -> worked.plusDays(1))
                        .orElse(date.minusDays(WorkingDays.REACH_DAYS));
    }

    /** The first moment of the rule that falls on a later day than this working one. */
    private LocalDateTime endOfThoseMovedTo(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return (move == OnDayOff.BEFORE ? days.sameOrNext(next).orElse(next.plusDays(WorkingDays.REACH_DAYS)) : next)
                .atStartOfDay();
    }

    private NavigableSet<LocalTime> times(LocalDateTime first, LocalDateTime end) {
        NavigableSet<LocalTime> times = new TreeSet<>();
        for (Optional<LocalDateTime> one = Optional.of(first);
                one.isPresent() && one.get().isBefore(end);
                one = rule.from(one.get().plusNanos(1))) {
            times.add(one.get().toLocalTime());
        }
        return times;
    }
}
