package dev.pora.phrase;

import dev.pora.phrase.meaning.Series;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.LocalDateTime;
import java.util.Optional;

/** Makes a rule that begins somewhere the schedule that was meant: with its end, and where it departs from the rule. */
final class Finishing {
    private final Present present;
    private final Said said;
    private final Zoning zoning;
    private final Bounds bounds;
    private final Beginning beginning;
    private final Doubts doubts;

    Finishing(Present present, Said said, Zoning zoning, Bounds bounds, Beginning beginning, Doubts doubts) {
        this.present = present;
        this.said = said;
        this.zoning = zoning;
        this.bounds = bounds;
        this.beginning = beginning;
        this.doubts = doubts;
    }

    /** A COUNT counts from the first that is ahead; what was due before that is not moved past it. */
    LocalDateTime counted(LocalDateTime start, LocalDateTime first) {
        boolean moved = said.series(Series.DayOff.class).anyMatch(off -> off.what() == OnDayOff.AFTER);
        boolean exact = beginning.isFromMoment() || moved;
        return exact || said.series(Series.Times.class).findAny().isPresent() ? first : start;
    }

    Verdict finished(Rule rule, LocalDateTime start, TimesOfDay times, LocalDateTime first) {
        Limit limit = bounds.limit(first, beginning.from().toLocalDate());
        Rule limited = limit instanceof Limit.Never ? rule : rule.limited(limit);
        Recurring series = Recurring.of(limited, start, zoning(rule, times), times);
        Optional<Series.DayOff> onDayOff = said.series(Series.DayOff.class).findFirst();
        if (onDayOff.isPresent()) {
            series = series.withOnDayOff(onDayOff.get().what());
        }
        series = bounds.departing(series);
        if (isOver(series, first) || isCountedFromThePast()) {
            doubts.add(Doubt.Kind.AMBIGUOUS);
        }
        Verdict verdict = ahead(series, !series.isElapsed());
        Doubt.Kind doubt = bounds.doubt();
        return doubt == null ? doubts.on(verdict) : verdict.but(doubt);
    }

    /** A length after which nothing repeats was hardly meant as its end: "two weeks of leave every year". */
    private boolean isOver(Recurring series, LocalDateTime first) {
        return said.series(Series.Lasting.class).findAny().isPresent()
                && series.next(present.instant(first), present.calendar()).isEmpty();
    }

    /** It is not said whether what has passed counts. */
    private boolean isCountedFromThePast() {
        boolean counts =
                said.series().stream().anyMatch(one -> one instanceof Series.Times || one instanceof Series.Lasting);
        return counts && beginning.hasPassed();
    }

    Verdict ahead(Recurring series, boolean zoneMatters) {
        return series.next(present.now(), present.calendar()).isPresent()
                ? Verdict.sure(series, zoneMatters)
                : Verdict.none(Doubt.Kind.IMPOSSIBLE);
    }

    /** Elapsed time is counted from a place's clock and then follows nobody. */
    Zoning zoning(Rule rule, TimesOfDay times) {
        boolean elapsed = rule.frequency().isTimeBased() && !rule.hasParts() && times instanceof TimesOfDay.AsRuled;
        return elapsed ? new Zoning.Fixed(present.zone()) : zoning;
    }
}
