package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.rrule.Limit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where something that repeats ends, and where it departs from its rule. */
final class Bounds {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final Present present;
    private final Said said;
    private final Dates dates;
    private final Clocks clocks;
    private Doubt.@Nullable Kind doubt;

    Bounds(Present present, Said said) {
        this.present = present;
        this.said = said;
        this.dates = new Dates(present);
        this.clocks = new Clocks(present.wholeDayClock());
    }

    /** What was doubtful of them so far; null when nothing was. */
    Doubt.@Nullable Kind doubt() {
        return doubt;
    }

    /**
     * Its end.
     *
     * @param first its first occurrence
     * @param from when it begins at the earliest
     */
    Limit limit(LocalDateTime first, LocalDate from) {
        Optional<Series.Times> times = said.series(Series.Times.class).findFirst();
        Optional<LocalDateTime> end = said.series(Series.Until.class)
                .findFirst()
                .map(Series.Until::day)
                .or(() -> said.range().map(Day.Range::to))
                .flatMap(day -> until(day, from))
                .or(() -> said.series(Series.UntilMoment.class)
                        .findFirst()
                        .flatMap(until -> moment(until.day(), until.time())))
                .or(() -> said.series(Series.Lasting.class).findFirst().map(lasting -> end(lasting.length(), first)));
        if (times.isPresent() && end.isPresent()) {
            doubt = Doubt.Kind.AMBIGUOUS;
        }
        if (times.isPresent()) {
            return new Limit.Times(times.get().count());
        }
        return end.<Limit>map(Limit.Until::new).orElse(Limit.NEVER);
    }

    private Optional<LocalDateTime> until(Day day, LocalDate from) {
        Dates.Found found = dates.find(day, LocalTime.MAX);
        boolean whole = day instanceof Day.Whole || day instanceof Day.WholeMonth;
        if (found.dates().isEmpty() || (found.doubt() != null && !whole)) {
            doubt = found.doubt() == null ? Doubt.Kind.IMPOSSIBLE : found.doubt();
        }
        boolean open = day instanceof Day.OnDate(int year, int _, int _) && year == 0;
        return found.dates().stream()
                .findFirst()
                .map(date -> open && date.isBefore(from) ? date.plusYears(1) : date)
                .map(date -> date.atTime(LAST_SECOND));
    }

    /** Counted from the day of the first occurrence, that day included. */
    private LocalDateTime end(Length length, LocalDateTime first) {
        if (length.calendar().isZero() || !length.elapsed().isZero()) {
            return present.local().plus(length.calendar()).plus(length.elapsed());
        }
        return first.toLocalDate().plus(length.calendar()).minusDays(1).atTime(LAST_SECOND);
    }

    Optional<LocalDateTime> moment(Day day, Clock clock) {
        return dates.find(day, LocalTime.MAX).dates().stream()
                .findFirst()
                .map(date -> date.atTime(clocks.onADate(clock)));
    }

    /** Less the days and times that were taken out, with those that were added. */
    Recurring departing(Recurring series) {
        List<LocalDate> days = said.series(Series.ExceptDay.class)
                .flatMap(except ->
                        dates.find(except.day(), LocalTime.MAX).dates().stream().limit(1))
                .toList();
        List<LocalDateTime> times = said.series(Series.ExceptMoment.class)
                .flatMap(except -> moment(except.day(), except.time()).stream())
                .map(time -> onItsClock(series, time))
                .toList();
        List<LocalDateTime> extra = said.series(Series.Also.class)
                .flatMap(also -> moment(also.day(), also.time()).stream())
                .map(time -> onItsClock(series, time))
                .toList();
        if (said.series(Series.MoreTimes.class).findAny().isPresent()) {
            doubt = Doubt.Kind.UNREAD;
        }
        return series.withExceptions(Exceptions.of(times, days, extra));
    }

    /** Elapsed time is counted in UTC. */
    private LocalDateTime onItsClock(Recurring series, LocalDateTime time) {
        return series.isElapsed() ? LocalDateTime.ofInstant(present.instant(time), ZoneOffset.UTC) : time;
    }
}
