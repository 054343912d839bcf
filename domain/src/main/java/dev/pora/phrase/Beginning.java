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

    /** From when on it is counted: now, or the start that was said. */
    LocalDateTime from() {
        Optional<LocalDateTime> moment = said.series(Series.FromMoment.class)
                .findFirst()
                .flatMap(start -> bounds.moment(start.day(), start.time()));
        if (moment.isPresent()) {
            return later(moment.get(), present.local());
        }
        Optional<Day> start = said.series(Series.From.class)
                .map(Series.From::day)
                .findFirst()
                .or(() -> said.range().map(Day.Range::from));
        if (start.isEmpty()) {
            return present.local();
        }
        Dates.Found found = dates.find(start.get(), LocalTime.MAX);
        if (found.dates().isEmpty()) {
            doubts.add(Doubt.Kind.PAST);
            return present.local();
        }
        LocalDateTime date = found.dates().getFirst().atStartOfDay();
        boolean whole = start.get() instanceof Day.Whole || start.get() instanceof Day.WholeMonth;
        if (found.doubt() != null && !whole) {
            doubts.add(found.doubt());
        }
        return later(date, present.local());
    }

    /** The first such time that is ahead, on the day of the beginning or the next. */
    LocalDateTime at(Clock clock) {
        LocalTime time = clocks.onADate(clock);
        LocalDate date = from().toLocalDate();
        return present.isAhead(date, time)
                ? date.atTime(time)
                : date.plusDays(1).atTime(time);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first occurrence after now and not before the start. */
    Optional<LocalDateTime> first(Recurring series, LocalDateTime from) {
        Instant after = present.instant(from).isAfter(present.now())
                ? present.instant(from).minusSeconds(1)
                : present.now();
        return series.next(after, present.calendar()).map(instant -> LocalDateTime.ofInstant(instant, present.zone()));
    }
}
