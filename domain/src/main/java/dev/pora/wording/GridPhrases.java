package dev.pora.wording;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Says a grid of times as briefly as it can be said. */
final class GridPhrases {
    /** More are not listed. */
    private static final int MOST_LISTED = 12;

    /** Fewer are listed rather than called hourly. */
    private static final int FEWEST_HOURS = 5;

    private final Tongue tongue;
    private final SeriesWords words;

    GridPhrases(Tongue tongue) {
        this.tongue = tongue;
        this.words = tongue.series();
    }

    DayTimes say(ClockGrid grid) {
        boolean hourly = grid.isOneSecond()
                && grid.isRowOfHours()
                && (grid.hasEveryMinute()
                        || grid.hasEveryHour()
                        || (grid.hours().size() >= FEWEST_HOURS
                                && grid.minutes().size() == 1)
                        || grid.size() > MOST_LISTED);
        if (hourly && grid.hasEveryMinute()) {
            return rhythm(tongue.every(1, ChronoUnit.MINUTES), grid);
        }
        if (hourly && grid.minutes().size() <= MOST_LISTED) {
            return rhythm(hourly(grid), grid);
        }
        return grid.size() > MOST_LISTED ? counted(grid) : listed(grid.times());
    }

    DayTimes listed(Collection<LocalTime> times) {
        return times.size() > MOST_LISTED ? counted(times.size(), first(times), last(times)) : all(times);
    }

    /** However many there are. */
    DayTimes all(Collection<LocalTime> times) {
        return DayTimes.at(words.at(times.stream().map(Moments::clock).toList()), first(times), last(times));
    }

    private static LocalTime first(Collection<LocalTime> times) {
        return times.stream().min(LocalTime::compareTo).orElseThrow();
    }

    private static LocalTime last(Collection<LocalTime> times) {
        return times.stream().max(LocalTime::compareTo).orElseThrow();
    }

    private DayTimes counted(ClockGrid grid) {
        return counted(grid.size(), grid.first(), grid.last());
    }

    private DayTimes counted(int count, LocalTime first, LocalTime last) {
        return DayTimes.rhythm(words.timesADay(count) + " " + between(first, last), first, last);
    }

    /** The hours alone when the first and the last say the minutes too. */
    private String hourly(ClockGrid grid) {
        String every = tongue.every(1, ChronoUnit.HOURS);
        boolean plain = grid.marks().equals(List.of(":00"));
        boolean obvious = grid.minutes().size() == 1 && (plain || !grid.hasEveryHour());
        return obvious ? every : every + " " + words.at(grid.marks());
    }

    private DayTimes rhythm(String said, ClockGrid grid) {
        String hours = grid.hasEveryHour() ? "" : " " + between(grid.first(), grid.last());
        return DayTimes.rhythm(said + hours, grid.first(), grid.last());
    }

    String between(LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? words.between(Moments.clock(from), Moments.clock(to))
                : words.overnight(Moments.clock(from), Moments.clock(to));
    }
}
