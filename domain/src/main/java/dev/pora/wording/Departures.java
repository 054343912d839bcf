package dev.pora.wording;

import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.rrule.Limit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says where a series ends and departs from its rule, a clause each. */
final class Departures {
    /** More are counted, not named. */
    private static final int MOST_NAMED = 3;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Tongue tongue;
    private final SeriesWords words;
    private final Moments moments;

    Departures(Tongue tongue, Moments moments) {
        this.tongue = tongue;
        this.words = tongue.series();
        this.moments = moments;
    }

    /** @param times empty when they are not known */
    List<String> say(Recurring recurring, ZoneId userZone, Optional<DayTimes> times) {
        Clock clock = recurring.isElapsed() ? new Clock(Optional.of(userZone)) : new Clock(Optional.empty());
        boolean onceADay = times.filter(DayTimes::isOnceADay).isPresent();
        List<String> clauses = new ArrayList<>();
        daysOff(recurring).ifPresent(clauses::add);
        limit(recurring.rule().limit(), clock, times.flatMap(DayTimes::span)).ifPresent(clauses::add);
        except(recurring.exceptions(), clock, onceADay).ifPresent(clauses::add);
        also(recurring.exceptions(), clock).ifPresent(clauses::add);
        return clauses;
    }

    private Optional<String> limit(Limit limit, Clock clock, Optional<DayTimes.Span> span) {
        return switch (limit) {
            case Limit.Never() -> Optional.empty();
            case Limit.Times(int count) -> Optional.of(words.times(count));
            case Limit.Until(LocalDateTime end) -> Optional.of(words.until(end(clock.shown(end), span)));
        };
    }

    /** The day alone when all of it, or nothing of it, belongs to the series. */
    private String end(LocalDateTime end, Optional<DayTimes.Span> span) {
        LocalTime time = end.toLocalTime();
        if (!time.isBefore(span.map(DayTimes.Span::last).orElse(LAST_MINUTE))) {
            return moments.day(end.toLocalDate());
        }
        return span.filter(times -> time.isBefore(times.first())).isPresent()
                ? moments.day(end.toLocalDate().minusDays(1))
                : moment(end);
    }

    private String moment(LocalDateTime time) {
        return tongue.messages().on(moments.day(time.toLocalDate()), Moments.clock(time.toLocalTime()));
    }

    private Optional<String> daysOff(Recurring recurring) {
        return switch (recurring.onDayOff()) {
            case FIRE -> Optional.empty();
            case SKIP -> Optional.of(words.exceptDaysOff());
            case BEFORE -> Optional.of(words.orWorkingDayBefore());
            case AFTER -> Optional.of(words.orWorkingDayAfter());
        };
    }

    private Optional<String> except(Exceptions exceptions, Clock clock, boolean onceADay) {
        Collection<LocalDate> days = new TreeSet<>(exceptions.days());
        if (onceADay) {
            exceptions.without().forEach(time -> days.add(time.toLocalDate()));
            return except(days.stream().map(moments::day).toList(), true);
        }
        List<String> said = new ArrayList<>();
        exceptions.without().forEach(time -> said.add(moment(clock.shown(time))));
        days.forEach(day -> said.add(moments.day(day)));
        return except(said, exceptions.without().isEmpty());
    }

    private Optional<String> except(List<String> said, boolean areDates) {
        if (said.size() <= MOST_NAMED) {
            return said.isEmpty() ? Optional.empty() : Optional.of(words.except(said));
        }
        return Optional.of(areDates ? words.exceptDates(said.size()) : words.exceptTimes(said.size()));
    }

    private Optional<String> also(Exceptions exceptions, Clock clock) {
        int count = exceptions.extra().size();
        if (count > MOST_NAMED) {
            return Optional.of(words.alsoTimes(count));
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(words.also(exceptions.extra().stream()
                        .map(clock::shown)
                        .map(this::moment)
                        .toList()));
    }

    /**
     * The clock on which times of a series are shown.
     *
     * @param elsewhere of whom a series that is counted in UTC is told; empty when its own clock is shown
     */
    private record Clock(Optional<ZoneId> elsewhere) {
        LocalDateTime shown(LocalDateTime time) {
            return elsewhere
                    .map(zone -> time.atZone(ZoneOffset.UTC)
                            .withZoneSameInstant(zone)
                            .toLocalDateTime())
                    .orElse(time);
        }
    }
}
