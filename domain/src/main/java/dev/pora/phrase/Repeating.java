package dev.pora.phrase;

import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Turns what was said to repeat into a rule. */
final class Repeating {

    private final Present present;
    private final Said said;
    private final Zoning zoning;
    private final Cycle cycle;
    private final Beginning beginning;
    private final DayTimes dayTimes;
    private final Finishing finishing;
    private final Doubts doubts = new Doubts();

    /** @param zoning of what is not elapsed time */
    Repeating(Present present, Said said, Zoning zoning) {
        Bounds bounds = new Bounds(present, said);
        this.present = present;
        this.said = said;
        this.zoning = zoning;
        this.cycle = Cycle.of(said, present.dateOrder());
        this.beginning = new Beginning(present, said, bounds, doubts);
        this.dayTimes = new DayTimes(present, said, cycle.isElapsed(), doubts);
        this.finishing = new Finishing(present, said, zoning, bounds, beginning, doubts);
    }

    Verdict resolve() {
        said.series(Series.ExceptWeekdays.class).forEach(except -> cycle.except(except.days()));
        said.series(Series.ExceptMonths.class).forEach(except -> cycle.exceptMonths(except.months()));
        if (cycle.isContradictory() || !said.aheads().isEmpty() || said.isPerhaps()) {
            doubts.add(Doubt.Kind.AMBIGUOUS);
        }
        Optional<Series.Ruled> ruled = said.series(Series.Ruled.class).findFirst();
        if (ruled.isPresent()) {
            return new Ruling(present, said, dayTimes, beginning, finishing).resolve(ruled.get());
        }
        Optional<Series.EveryNth> nth = said.series(Series.EveryNth.class).findFirst();
        if (nth.isPresent()) {
            return either(nth.get());
        }
        Optional<Series.TimesA> times = said.series(Series.TimesA.class).findFirst();
        if (times.isPresent() && times.get().count() > 1) {
            return timesA(times.get());
        }
        return cycle.isElapsed() ? steps() : days(dayTimes.all());
    }

    /** Every second week first, then the second one of each month. */
    private Verdict either(Series.EveryNth every) {
        SortedSet<LocalTime> at = dayTimes.all();
        Verdict weeks = days(at);
        Set<Series.Nth> nths = new HashSet<>();
        every.days().forEach(day -> nths.add(new Series.Nth(every.nth(), day)));
        Said monthly = Said.ofSeries(new Series.OnNth(nths, 1, Set.of()));
        Verdict months = new Repeating(present, monthly, zoning).days(at);
        return Verdict.choice(Doubt.Kind.AMBIGUOUS, Stream.of(weeks, months));
    }

    /** So many times a day or a week: as said, or else to choose. */
    private Verdict timesA(Series.TimesA times) {
        boolean said = times.unit() == Unit.DAY
                ? dayTimes.all().size() == times.count() && dayTimes.isSaid()
                : cycle.weekdays().size() == times.count() || cycle.monthDays().size() == times.count();
        if (said) {
            return days(dayTimes.all());
        }
        doubts.add(Doubt.Kind.AMBIGUOUS);
        if (times.unit() == Unit.DAY) {
            return days(Spread.overDay(times.count()));
        }
        if (times.unit() == Unit.WEEK && cycle.weekdays().isEmpty()) {
            cycle.weekdays().addAll(Spread.overWeek(times.count()));
        }
        return cycle.isElapsed() ? steps() : days(dayTimes.all());
    }

    private Verdict steps() {
        return new Stepping(present, said, cycle, beginning, finishing, doubts).resolve();
    }

    private Verdict days(SortedSet<LocalTime> at) {
        LocalDate origin = beginning.origin().toLocalDate();
        Rules.Anchor anchor = anchor(at, origin);
        TimesOfDay times = at.size() == 1 ? new TimesOfDay.AsRuled() : new TimesOfDay.At(at);
        Recurring every = Recurring.of(rule(1, anchor), origin.atTime(at.first()), zoning, times);
        return beginning
                .first(every)
                .flatMap(begun -> since(begun.toLocalDate().atTime(at.first()), rule(cycle.interval(), anchor), times))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }

    private Optional<Verdict> since(LocalDateTime start, Rule rule, TimesOfDay times) {
        return beginning
                .first(Recurring.of(rule, start, zoning, times), beginning.from())
                .map(first -> finishing.finished(rule, finishing.counted(start, first), times, first));
    }

    private Rule rule(int interval, Rules.Anchor anchor) {
        return Rules.of(cycle, interval, anchor, present.habits().weekStart());
    }

    /** The weekday, day of the month or date of a step that names none. */
    private Rules.Anchor anchor(SortedSet<LocalTime> at, LocalDate origin) {
        boolean soonest = cycle.interval() > 1 && dayTimes.isSaid() && !beginning.isSaid();
        boolean passed = soonest && !present.isAhead(origin, at.last());
        return new Rules.Anchor(passed ? origin.plusDays(1) : origin);
    }
}
