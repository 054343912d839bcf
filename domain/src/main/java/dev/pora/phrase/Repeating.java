package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.user.DayPart;
import dev.pora.workday.OnDayOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was said to repeat into a rule. */
final class Repeating {

    private final Present present;
    private final Said said;
    private final Dates dates;
    private final Clocks clocks;
    private final Cycle cycle;
    private final Bounds bounds;
    private final Zoning zoning;
    private Doubt.@Nullable Kind doubt;

    /** @param zoning of what is not elapsed time */
    Repeating(Present present, Said said, Zoning zoning) {
        this.present = present;
        this.zoning = zoning;
        this.said = said;
        this.dates = new Dates(present);
        this.bounds = new Bounds(present, said);
        this.clocks = new Clocks(present.wholeDayClock());
        this.cycle = Cycle.of(said, present.dateOrder());
    }

    Verdict resolve() {
        said.series(Series.ExceptWeekdays.class).forEach(except -> cycle.except(except.days()));
        said.series(Series.ExceptMonths.class).forEach(except -> cycle.exceptMonths(except.months()));
        if (cycle.isContradictory() || !said.aheads().isEmpty() || said.isPerhaps()) {
            doubt = Doubt.Kind.AMBIGUOUS;
        }
        Optional<Series.Ruled> ruled = said.series(Series.Ruled.class).findFirst();
        if (ruled.isPresent()) {
            return ruled(ruled.get());
        }
        Optional<Series.SecondOf> second = said.series(Series.SecondOf.class).findFirst();
        if (second.isPresent()) {
            return either(second.get());
        }
        Optional<Series.TimesA> times = said.series(Series.TimesA.class).findFirst();
        if (times.isPresent() && times.get().count() > 1) {
            return timesA(times.get());
        }
        return cycle.isElapsed() ? steps() : days(times());
    }

    /** A rule that was written as one, from today on; with no time of its own at the one that was said. */
    private Verdict ruled(Series.Ruled ruled) {
        if (!(RuleText.parse(ruled.rule(), present.zone()) instanceof Parsed.Read(Rule rule))) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        SortedSet<LocalTime> at = ruledTimes(rule);
        TimesOfDay times = ruled(rule, at);
        boolean steps = rule.frequency().isTimeBased() && !rule.hasParts();
        LocalDateTime from = from();
        LocalDateTime stepped =
                said.clocks().stream().findFirst().map(this::startAt).orElse(from);
        LocalDateTime usual = steps ? stepped : from.toLocalDate().atTime(at.first());
        LocalDateTime start = isFromMoment() ? from : usual;
        Recurring endless = Recurring.of(rule.limited(Limit.NEVER), start, zoning(rule, times), times);
        return firstLocal(endless, from)
                .map(first -> finished(rule, counted(rule, start, first), times, first))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }

    /** A window that was said beside a rule of steps is its own. */
    private SortedSet<LocalTime> ruledTimes(Rule rule) {
        return isWindowed(rule)
                ? new TreeSet<>(Set.of(clocks.onADate(said.windows().getFirst().from())))
                : times();
    }

    private boolean isWindowed(Rule rule) {
        return rule.frequency().isTimeBased() && said.windows().size() == 1;
    }

    private TimesOfDay ruled(Rule rule, SortedSet<LocalTime> at) {
        if (isWindowed(rule)) {
            return new TimesOfDay.Window(
                    at.first(), clocks.onADate(said.windows().getFirst().to()));
        }
        boolean steps = rule.frequency().isTimeBased() && !rule.hasParts();
        return at.size() == 1 || steps ? new TimesOfDay.AsRuled() : new TimesOfDay.At(at);
    }

    private boolean isFromMoment() {
        return said.series(Series.FromMoment.class).findAny().isPresent();
    }

    private static LocalDateTime counted(Rule rule, LocalDateTime start, LocalDateTime first) {
        return rule.limit() instanceof Limit.Times ? first : start;
    }

