package dev.pora.phrase;

import dev.pora.phrase.meaning.Series;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A rule that was written as one, from today on; with no time of its own at the one that was said. */
final class Ruling {
    private final Present present;
    private final Said said;
    private final DayTimes dayTimes;
    private final Clocks clocks;
    private final Beginning beginning;
    private final Finishing finishing;

    Ruling(Present present, Said said, DayTimes dayTimes, Beginning beginning, Finishing finishing) {
        this.present = present;
        this.said = said;
        this.dayTimes = dayTimes;
        this.clocks = new Clocks(present.wholeDayClock());
        this.beginning = beginning;
        this.finishing = finishing;
    }

    Verdict resolve(Series.Ruled ruled) {
        if (!(RuleText.parse(ruled.rule(), present.zone()) instanceof Parsed.Read(Rule rule))) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        SortedSet<LocalTime> at = ruledTimes(rule);
        TimesOfDay times = timesOfDay(rule, at);
        boolean steps = rule.frequency().isTimeBased() && !rule.hasParts();
        LocalDateTime from = beginning.from();
        LocalDateTime stepped =
                said.clocks().stream().findFirst().map(beginning::at).orElse(from);
        LocalDateTime usual = steps ? stepped : beginning.origin().toLocalDate().atTime(at.first());
        LocalDateTime start = beginning.isFromMoment() ? from : usual;
        Recurring endless = Recurring.of(rule.limited(Limit.NEVER), start, finishing.zoning(rule, times), times);
        return beginning
                .first(endless, from)
                .map(first -> finishing.finished(rule, counted(rule, start, first), times, first))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }

    /** A window that was said beside a rule of steps is its own. */
    private SortedSet<LocalTime> ruledTimes(Rule rule) {
        return isWindowed(rule)
                ? new TreeSet<>(Set.of(clocks.onADate(said.windows().getFirst().from())))
                : dayTimes.all();
    }

    private boolean isWindowed(Rule rule) {
        return rule.frequency().isTimeBased() && said.windows().size() == 1;
    }

    private TimesOfDay timesOfDay(Rule rule, SortedSet<LocalTime> at) {
        if (isWindowed(rule)) {
            return new TimesOfDay.Window(
                    at.first(), clocks.onADate(said.windows().getFirst().to()));
        }
        boolean steps = rule.frequency().isTimeBased() && !rule.hasParts();
        return at.size() == 1 || steps ? new TimesOfDay.AsRuled() : new TimesOfDay.At(at);
    }

    private static LocalDateTime counted(Rule rule, LocalDateTime start, LocalDateTime first) {
        return rule.limit() instanceof Limit.Times ? first : start;
    }
}
