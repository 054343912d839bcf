package dev.pora.wording;

import dev.pora.schedule.Exceptions;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is still ahead of a series, as a series of its own that begins with its first time after now. */
record Rest(Recurring series, Instant first, Instant now, ZoneId userZone) {
    /** Days off are never so many that more times of a rule come together on one working day. */
    private static final int MOST_MOVED = 60;

    /** Empty when its rule has no time ahead. */
    static Optional<Rest> of(Recurring whole, Instant now, ZoneId userZone) {
        UserCalendar calendar = UserCalendar.in(userZone);
        Recurring plain = plain(whole);
        return plain.next(now, calendar).map(first -> {
            ZoneId zone = whole.zoning().zone(userZone);
            LocalDateTime start = LocalDateTime.ofInstant(first, zone);
            Rule rule = whole.rule().limited(limit(whole, plain, first, calendar));
            Recurring rest = Recurring.of(rule, start, whole.zoning(), whole.times())
                    .withOnDayOff(whole.onDayOff())
                    .withExceptions(since(whole.exceptions(), LocalDateTime.ofInstant(now, zone), plain, calendar));
            return new Rest(withMoved(rest, whole, now, calendar), first, now, userZone);
        });
    }

    private static Recurring plain(Recurring whole) {
        return whole.withOnDayOff(OnDayOff.FIRE).withExceptions(Exceptions.none());
    }

    /** Times of the rule that have passed, but were moved to a working day ahead, are extra ones. */
    private static Recurring withMoved(Recurring rest, Recurring whole, Instant now, UserCalendar calendar) {
        if (whole.onDayOff() != OnDayOff.AFTER) {
            return rest;
        }
        Recurring all = rest;
        Optional<Instant> next = whole.next(now, calendar);
        for (int moved = 0; moved < MOST_MOVED && next.isPresent(); moved++) {
            if (!all.next(next.get().minusNanos(1), calendar).equals(next)) {
                all = all.with(LocalDateTime.ofInstant(next.get(), all.zoning().zone(calendar.zone())));
            }
            next = whole.next(next.get(), calendar);
        }
        return all;
    }

    private static Limit limit(Recurring whole, Recurring plain, Instant first, UserCalendar calendar) {
        if (!(whole.rule().limit() instanceof Limit.Times(int count))) {
            return whole.rule().limit();
        }
        int left = 1;
        Optional<Instant> next = plain.next(first, calendar);
        while (next.isPresent() && left < count) {
            left++;
            next = plain.next(next.get(), calendar);
        }
        return new Limit.Times(left);
    }

    /** Of what is left out only what would come. */
    private static Exceptions since(Exceptions all, LocalDateTime now, Recurring plain, UserCalendar calendar) {
        return Exceptions.of(
                all.without().tailSet(now, false).stream()
                        .filter(time -> comes(plain, time, calendar))
                        .toList(),
                all.days().tailSet(now.toLocalDate(), true),
                all.extra().tailSet(now, false));
    }

    private static boolean comes(Recurring plain, LocalDateTime time, UserCalendar calendar) {
        Instant instant = LocalTimes.instantOf(time, plain.zoning().zone(calendar.zone()));
        return plain.next(instant.minusSeconds(1), calendar)
                .filter(instant::equals)
                .isPresent();
    }

    /** Whether it has to be said when it begins: it would be understood to begin at another time. */
    boolean needsStart() {
        return hasOwnSteps() ? !isOneStepAhead() : isOutOfStep() || !beginsAtOnce();
    }

    /** Steps of hours and shorter count from a time of day, unless a window gives them theirs. */
    private boolean hasOwnSteps() {
        return series.rule().frequency().isTimeBased() && series.times() instanceof TimesOfDay.AsRuled;
    }

    /** Whether the time of day at which it begins has to be said: other times of that day are earlier. */
    boolean needsClock() {
        if (hasOwnSteps()) {
            return true;
        }
        LocalDateTime earliest = series.start().with(earliest());
        Recurring wholeDay =
                Recurring.of(series.rule().limited(Limit.NEVER), earliest, series.zoning(), series.times());
        Instant before =
                earliest.atZone(series.zoning().zone(userZone)).toInstant().minusSeconds(1);
        return wholeDay.next(before, UserCalendar.in(userZone))
                .filter(first::equals)
                .isEmpty();
    }

    /** The first time of day that may be one of the series. */
    private LocalTime earliest() {
        Rule rule = series.rule();
        return switch (series.times()) {
            case TimesOfDay.At(var times) -> times.first();
            case TimesOfDay.Window(var from, var _) -> from;
            case TimesOfDay.AsRuled() -> {
                LocalTime start = series.start().toLocalTime();
                yield LocalTime.of(
                        rule.hours().isEmpty() ? start.getHour() : 0,
                        rule.minutes().isEmpty() ? start.getMinute() : 0,
                        rule.seconds().isEmpty() ? start.getSecond() : 0);
            }
        };
    }

    private boolean isOneStepAhead() {
        Duration step = series.rule()
                .frequency()
                .unit()
                .getDuration()
                .multipliedBy(series.rule().interval());
        return first.equals(now.truncatedTo(ChronoUnit.SECONDS).plus(step));
    }

    /** A window begins anew each day; everything else counts its steps from its start. */
    private boolean isOutOfStep() {
        return series.rule().interval() > 1 && !(series.times() instanceof TimesOfDay.Window);
    }

    private boolean beginsAtOnce() {
        Recurring earlier =
                Recurring.of(series.rule().limited(Limit.NEVER), before(now), series.zoning(), series.times());
        return earlier.next(now, UserCalendar.in(userZone))
                .filter(first::equals)
                .isPresent();
    }

    /** A time before now from which the rule would yield the same times. */
    private LocalDateTime before(Instant instant) {
        LocalDateTime start = series.start();
        LocalDateTime now = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).minusDays(2);
        ChronoUnit unit = series.rule().frequency().isTimeBased()
                ? ChronoUnit.DAYS
                : series.rule().frequency().unit();
        LocalDateTime before = start;
        for (long back = 1; before.isAfter(now) || before.getDayOfMonth() != dayKept(before); back++) {
            before = start.minus(back, unit);
        }
        return before;
    }

    /** Of months and years the day of the month is kept. */
    private int dayKept(LocalDateTime candidate) {
        Frequency frequency = series.rule().frequency();
        boolean kept = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        return kept ? series.start().getDayOfMonth() : candidate.getDayOfMonth();
    }

    /** When it begins, on the clock on which it is told. */
    LocalDateTime start() {
        ZoneId shown = series.isElapsed() ? userZone : series.zoning().zone(userZone);
        return LocalDateTime.ofInstant(first, shown);
    }
}
