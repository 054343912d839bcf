package dev.pora.telegram.conversation.card;

import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gives the days that a series has several times; its end and the days left out stay. */
final class SeveralTimes {
    private SeveralTimes() {}

    static Recurring of(Standing standing, SortedSet<LocalTime> times) {
        Recurring series = standing.series();
        LocalDate start = series.isElapsed()
                ? standing.now().toLocalDate()
                : series.start().toLocalDate();
        Rule days = days(series.rule());
        Optional<LocalDate> end = series.lastRuled().map(last -> lastDay(last, standing));
        Rule rule = days.limited(end.<Limit>map(last -> new Limit.Until(last.atTime(times.last())))
                .orElse(Limit.NEVER));
        Recurring several =
                Recurring.of(rule, start.atTime(times.first()), standing.zoning(), new TimesOfDay.At(times));
        return several.withOnDayOff(series.onDayOff()).withExceptions(exceptions(standing));
    }

    /** Elapsed time ends at a time in UTC. */
    private static LocalDate lastDay(LocalDateTime last, Standing standing) {
        return standing.series().isElapsed()
                ? LocalDate.ofInstant(last.toInstant(ZoneOffset.UTC), standing.zone())
                : last.toLocalDate();
    }

    /** The same days without their times; a rule of hours or minutes has every day that its parts leave. */
    private static Rule days(Rule rule) {
        boolean steps = rule.frequency().isTimeBased();
        boolean chosen = !steps
                && !(rule.months().isEmpty()
                        && rule.weekNumbers().isEmpty()
                        && rule.yearDays().isEmpty()
                        && rule.monthDays().isEmpty()
                        && rule.weekdays().isEmpty());
        return new Rule(
                steps ? ofDays(rule) : rule.frequency(),
                steps ? 1 : rule.interval(),
                rule.months(),
                rule.weekNumbers(),
                rule.yearDays(),
                rule.monthDays(),
                rule.weekdays(),
                Set.of(),
                Set.of(),
                Set.of(),
                chosen ? rule.positions() : Set.of(),
                rule.weekStart(),
                Limit.NEVER);
    }

    /** Days of the year go with no rule of days. */
    private static Frequency ofDays(Rule steps) {
        return steps.yearDays().isEmpty() ? Frequency.DAILY : Frequency.YEARLY;
    }

    /** What was left out of a day with one time is that day. */
    private static Exceptions exceptions(Standing standing) {
        Recurring series = standing.series();
        if (series.isElapsed()) {
            return Exceptions.none();
        }
        return isOncePerDay(series) ? byDays(series.exceptions(), standing.now().toLocalDate()) : series.exceptions();
    }

    private static boolean isOncePerDay(Recurring series) {
        Rule rule = series.rule();
        return series.times() instanceof TimesOfDay.AsRuled
                && !rule.frequency().isTimeBased()
                && rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty();
    }

    /** Those before today have served. */
    private static Exceptions byDays(Exceptions all, LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>(all.days().tailSet(today));
        all.without().tailSet(today.atStartOfDay()).stream()
                .map(LocalDateTime::toLocalDate)
                .limit(Exceptions.MOST - days.size())
                .forEach(days::add);
        return Exceptions.of(Set.of(), days, all.extra());
    }
}
