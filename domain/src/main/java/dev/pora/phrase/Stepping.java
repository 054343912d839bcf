package dev.pora.phrase;

import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/** Minutes and hours: in a window of the day, or round the clock, first one step from now. */
final class Stepping {
    private final Present present;
    private final Said said;
    private final Cycle cycle;
    private final Clocks clocks;
    private final Beginning beginning;
    private final Finishing finishing;
    private final Doubts doubts;

    Stepping(Present present, Said said, Cycle cycle, Beginning beginning, Finishing finishing, Doubts doubts) {
        this.present = present;
        this.said = said;
        this.cycle = cycle;
        this.clocks = new Clocks(present.wholeDayClock());
        this.beginning = beginning;
        this.finishing = finishing;
        this.doubts = doubts;
    }

    Verdict resolve() {
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
            doubts.add(Doubt.Kind.UNREAD);
        }
        LocalDateTime start = beginning.isFromMoment()
                ? beginning.from()
                : since.map(beginning::at).orElseGet(this::stepFromNow);
        Rule rule = rule(present.today());
        if (until.isPresent()) {
            return untilClock(rule, start, until.get());
        }
        TimesOfDay times = new TimesOfDay.AsRuled();
        return beginning
                .first(Recurring.of(rule, start, finishing.zoning(rule, times)), start)
                .map(first -> finishing.finished(rule, first, times, first))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }

    private Rule rule(LocalDate anchor) {
        return Rules.of(
                cycle,
                cycle.interval(),
                new Rules.Anchor(anchor),
                present.habits().weekStart());
    }

    private LocalDateTime stepFromNow() {
        LocalDateTime from = beginning.from();
        if (from.isAfter(present.local())) {
            return from.toLocalDate().atTime(present.habits().defaultTime());
        }
        return LocalDateTime.ofInstant(present.now().plus(step()), present.zone());
    }

    /** From the first step until a time of the same day; or every day, from the usual time on. */
    private Verdict untilClock(Rule rule, LocalDateTime start, Clock until) {
        LocalTime end = clocks.onADate(until);
        LocalDateTime last = start.toLocalDate().atTime(end);
        LocalDateTime limit = last.isAfter(start) ? last : last.plusDays(1);
        Recurring series = Recurring.of(rule.limited(new Limit.Until(limit)), start, new Zoning.Fixed(present.zone()));
        return Verdict.choice(Doubt.Kind.AMBIGUOUS, Stream.of(finishing.ahead(series, true), everyDay(until, end)));
    }

    private Verdict everyDay(Clock until, LocalTime end) {
        LocalTime usual = present.habits().defaultTime();
        return end.isAfter(usual)
                ? windowed(new TimeOfDay.Window(Clock.settled(usual), until))
                : Verdict.none(Doubt.Kind.AMBIGUOUS);
    }

    private Verdict windowed(TimeOfDay.Window window) {
        LocalTime from = clocks.onADate(window.from());
        LocalTime to = clocks.after(from, window.to());
        if (from.equals(to)) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        if (!said.clocks().isEmpty() || !said.parts().isEmpty()) {
            doubts.add(Doubt.Kind.UNREAD);
        }
        if (step().compareTo(Duration.ofDays(1)) >= 0) {
            doubts.add(Doubt.Kind.AMBIGUOUS);
        }
        TimesOfDay times = new TimesOfDay.Window(from, to);
        LocalDateTime since = beginning.from();
        Rule rule = rule(since.toLocalDate());
        LocalDateTime start = windowStart(since, from, to);
        Recurring series = Recurring.of(rule, start, finishing.zoning(rule, times), times);
        Optional<LocalDateTime> first = beginning.first(series, since);
        return first.map(local -> finishing.finished(rule, finishing.counted(start, local), times, local))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }

    private Duration step() {
        Unit unit = cycle.unit() == null ? Unit.HOUR : cycle.unit();
        return unit.elapsed().multipliedBy(cycle.interval());
    }

    /** A window across midnight that began yesterday may be open now. */
    private LocalDateTime windowStart(LocalDateTime since, LocalTime from, LocalTime to) {
        boolean open = to.isBefore(from)
                && said.series(Series.From.class).findAny().isEmpty()
                && (beginning.isFromMoment() || since.equals(present.local()));
        return since.toLocalDate().minusDays(open ? 1 : 0).atTime(from);
    }
}
