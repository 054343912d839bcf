package dev.pora.exchange.calendar;

import dev.pora.schedule.Exceptions;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A recurring schedule as one RRULE with exceptions. Whether the rule says the same is not reasoned but tried: its
 * occurrences are computed and compared with those of the schedule.
 */
final class RuledTiming {
    /** Occurrences that are compared, from the beginning and from now: what is counted differently differs soon. */
    private static final int COMPARED = 120;

    private final Recurring series;
    private final Viewpoint viewpoint;
    private final ZoneId zone;

    private RuledTiming(Recurring series, Viewpoint viewpoint) {
        this.series = series;
        this.viewpoint = viewpoint;
        this.zone = series.zoning().zone(viewpoint.zone());
    }

    /** Empty when no rule says the same. */
    static Optional<Timing> of(Recurring series, Viewpoint viewpoint) {
        return series.onDayOff() == OnDayOff.FIRE
                ? DailyTimes.spelled(series).flatMap(rule -> new RuledTiming(series, viewpoint).timing(rule))
                : Optional.empty();
    }

    /** The series without exceptions, its local times read as if they were UTC: no clock change disturbs them. */
    private Recurring plain() {
        return onUtc(series.withExceptions(Exceptions.none()));
    }

    private static Recurring onUtc(Recurring any) {
        return any.on(Zoning.EXACT);
    }

    private Optional<Timing> timing(Rule rule) {
        Recurring plain = plain();
        return first(plain, LocalDateTime.of(1, 1, 1, 0, 0)).flatMap(start -> {
            Rule ending =
                    rule.limited(series.lastRuled().<Limit>map(Limit.Until::new).orElse(Limit.NEVER));
            Recurring written = Recurring.of(ending, start, Zoning.EXACT);
            return written.isElapsed() == series.isElapsed() && says(written, plain, start)
                    ? Optional.of(timing(ending, start, plain))
                    : Optional.empty();
        });
    }

    private boolean says(Recurring written, Recurring plain, LocalDateTime start) {
        LocalDateTime now = LocalDateTime.ofInstant(viewpoint.now(), zone);
        return next(written, start.minusSeconds(1)).equals(next(plain, start.minusSeconds(1)))
                && next(written, now).equals(next(plain, now));
    }

    private static List<LocalDateTime> next(Recurring series, LocalDateTime after) {
        return Stream.iterate(
                        first(series, after), Optional::isPresent, last -> last.flatMap(time -> first(series, time)))
                .limit(COMPARED)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LocalDateTime> first(Recurring series, LocalDateTime after) {
        return series.next(after.toInstant(ZoneOffset.UTC), UserCalendar.in(ZoneOffset.UTC))
                .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private Timing timing(Rule rule, LocalDateTime start, Recurring plain) {
        NavigableSet<LocalDateTime> left = new TreeSet<>(series.exceptions().without());
        series.exceptions().days().forEach(day -> left.addAll(timesOn(day, plain)));
        NavigableSet<LocalDateTime> extra = new TreeSet<>();
        series.exceptions().extra().forEach(time -> extra.add(shown(time)));
        swallowed(plain, left, extra);
        return new Timing(zone, start, Optional.of(text(rule)), List.copyOf(left), List.copyOf(extra));
    }

    /** What a clock shows at the instant that is meant. */
    private LocalDateTime shown(LocalDateTime time) {
        return LocalDateTime.ofInstant(LocalTimes.instantOf(time, zone), zone);
    }

    /** The times of a date on which nothing comes: of the person's date, where the series counts elapsed time. */
    private List<LocalDateTime> timesOn(LocalDate day, Recurring plain) {
        LocalDateTime from = startOf(day);
        LocalDateTime to = startOf(day.plusDays(1));
        return between(plain, from, to);
    }

    private LocalDateTime startOf(LocalDate day) {
        return series.isElapsed()
                ? LocalDateTime.ofInstant(LocalTimes.instantOf(day.atStartOfDay(), viewpoint.zone()), ZoneOffset.UTC)
                : day.atStartOfDay();
    }

    private static List<LocalDateTime> between(Recurring plain, LocalDateTime from, LocalDateTime to) {
        List<LocalDateTime> times = new ArrayList<>();
        for (Optional<LocalDateTime> next = first(plain, from.minusNanos(1));
                next.filter(to::isAfter).isPresent();
                next = first(plain, next.get())) {
            times.add(next.get());
        }
        return times;
    }

    /**
     * A time inside a spring-forward gap comes when the gap ends; a calendar shows it as much later as the gap is long.
     * That one is left out, unless another one of the series comes then, and the right one is added.
     */
    private void swallowed(Recurring plain, NavigableSet<LocalDateTime> left, NavigableSet<LocalDateTime> extra) {
        Instant end = viewpoint.now().plus(Listing.AHEAD);
        for (ZoneOffsetTransition change =
                        zone.getRules().nextTransition(viewpoint.now().minus(Duration.ofDays(1)));
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            if (change.isGap()) {
                List<LocalDateTime> lost = between(plain, change.getDateTimeBefore(), change.getDateTimeAfter());
                List<LocalDateTime> stay =
                        lost.stream().filter(time -> !left.contains(time)).toList();
                correct(change, stay, plain, left, extra);
            }
        }
    }

    private void correct(
            ZoneOffsetTransition gap,
            List<LocalDateTime> lost,
            Recurring plain,
            NavigableSet<LocalDateTime> left,
            NavigableSet<LocalDateTime> extra) {
        for (LocalDateTime time : lost) {
            LocalDateTime shifted = time.plus(gap.getDuration());
            if (!shifted.equals(gap.getDateTimeAfter())) {
                extra.add(gap.getDateTimeAfter());
                if (between(plain, shifted, shifted.plusSeconds(1)).isEmpty()) {
                    left.add(time);
                }
            }
        }
    }

    /**
     * UNTIL is written in UTC (RFC 5545, section 3.3.10), COUNT as the UNTIL that it comes to. Where it matters on which
     * day weeks begin it is said, although Monday is the default: some programs have another.
     */
    private String text(Rule rule) {
        String text = RuleText.of(rule.limited(Limit.NEVER));
        boolean everyFewWeeks = rule.frequency() == Frequency.WEEKLY && rule.interval() > 1;
        boolean weeksMatter = everyFewWeeks || !rule.weekNumbers().isEmpty();
        String weeks = weeksMatter && rule.weekStart() == DayOfWeek.MONDAY ? ";WKST=MO" : "";
        return rule.limit() instanceof Limit.Until(LocalDateTime last)
                ? text + weeks + ";UNTIL=" + Stamps.utc(LocalTimes.instantOf(last, zone))
                : text + weeks;
    }
}
