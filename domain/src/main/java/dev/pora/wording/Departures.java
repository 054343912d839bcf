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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says where a series ends and departs from its rule, a clause each. */
final class Departures {
    /** More are counted, not named. */
    private static final int MOST_NAMED = 3;

    /** Longer lists are said in several clauses. */
    private static final int MOST_TIMES = 2;

    private static final int MOST_DAYS = 5;

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
        return say(recurring, userZone, times, MOST_NAMED);
    }

    /** The same with every departure named. */
    List<String> sayAll(Recurring recurring, ZoneId userZone, Optional<DayTimes> times) {
        return say(recurring, userZone, times, Exceptions.MOST);
    }

    private List<String> say(Recurring recurring, ZoneId userZone, Optional<DayTimes> times, int most) {
        Clock clock = recurring.isElapsed() ? new Clock(Optional.of(userZone)) : new Clock(Optional.empty());
        Optional<LocalTime> only =
                times.filter(DayTimes::isOnceADay).flatMap(DayTimes::span).map(DayTimes.Span::first);
        List<String> clauses = new ArrayList<>();
        daysOff(recurring).ifPresent(clauses::add);
        limit(recurring.rule().limit(), clock, times.flatMap(DayTimes::span)).ifPresent(clauses::add);
        except(recurring.exceptions(), clock, only).say(most).forEach(clauses::add);
        also(recurring.exceptions(), clock, most).forEach(clauses::add);
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

    /** The time of day first, so that it is not taken for one of the series. */
    private String moment(LocalDateTime time) {
        return words.momentOf(Moments.clock(time.toLocalTime()), moments.day(time.toLocalDate()));
    }

    private Optional<String> daysOff(Recurring recurring) {
        return switch (recurring.onDayOff()) {
            case FIRE -> Optional.empty();
            case SKIP -> Optional.of(words.exceptDaysOff());
            case BEFORE -> Optional.of(words.orWorkingDayBefore());
            case AFTER -> Optional.of(words.orWorkingDayAfter());
        };
    }

    /** @param only the single time of its days; a time that is left out is said as its date then */
    private Left except(Exceptions exceptions, Clock clock, Optional<LocalTime> only) {
        Collection<LocalDate> days = new TreeSet<>(exceptions.days());
        only.ifPresent(time -> exceptions.without().stream()
                .filter(moment -> moment.toLocalTime().equals(time))
                .forEach(moment -> days.add(moment.toLocalDate())));
        return new Left(
                only.isPresent()
                        ? List.of()
                        : exceptions.without().stream()
                                .map(clock::shown)
                                .map(this::moment)
                                .toList(),
                days.stream().map(moments::day).toList());
    }

    /** What is left out. */
    private final class Left {
        private final List<String> times;
        private final List<String> days;

        Left(List<String> times, List<String> days) {
            this.times = times;
            this.days = days;
        }

        List<String> say(int most) {
            int count = times.size() + days.size();
            if (count > most) {
                return List.of(times.isEmpty() ? words.exceptDates(count) : words.exceptTimes(count));
            }
            if (most == MOST_NAMED) {
                List<String> all = Stream.concat(times.stream(), days.stream()).toList();
                return all.isEmpty() ? List.of() : List.of(words.except(all));
            }
            return Stream.concat(clauses(times, MOST_TIMES), clauses(days, MOST_DAYS))
                    .map(words::except)
                    .toList();
        }
    }

    private static Stream<List<String>> clauses(List<String> all, int most) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)));
    }

    private List<String> also(Exceptions exceptions, Clock clock, int most) {
        List<String> extra =
                exceptions.extra().stream().map(clock::shown).map(this::extra).toList();
        return extra.size() > most
                ? List.of(words.alsoTimes(extra.size()))
                : clauses(extra, most == MOST_NAMED ? most : MOST_TIMES)
                        .map(words::also)
                        .toList();
    }

    private String extra(LocalDateTime time) {
        return tongue.messages().on(moments.day(time.toLocalDate()), Moments.clock(time.toLocalTime()));
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
