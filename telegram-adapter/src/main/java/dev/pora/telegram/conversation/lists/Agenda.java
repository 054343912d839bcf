package dev.pora.telegram.conversation.lists;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that comes in some days, of a series each of its occurrences. */
final class Agenda {
    /** What comes more often on one day is shown once that day. */
    private static final int TIMES_A_DAY = 3;

    private final Stock stock;

    Agenda(Stock stock) {
        this.stock = stock;
    }

    /** What is told from now on and before an instant at which a day of this person begins. */
    List<Entry> until(Turn turn, Instant end) {
        Instant now = stock.now();
        return stock.planned(turn, end).stream()
                .flatMap(next -> entries(turn, next, end))
                .filter(one -> one.at()
                        .filter(at -> !at.isBefore(now) && at.isBefore(end))
                        .isPresent())
                .distinct()
                .toList();
    }

    /** What was put off stands beside the series. */
    private Stream<Entry> entries(Turn turn, Stock.Planned next, Instant end) {
        return next.notification().schedule() instanceof Recurring series && !next.isPutOff()
                ? new Course(turn, next, series).until(end)
                : Stream.of(stock.entry(next.owner(), next.notification(), next.at(), next.isPutOff()));
    }

    /** One series, a day after the other. */
    private final class Course {
        private final Turn turn;
        private final Stock.Planned next;
        private final Recurring series;
        private final UserCalendar calendar;

        Course(Turn turn, Stock.Planned next, Recurring series) {
            this.turn = turn;
            this.next = next;
            this.series = series;
            this.calendar = stock.calendar(next.owner());
        }

        Stream<Entry> until(Instant end) {
            List<Entry> all = new ArrayList<>();
            Optional<Instant> first = Optional.of(next.at());
            while (first.filter(instant -> instant.isBefore(end)).isPresent()) {
                List<Instant> times = times(first.get(), end);
                boolean often = times.size() > TIMES_A_DAY;
                (often ? times.subList(0, 1) : times).forEach(time -> all.add(entry(time, often)));
                first = series.next(often ? lastMoment(day(first.get())) : times.getLast(), calendar);
            }
            return all.stream();
        }

        /** Those of one day, as far as it matters. */
        private List<Instant> times(Instant first, Instant end) {
            return Stream.iterate(
                            Optional.of(first),
                            time -> time.filter(instant -> instant.isBefore(end)
                                            && day(instant).equals(day(first)))
                                    .isPresent(),
                            time -> time.flatMap(instant -> series.next(instant, calendar)))
                    .flatMap(Optional::stream)
                    .limit(TIMES_A_DAY + 1L)
                    .toList();
        }

        private Entry entry(Instant time, boolean often) {
            Entry entry = stock.entry(next.owner(), next.notification(), time, false);
            return often ? new Entry(entry.notification(), entry.at(), Set.of(Entry.Sign.OFTEN)) : entry;
        }

        private LocalDate day(Instant instant) {
            return instant.atZone(zone()).toLocalDate();
        }

        private Instant lastMoment(LocalDate day) {
            return day.plusDays(1).atStartOfDay(zone()).toInstant().minusNanos(1);
        }

        private ZoneId zone() {
            return turn.user().zoneOrUtc();
        }
    }
}
