package dev.pora.schedule;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Occurrences;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** The same times on each day of a rule; times after midnight belong to the day on which their window began. */
final class DaySeries implements LocalSeries {
    private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final Occurrences midnights;
    private final LocalDateTime start;
    private final long[] seconds;

    /** @param seconds after midnight, ascending, less than a day apart */
    private DaySeries(Rule days, LocalDateTime start, long[] seconds) {
        this.midnights = Occurrences.of(
                days,
                start.toLocalDate()
                        .minusDays(seconds[seconds.length - 1] / SECONDS_PER_DAY)
                        .atStartOfDay());
        this.start = start;
        this.seconds = seconds;
    }

    static LocalSeries at(Rule days, LocalDateTime start, TimesOfDay.At at) {
        return new DaySeries(
                days.limited(new Limit.Never()),
                start,
                at.times().stream().mapToLong(LocalTime::toSecondOfDay).toArray());
    }

    static LocalSeries within(Rule steps, LocalDateTime start, TimesOfDay.Window window) {
        return new DaySeries(daysOf(steps), start, seconds(steps, window));
    }

    /** The rule's days, each of them whatever the steps within. */
    private static Rule daysOf(Rule steps) {
        return new Rule(
                Frequency.DAILY,
                1,
                steps.months(),
                Set.of(),
                Set.of(),
                steps.monthDays(),
                steps.weekdays(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                DayOfWeek.MONDAY,
                new Limit.Never());
    }

    private static long[] seconds(Rule steps, TimesOfDay.Window window) {
        long step = steps.frequency().unit().getDuration().toSeconds() * steps.interval();
        long end = window.to().toSecondOfDay() + (window.crossesMidnight() ? SECONDS_PER_DAY : 0);
        return LongStream.iterate(window.from().toSecondOfDay(), second -> second <= end, second -> second + step)
                .toArray();
    }

    @Override
    public Optional<LocalDateTime> from(LocalDateTime inclusive) {
        LocalDateTime earliest = inclusive.isBefore(start) ? start : inclusive;
        LocalDateTime midnight = earliest.toLocalDate()
                .minusDays(seconds[seconds.length - 1] / SECONDS_PER_DAY)
                .atStartOfDay();
        for (Optional<LocalDateTime> day = midnights.from(midnight);
                day.isPresent();
                day = midnights.after(day.get())) {
            for (long second : seconds) {
                LocalDateTime time = day.get().plusSeconds(second);
                if (!time.isBefore(earliest)) {
                    return Optional.of(time);
                }
            }
        }
        return Optional.empty();
    }
}
