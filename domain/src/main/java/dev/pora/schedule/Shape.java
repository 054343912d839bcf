package dev.pora.schedule;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the parts of a recurring schedule have to do with each other. */
final class Shape {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Occurrences that are looked at for being too close: they repeat themselves long before. */
    private static final int LOOKED_AT = 2000;

    private Shape() {}

    static void require(Rule rule, TimesOfDay times) {
        switch (times) {
            case TimesOfDay.AsRuled() -> {}
            case TimesOfDay.At _ -> requireWholeDays(rule);
            case TimesOfDay.Window _ -> requireSteps(rule);
        }
    }

    private static void requireWholeDays(Rule rule) {
        boolean timed = rule.frequency().isTimeBased()
                || !rule.hours().isEmpty()
                || !rule.minutes().isEmpty()
                || !rule.seconds().isEmpty();
        if (timed) {
            throw new IllegalArgumentException(
                    "Times of day belong to a rule of days, weeks, months or years without BYHOUR, BYMINUTE and BYSECOND");
        }
    }

    private static void requireSteps(Rule rule) {
        boolean steps = rule.frequency() == Frequency.HOURLY || rule.frequency() == Frequency.MINUTELY;
        boolean daysOnly = rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty()
                && rule.yearDays().isEmpty()
                && rule.positions().isEmpty();
        if (!steps || !daysOnly || rule.weekdays().stream().anyMatch(Shape::isNumbered)) {
            throw new IllegalArgumentException("A window belongs to a rule of hours or minutes,"
                    + " narrowed by BYMONTH, BYMONTHDAY and plain weekdays only");
        }
    }

    private static boolean isNumbered(NthWeekday day) {
        return day.ordinal() != 0;
    }

    static void requireElapsed(Zoning zoning, OnDayOff onDayOff) {
        if (zoning instanceof Zoning.Floating) {
            throw new IllegalArgumentException("Elapsed time follows nobody to another zone: it starts in a fixed one");
        }
        if (onDayOff == OnDayOff.BEFORE || onDayOff == OnDayOff.AFTER) {
            throw new IllegalArgumentException("Elapsed time cannot be moved to a working day, only skipped");
        }
    }

    static void requireLast(Rule rule, Optional<LocalDateTime> last) {
        if (rule.limit() instanceof Limit.Times != last.isPresent()) {
            throw new IllegalArgumentException("A rule with a COUNT, and only such a rule, comes with its last time");
        }
    }

    static Optional<Misfit> misfit(Recurring recurring) {
        LocalSeries series = new Timeline(recurring.withOnDayOff(OnDayOff.FIRE), UserCalendar.in(ZoneOffset.UTC));
        Optional<LocalDateTime> first = series.from(LocalDateTime.MIN.plusYears(1));
        if (first.isEmpty()) {
            return Optional.of(Misfit.NEVER);
        }
        boolean tooOften = isTooOften(series, first.get())
                || recurring.exceptions().extra().stream().anyMatch(extra -> isCrowded(series, extra));
        return tooOften ? Optional.of(Misfit.TOO_OFTEN) : Optional.empty();
    }

    private static boolean isTooOften(LocalSeries series, LocalDateTime first) {
        LocalDateTime before = first;
        Optional<LocalDateTime> next = series.from(before.plusNanos(1));
        for (int seen = 0; seen < LOOKED_AT && next.isPresent(); seen++) {
            if (Duration.between(before, next.get()).compareTo(SHORTEST) < 0) {
                return true;
            }
            before = next.get();
            next = series.from(before.plusNanos(1));
        }
        return false;
    }

    private static boolean isCrowded(LocalSeries series, LocalDateTime extra) {
        LocalDateTime nearest = extra.minus(SHORTEST).plusNanos(1);
        return series.from(nearest).filter(other -> other.isBefore(extra)).isPresent()
                || series.from(extra.plusNanos(1))
                        .filter(other -> Duration.between(extra, other).compareTo(SHORTEST) < 0)
                        .isPresent();
    }
}