    /** Every second week first, then the second one of each month. */
    private Verdict either(Series.SecondOf second) {
        SortedSet<LocalTime> at = times();
        Verdict weeks = days(at);
        Set<Series.Nth> nths = new java.util.HashSet<>();
        second.days().forEach(day -> nths.add(new Series.Nth(2, day)));
        Said monthly = Said.ofSeries(new Series.OnNth(nths, 1, Set.of()));
        Verdict months = new Repeating(present, monthly, zoning).days(at);
        return Verdict.choice(Doubt.Kind.AMBIGUOUS, Stream.of(weeks, months));
    }

    /** So many times a day or a week: as said, or else to choose. */
    private Verdict timesA(Series.TimesA times) {
        boolean said = times.unit() == Unit.DAY
                ? times().size() == times.count() && !this.said.clocks().isEmpty()
                : cycle.weekdays().size() == times.count() || cycle.monthDays().size() == times.count();
        if (said) {
            return days(times());
        }
        doubt = Doubt.Kind.AMBIGUOUS;
        if (times.unit() == Unit.DAY) {
            return days(Spread.overDay(times.count()));
        }
        if (times.unit() == Unit.WEEK && cycle.weekdays().isEmpty()) {
            cycle.weekdays().addAll(Spread.overWeek(times.count()));
        }
        return cycle.isElapsed() ? steps() : days(times());
    }

    /** The times of its days, as hours beside a date are read. */
    private SortedSet<LocalTime> times() {
        TreeSet<LocalTime> times = new TreeSet<>();
        List<Clock> all = clocksOfDay();
        for (int index = 0; index < all.size(); index++) {
            Clock settled = inPart(all.get(index), part(index, all.size()));
            if (settled == null) {
                doubt = Doubt.Kind.IMPOSSIBLE;
            } else {
                times.add(clocks.onADate(settled));
            }
        }
        if (all.isEmpty()) {
            said.parts().forEach(part -> times.add(present.habits().time(part.part())));
        }
        if (times.isEmpty()) {
            times.add(present.habits().defaultTime());
        }
        return times;
    }

    private List<Clock> clocksOfDay() {
        List<Clock> all = new ArrayList<>(said.clocks());
        if (!cycle.isElapsed()) {
            said.windows().forEach(window -> {
                doubt = Doubt.Kind.AMBIGUOUS;
                all.add(window.from());
            });
            said.series(Series.FromClock.class).forEach(from -> all.add(from.time()));
            said.series(Series.UntilClock.class).forEach(until -> {
                doubt = Doubt.Kind.AMBIGUOUS;
                all.add(until.time());
            });
        }
        if (all.stream().anyMatch(clock -> clock.zone().isPresent())) {
            doubt = Doubt.Kind.UNREAD;
        }
        return all;
    }

    /** The part of the day that was said beside the time of this number: its own, or the only one. */
    private @Nullable DayPart part(int index, int count) {
        List<TimeOfDay.InPart> parts = said.parts();
        if (parts.size() == count) {
            return parts.get(index).part();
        }
        return parts.size() == 1 ? parts.getFirst().part() : null;
    }

    private static @Nullable Clock inPart(Clock clock, @Nullable DayPart part) {
        return part == null ? clock : Clocks.in(part, clock);
    }

    private boolean isTimed() {
        return !said.clocks().isEmpty() || !said.parts().isEmpty();
    }

    private Verdict days(SortedSet<LocalTime> at) {
        LocalDateTime from = from();
        Rules.Anchor anchor = anchor(at, from);
        Rule once = Rules.of(cycle, 1, anchor, present.habits().weekStart());
        TimesOfDay times = at.size() == 1 ? new TimesOfDay.AsRuled() : new TimesOfDay.At(at);
        Recurring every = Recurring.of(once, from.toLocalDate().atTime(at.first()), zoning, times);
        Optional<LocalDateTime> first = firstLocal(every, from);
        if (first.isEmpty()) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        Rule rule = Rules.of(cycle, cycle.interval(), anchor, present.habits().weekStart());
        LocalDateTime start = first.get().toLocalDate().atTime(at.first());
        return finished(rule, counted(start, first.get()), times, first.get());
    }

