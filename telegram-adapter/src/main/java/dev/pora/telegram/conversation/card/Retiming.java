package dev.pora.telegram.conversation.card;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Makes the schedule that somebody means who types a new time for a reminder that has one. */
final class Retiming {
    private Retiming() {}

    /** What is not said stays: the clock, the days off, and of a series its rule when only a time was typed. Empty when that is not enough. */
    static Optional<Schedule> of(Schedule present, Schedule typed, ZoneId userZone) {
        return switch (present) {
            case Once once -> Optional.of(once.floats() && isBound(typed) ? typed.on(once.zoning()) : typed);
            case AfterDone rule -> Optional.of(typed instanceof Once once ? next(rule, once, userZone) : typed);
            case Recurring series ->
                switch (typed) {
                    case Recurring other -> Optional.of(like(series, other));
                    case Once once -> atTimeOf(series, once.instant(userZone), userZone);
                    case AfterDone other -> Optional.of(other);
                };
        };
    }

    private static boolean isBound(Schedule schedule) {
        return !schedule.zoning().equals(Zoning.EXACT);
    }

    private static AfterDone next(AfterDone rule, Once once, ZoneId userZone) {
        LocalDateTime local =
                LocalDateTime.ofInstant(once.instant(userZone), rule.zoning().zone(userZone));
        return new AfterDone(rule.gap(), local, rule.zoning());
    }

    private static Recurring like(Recurring series, Recurring typed) {
        if (typed.isElapsed()) {
            return typed;
        }
        Recurring kept = isBound(series) ? typed.on(series.zoning()) : typed;
        return kept.withOnDayOff(series.onDayOff());
    }

    /** The same days at these times; empty where a single time is not enough. */
    static Optional<Schedule> at(Standing standing, SortedSet<LocalTime> times) {
        if (times.size() > 1) {
            return Optional.of(SeveralTimes.of(standing, times));
        }
        return isOfWholeDays(standing.series()) ? Optional.of(at(standing.series(), times.first())) : Optional.empty();
    }

    /** Begins with the next occurrence so far, and is counted from done after that. */
    static AfterDone next(Standing standing, AfterDone rule) {
        return standing.next()
                .map(next -> new AfterDone(rule.gap(), next, standing.zoning()))
                .orElse(rule);
    }

    private static Optional<Schedule> atTimeOf(Recurring series, Instant typed, ZoneId userZone) {
        LocalTime time = typed.atZone(series.zoning().zone(userZone)).toLocalTime();
        return isOfWholeDays(series) ? Optional.of(at(series, time)) : Optional.empty();
    }

    private static boolean isOfWholeDays(Recurring series) {
        Rule rule = series.rule();
        return !rule.frequency().isTimeBased()
                && rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty();
    }

    private static Recurring at(Recurring series, LocalTime time) {
        Rule rule = series.rule().limit() instanceof Limit.Until(LocalDateTime end)
                ? series.rule().limited(new Limit.Until(end.toLocalDate().atTime(time)))
                : series.rule();
        return new Recurring(
                rule,
                series.start().toLocalDate().atTime(time),
                series.zoning(),
                new TimesOfDay.AsRuled(),
                series.onDayOff(),
                atTime(series.exceptions(), time),
                series.last().map(last -> last.toLocalDate().atTime(time)));
    }

    private static Exceptions atTime(Exceptions exceptions, LocalTime time) {
        List<LocalDateTime> without = exceptions.without().stream()
                .map(left -> left.toLocalDate().atTime(time))
                .toList();
        return Exceptions.of(without, exceptions.days(), exceptions.extra());
    }

    /** The same gap counted from when it was done; empty for a rule with more than one occurrence in its period. */
    static Optional<AfterDone> fromDone(Recurring series, Instant next, ZoneId userZone) {
        Rule rule = series.rule();
        boolean plain = series.times() instanceof TimesOfDay.AsRuled
                && rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty()
                && rule.weekdays().size() <= 1
                && rule.months().size() <= 1
                && rule.yearDays().isEmpty()
                && rule.weekNumbers().isEmpty()
                && (rule.monthDays().size() <= 1 || rule.positions().size() == 1);
        boolean counted = plain && rule.interval() <= Span.MOST && rule.frequency() != Frequency.SECONDLY;
        return counted
                ? Optional.of(new AfterDone(
                        new Span(rule.interval(), rule.frequency().unit()),
                        LocalDateTime.ofInstant(next, series.zoning().zone(userZone)),
                        series.zoning()))
                : Optional.empty();
    }
}
