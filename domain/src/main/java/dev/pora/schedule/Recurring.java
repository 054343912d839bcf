package dev.pora.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Due again and again by a rule.
 *
 * <p>Days, weeks, months and years are counted on the calendar of the zone, so that 09:00 stays 09:00 through clock
 * changes; minutes and hours are elapsed time from {@code start}. A 29th, 30th or 31st falls on the last day of a
 * shorter month and keeps its anchor: 31 January, 28 February, 31 March.
 *
 * @param start the local date and time from which the rule counts; itself an occurrence when the weekdays allow it
 * @param zoning the clock on which {@code start} is read
 */
public record Recurring(Recurrence rule, LocalDateTime start, Zoning zoning) implements Schedule {
    private static final int DAYS_PER_WEEK = 7;

    /** A daily rule meets each of its weekdays within seven steps, if ever. */
    private static final int MOST_STEPS = 2 * DAYS_PER_WEEK;

    @Override
    public Optional<Instant> next(Instant after, ZoneId userZone) {
        ZoneId zone = zoning.zone(userZone);
        return rule.frequency().isElapsed() ? Optional.of(nextElapsed(after, zone)) : nextOnCalendar(after, zone);
    }

    @Override
    public boolean floats() {
        return zoning instanceof Zoning.Floating;
    }

    private Instant nextElapsed(Instant after, ZoneId zone) {
        Instant first = LocalTimes.instantOf(start, zone);
        if (first.isAfter(after)) {
            return first;
        }
        Duration step = rule.frequency().unit().getDuration().multipliedBy(rule.interval());
        long done = Duration.between(first, after).dividedBy(step);
        return first.plus(step.multipliedBy(done + 1));
    }

    private Optional<Instant> nextOnCalendar(Instant after, ZoneId zone) {
        return datesFrom(after.atZone(zone).toLocalDate())
                .map(date -> LocalTimes.instantOf(date.atTime(start.toLocalTime()), zone))
                .filter(instant -> instant.isAfter(after))
                .findFirst();
    }

    /** The dates of the rule in order, beginning no later than two steps before {@code date}. */
    private Stream<LocalDate> datesFrom(LocalDate date) {
        ChronoUnit unit = rule.frequency().unit();
        LocalDate anchor = anchor();
        long steps = Math.max(0, unit.between(anchor, date) / rule.interval() - 1);
        return Stream.iterate(steps, step -> step + 1)
                .limit(MOST_STEPS)
                .map(step -> anchor.plus(step * rule.interval(), unit))
                .flatMap(this::datesInStep)
                .filter(candidate -> !candidate.isBefore(start.toLocalDate()));
    }

    private LocalDate anchor() {
        LocalDate first = start.toLocalDate();
        return rule.frequency() == Frequency.WEEKLY
                ? first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : first;
    }

    private Stream<LocalDate> datesInStep(LocalDate date) {
        return switch (rule.frequency()) {
            case WEEKLY -> weekFrom(date);
            case DAILY -> allowed(date) ? Stream.of(date) : Stream.empty();
            default -> Stream.of(date);
        };
    }

    private Stream<LocalDate> weekFrom(LocalDate monday) {
        return IntStream.range(0, DAYS_PER_WEEK).mapToObj(monday::plusDays).filter(this::allowed);
    }

    private boolean allowed(LocalDate date) {
        if (!rule.weekdays().isEmpty()) {
            return rule.weekdays().contains(date.getDayOfWeek());
        }
        return rule.frequency() != Frequency.WEEKLY
                || date.getDayOfWeek() == start.toLocalDate().getDayOfWeek();
    }
}