    /** A COUNT counts from the first that is ahead; what was due before that is not moved past it. */
    private LocalDateTime counted(LocalDateTime start, LocalDateTime first) {
        boolean moved = said.series(Series.OnDayOff.class).anyMatch(off -> off.what() == OnDayOff.AFTER);
        boolean exact = isFromMoment() || moved;
        return exact || said.series(Series.Times.class).findAny().isPresent() ? first : start;
    }

    /** The weekday, day of the month or date of a step that names none. */
    private Rules.Anchor anchor(SortedSet<LocalTime> at, LocalDateTime from) {
        LocalDate today = from.toLocalDate();
        boolean started = said.series(Series.From.class).findAny().isPresent() || isFromMoment();
        boolean soonest = cycle.interval() > 1 && isTimed() && !started;
        if (soonest && !present.isAhead(today, at.last())) {
            return new Rules.Anchor(today.plusDays(1));
        }
        return new Rules.Anchor(today);
    }

    /** From when on it is counted: now, or the start that was said. */
    private LocalDateTime from() {
        Optional<LocalDateTime> moment = said.series(Series.FromMoment.class)
                .findFirst()
                .flatMap(start -> bounds.moment(start.day(), start.time()));
        if (moment.isPresent()) {
            return later(moment.get(), present.local());
        }
        Optional<Day> start = said.series(Series.From.class)
                .map(Series.From::day)
                .findFirst()
                .or(() -> said.range().map(Day.Range::from));
        if (start.isEmpty()) {
            return present.local();
        }
        Dates.Found found = dates.find(start.get(), LocalTime.MAX);
        if (found.dates().isEmpty()) {
            doubt = Doubt.Kind.PAST;
            return present.local();
        }
        LocalDateTime date = found.dates().getFirst().atStartOfDay();
        boolean whole = start.get() instanceof Day.Whole || start.get() instanceof Day.WholeMonth;
        if (found.doubt() != null && !whole) {
            doubt = found.doubt();
        }
        return later(date, present.local());
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first occurrence after now and not before the start. */
    private Optional<LocalDateTime> firstLocal(Recurring series, LocalDateTime from) {
        Instant after = present.instant(from).isAfter(present.now())
                ? present.instant(from).minusSeconds(1)
                : present.now();
        return series.next(after, present.calendar()).map(instant -> LocalDateTime.ofInstant(instant, present.zone()));
    }

    /** Minutes and hours: in a window of the day, or round the clock, first one step from now. */
    private Verdict steps() {
        if (!said.windows().isEmpty()) {
            return windowed(said.windows().getFirst());
        }
        Optional<Clock> until = said.series(Series.UntilClock.class)
                .map(Series.UntilClock::time)
                .findFirst();
        Optional<Clock> since = said.series(Series.FromClock.class)
                .map(Series.FromClock::time)
                .findFirst()
                .or(() -> said.clocks().stream().findFirst());
        if (until.isPresent() && since.isPresent()) {
            return windowed(new TimeOfDay.Window(since.get(), until.get()));
        }
        if (!said.parts().isEmpty() || said.clocks().size() > 1) {
            doubt = Doubt.Kind.UNREAD;
        }
        LocalDateTime start = isFromMoment() ? from() : since.map(this::startAt).orElseGet(this::stepFromNow);
        Rule rule = Rules.of(
                cycle,
                cycle.interval(),
                new Rules.Anchor(present.today()),
                present.habits().weekStart());
        if (until.isPresent()) {
            return untilClock(rule, start, until.get());
        }
        if (rule.hasParts()) {
            Recurring series = Recurring.of(rule, start, zoning);
            return firstLocal(series, start)
                    .map(first -> finished(rule, first, new TimesOfDay.AsRuled(), first))
                    .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
        }
        return finished(rule, start, new TimesOfDay.AsRuled(), start);
    }

    private LocalDateTime startAt(Clock clock) {
        LocalTime time = clocks.onADate(clock);
        LocalDate date = from().toLocalDate();
        return present.isAhead(date, time)
                ? date.atTime(time)
                : date.plusDays(1).atTime(time);
    }

    private LocalDateTime stepFromNow() {
        LocalDateTime from = from();
        if (from.isAfter(present.local())) {
            return from.toLocalDate().atTime(present.habits().defaultTime());
        }
        Unit unit = cycle.unit() == null ? Unit.HOUR : cycle.unit();
        Instant first = present.now().plus(unit.elapsed().multipliedBy(cycle.interval()));
        return LocalDateTime.ofInstant(first, present.zone());
    }

    /** From the first step until a time of the same day. */
    private Verdict untilClock(Rule rule, LocalDateTime start, Clock until) {
        LocalTime end = clocks.onADate(until);
        LocalDateTime last = start.toLocalDate().atTime(end);
        LocalDateTime limit = last.isAfter(start) ? last : last.plusDays(1);
        Recurring series = Recurring.of(rule.limited(new Limit.Until(limit)), start, new Zoning.Fixed(present.zone()));
        return ahead(series, true).but(Doubt.Kind.AMBIGUOUS);
    }

    private Verdict windowed(TimeOfDay.Window window) {
        LocalTime from = clocks.onADate(window.from());
        LocalTime to = clocks.onADate(window.to());
        boolean evening = clocks.isOpen(window.to()) && !to.isAfter(from);
        if (evening) {
            to = Clocks.other(window.to().time());
        }
        if (from.equals(to)) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        if (!said.clocks().isEmpty() || !said.parts().isEmpty()) {
            doubt = Doubt.Kind.UNREAD;
        }
        TimesOfDay times = new TimesOfDay.Window(from, to);
        LocalDateTime since = from();
        Rule rule = Rules.of(
                cycle,
                cycle.interval(),
                new Rules.Anchor(since.toLocalDate()),
                present.habits().weekStart());
        LocalDateTime start = windowStart(since, from, to);
        Recurring series = Recurring.of(rule, start, zoning, times);
        Optional<LocalDateTime> first = firstLocal(series, since);
        return first.map(local -> finished(rule, counted(start, local), times, local))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }

    /** A window across midnight that began yesterday may be open now. */
    private LocalDateTime windowStart(LocalDateTime since, LocalTime from, LocalTime to) {
        boolean open = to.isBefore(from)
                && said.series(Series.From.class).findAny().isEmpty()
                && (isFromMoment() || since.equals(present.local()));
        return since.toLocalDate().minusDays(open ? 1 : 0).atTime(from);
    }

    private Verdict finished(Rule rule, LocalDateTime start, TimesOfDay times, LocalDateTime first) {
        Limit limit = bounds.limit(first, from().toLocalDate());
        Rule limited = limit instanceof Limit.Never ? rule : rule.limited(limit);
        Recurring series = Recurring.of(limited, start, zoning(rule, times), times);
        Optional<Series.OnDayOff> onDayOff = said.series(Series.OnDayOff.class).findFirst();
        if (onDayOff.isPresent()) {
            series = series.withOnDayOff(onDayOff.get().what());
        }
        series = bounds.departing(series);
        doubt = bounds.doubt() == null ? doubt : bounds.doubt();
        Verdict verdict = ahead(series, !series.isElapsed());
        return doubt == null ? verdict : verdict.but(doubt);
    }

    private Verdict ahead(Recurring series, boolean zoneMatters) {
        return series.next(present.now(), present.calendar()).isPresent()
                ? Verdict.sure(series, zoneMatters)
                : Verdict.none(Doubt.Kind.IMPOSSIBLE);
    }

    /** Elapsed time is counted from a place's clock and then follows nobody. */
    private Zoning zoning(Rule rule, TimesOfDay times) {
        boolean elapsed = rule.frequency().isTimeBased() && !rule.hasParts() && times instanceof TimesOfDay.AsRuled;
        return elapsed ? new Zoning.Fixed(present.zone()) : zoning;
    }
}
