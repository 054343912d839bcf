package dev.pora.schedule;

import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import dev.pora.workday.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Due again and again by a rule on a local clock, so that 09:00 stays 09:00 through clock changes. A time inside a
 * spring-forward gap is due when the gap ends, one that occurs twice is due at the first, and times that come to the same
 * instant are one occurrence.
 *
 * <p>A rule of hours, minutes or seconds without any further part is elapsed time instead: it is kept in UTC, where every
 * hour has 60 minutes, and follows nobody to another zone.
 *
 * @param start the local time from which the rule counts, to the second; itself due when the rule yields it
 * @param zoning the clock on which {@code start} and everything else here is read
 * @param last of a rule with a COUNT the local time at which that is reached, before days off are moved; otherwise empty
 */
public record Recurring(
        Rule rule,
        LocalDateTime start,
        Zoning zoning,
        TimesOfDay times,
        OnDayOff onDayOff,
        Exceptions exceptions,
        Optional<LocalDateTime> last)
        implements Schedule {

    private static final int LAST_YEAR = 9999;

    public Recurring {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        Shape.require(rule, times);
        if (isElapsed(rule, times)) {
            Shape.requireElapsed(zoning, onDayOff);
            ZoneId zone = zoning.zone(ZoneOffset.UTC);
            rule = rule.limited(inUtc(rule.limit(), zone));
            start = inUtc(start, zone);
            exceptions = Exceptions.of(
                    exceptions.without().stream().map(time -> inUtc(time, zone)).toList(),
                    exceptions.days(),
                    exceptions.extra().stream().map(time -> inUtc(time, zone)).toList());
            last = last.map(time -> inUtc(time, zone));
            zoning = Zoning.EXACT;
        }
        Shape.requireLast(rule, last);
    }

    private static LocalDateTime inUtc(LocalDateTime local, ZoneId zone) {
        return LocalDateTime.ofInstant(LocalTimes.instantOf(local, zone), ZoneOffset.UTC);
    }

    private static Limit inUtc(Limit limit, ZoneId zone) {
        return limit instanceof Limit.Until(LocalDateTime end) ? new Limit.Until(inUtc(end, zone)) : limit;
    }

    public static Recurring of(Rule rule, LocalDateTime start, Zoning zoning) {
        return of(rule, start, zoning, new TimesOfDay.AsRuled());
    }

    /** A COUNT of the rule is walked through here, once: up to {@link Limit.Times#MOST} steps. */
    public static Recurring of(Rule rule, LocalDateTime start, Zoning zoning, TimesOfDay times) {
        Recurring endless = new Recurring(
                rule.limited(new Limit.Never()),
                start,
                zoning,
                times,
                OnDayOff.FIRE,
                Exceptions.none(),
                Optional.empty());
        if (rule.limit() instanceof Limit.Times(int count)) {
            return new Recurring(
                    endless.rule().limited(rule.limit()),
                    endless.start(),
                    endless.zoning(),
                    times,
                    OnDayOff.FIRE,
                    Exceptions.none(),
                    Optional.of(last(endless, count)));
        }
        return new Recurring(rule, start, zoning, times, OnDayOff.FIRE, Exceptions.none(), Optional.empty());
    }

    /** The count-th local time of a series, or its very last one, or its start when it has none. */
    private static LocalDateTime last(Recurring endless, int count) {
        LocalSeries series = Timeline.rule(endless);
        LocalDateTime last = endless.start();
        Optional<LocalDateTime> next = series.from(last);
        for (int reached = 0; reached < count && next.isPresent(); reached++) {
            last = next.get();
            next = series.from(last.plusNanos(1));
        }
        return last;
    }

    public Recurring withOnDayOff(OnDayOff newOnDayOff) {
        return new Recurring(rule, start, zoning, times, newOnDayOff, exceptions, last);
    }

    public Recurring withExceptions(Exceptions newExceptions) {
        return new Recurring(rule, start, zoning, times, onDayOff, newExceptions, last);
    }

    @Override
    public Recurring on(Zoning clock) {
        return isElapsed() ? this : new Recurring(rule, start, clock, times, onDayOff, exceptions, last);
    }

    /**
     * Without anything after {@code last}: what a day off would move beyond it falls out, what a day off brings before it
     * stays. A series that ends sooner already stays as it is.
     */
    public Recurring ending(Instant last, UserCalendar calendar) {
        Recurring shorter = ending(lastRuledFor(last, calendar));
        for (Optional<Instant> more = shorter.next(last, calendar);
                more.isPresent();
                more = shorter.next(last, calendar)) {
            shorter = shorter.without(more.get(), calendar);
        }
        return shorter;
    }

    /** Nothing occurs after the year 9999 anyway. */
    private Recurring ending(LocalDateTime end) {
        if (end.getYear() > LAST_YEAR
                || lastRuled().filter(known -> !known.isAfter(end)).isPresent()) {
            return withExceptions(exceptions.until(end));
        }
        return new Recurring(
                rule.limited(new Limit.Until(end)),
                start,
                zoning,
                times,
                onDayOff,
                exceptions.until(end),
                Optional.empty());
    }

    /** The last time of the rule that may come to an instant which is not after {@code last}. */
    private LocalDateTime lastRuledFor(Instant last, UserCalendar calendar) {
        LocalDateTime end = LocalTimes.notBefore(last, zoning.zone(calendar.zone()));
        LocalDate next = end.toLocalDate().plusDays(1);
        return switch (onDayOff) {
            case FIRE, SKIP -> end;
            case BEFORE ->
                calendar.workingDays()
                        .sameOrNext(next)
                        .orElse(next)
                        .atStartOfDay()
                        .minusSeconds(1);
            case AFTER ->
                calendar.workingDays().isWorking(end.toLocalDate())
                        ? end
                        : calendar.workingDays()
                                .sameOrPrevious(end.toLocalDate())
                                .map(day -> day.plusDays(1).atStartOfDay().minusSeconds(1))
                                .orElse(end);
        };
    }

    /** Whether it counts elapsed time instead of a clock. */
    public boolean isElapsed() {
        return isElapsed(rule, times);
    }

    private static boolean isElapsed(Rule rule, TimesOfDay times) {
        return rule.frequency().isTimeBased() && !rule.hasParts() && times instanceof TimesOfDay.AsRuled;
    }

    /** The last local time of the rule, before days off are moved; empty for one without an end. */
    public Optional<LocalDateTime> lastRuled() {
        return rule.limit() instanceof Limit.Until(LocalDateTime end) ? Optional.of(end) : last;
    }

    @Override
    public Optional<Instant> next(Instant after, UserCalendar calendar) {
        ZoneId zone = zoning.zone(calendar.zone());
        return nextLocal(after, zone, new Timeline(this, calendar)).map(local -> LocalTimes.instantOf(local, zone));
    }

    private static Optional<LocalDateTime> nextLocal(Instant after, ZoneId zone, LocalSeries series) {
        Optional<LocalDateTime> local = series.from(LocalTimes.notBefore(after, zone));
        while (local.isPresent() && !LocalTimes.instantOf(local.get(), zone).isAfter(after)) {
            local = series.from(local.get().plusNanos(1));
        }
        return local;
    }

    /** An instant before all of its occurrences, those that were moved before its start or are extra too. */
    public Instant beginning(UserCalendar calendar) {
        LocalDateTime first = exceptions.extra().isEmpty()
                        || start.isBefore(exceptions.extra().first())
                ? start
                : exceptions.extra().first();
        return LocalTimes.instantOf(first.minusDays(WorkingDays.REACH_DAYS + 1L), zoning.zone(calendar.zone()));
    }

    /** The same without this occurrence. */
    public Recurring without(Instant occurrence, UserCalendar calendar) {
        List<LocalDateTime> times = localTimes(occurrence, calendar);
        return withExceptions(
                times.isEmpty() ? exceptions : roomFor(times.getFirst()).leavingOut(times));
    }

    /** Where exceptions pile up, those that lie days before the next one have served. */
    private Exceptions roomFor(LocalDateTime next) {
        return exceptions.isCrowded() ? exceptions.since(next.minusDays(2)) : exceptions;
    }

    /** The local times that come to this instant: several when a gap swallowed the difference. */
    private List<LocalDateTime> localTimes(Instant occurrence, UserCalendar calendar) {
        ZoneId zone = zoning.zone(calendar.zone());
        LocalSeries series = new Timeline(this, calendar);
        List<LocalDateTime> times = new ArrayList<>();
        Optional<LocalDateTime> local = nextLocal(occurrence.minusNanos(1), zone, series);
        while (local.isPresent() && LocalTimes.instantOf(local.get(), zone).equals(occurrence)) {
            times.add(local.get());
            local = series.from(local.get().plusNanos(1));
        }
        return times;
    }

    /** The same with one more occurrence, at this local time of the series. */
    public Recurring with(LocalDateTime extra) {
        return withExceptions(exceptions.adding(extra));
    }

    /** The latest occurrence that is not after {@code instant}, from {@code known}, which is one itself. */
    public Instant latest(Instant known, Instant instant, UserCalendar calendar) {
        Instant latest = known;
        for (Duration back = Duration.ofMinutes(1);
                latest.equals(known) && instant.minus(back).isAfter(known);
                back = back.multipliedBy(2)) {
            latest = next(instant.minus(back), calendar)
                    .filter(found -> !found.isAfter(instant))
                    .orElse(known);
        }
        Optional<Instant> later = next(latest, calendar).filter(found -> !found.isAfter(instant));
        while (later.isPresent()) {
            latest = later.get();
            later = next(latest, calendar).filter(found -> !found.isAfter(instant));
        }
        return latest;
    }

    /** What makes it no reminder, if anything does. */
    public Optional<Misfit> misfit() {
        return Shape.misfit(this);
    }
}
