package dev.pora.wording;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says recurring rules: days, times, then an end and exceptions, then the zone of a bound one. */
final class Rules {
    private final Tongue tongue;
    private final SeriesWords words;
    private final Moments moments;
    private final DayPhrases days;
    private final TimePhrases times;
    private final Departures departures;

    Rules(Tongue tongue, Moments moments) {
        this.tongue = tongue;
        this.words = tongue.series();
        this.moments = moments;
        this.days = new DayPhrases(tongue);
        this.times = new TimePhrases(tongue);
        this.departures = new Departures(tongue, moments);
    }

    String say(Recurring recurring, ZoneId userZone) {
        Optional<DayTimes> clock = times.say(recurring);
        String rule = clock.flatMap(said -> natural(recurring, said)).orElseGet(() -> byRule(recurring));
        String whole = rule + joined(departures.say(recurring, userZone, clock));
        return recurring.isElapsed() ? whole : bound(recurring.zoning(), whole);
    }

    /**
     * Words from which the phrase reader makes the same series, as far as it lies after {@code now}. Days and times that it
     * knows no words for are said as a rule.
     */
    String sayAgain(Recurring recurring, ZoneId userZone, Instant now) {
        return Rest.of(recurring, now, userZone)
                .map(rest -> sayRest(rest, userZone))
                .orElseGet(() -> say(recurring, userZone));
    }

    private String sayRest(Rest rest, ZoneId userZone) {
        Recurring series = rest.series();
        Optional<DayTimes> clock = times.sayAll(series);
        Optional<String> natural = clock.flatMap(said -> plan(series, said)
                .filter(plan -> isReadable(series.rule(), plan, said))
                .flatMap(plan -> joined(plan, said)));
        List<String> clauses = new ArrayList<>();
        if (natural.isEmpty() || rest.needsStart()) {
            clauses.add(start(rest, natural.isPresent()));
        }
        clauses.addAll(departures.sayAll(series, userZone, clock));
        String whole = natural.orElseGet(() -> byRule(series)) + joined(clauses);
        return series.isElapsed() ? whole : boundAgain(series.zoning(), whole);
    }

    private String start(Rest rest, boolean isNatural) {
        LocalDateTime start = rest.start();
        String day = moments.day(start.toLocalDate());
        boolean untold = !isNatural && isTimedByRule(rest.series());
        return untold || rest.needsClock()
                ? words.startingAt(Moments.clock(start.toLocalTime()), day)
                : words.starting(day);
    }

    /** Steps are not taken on the dates of a year, and only of several weeks it matters with which day they begin. */
    private static boolean isReadable(Rule rule, DayPlan plan, DayTimes clock) {
        boolean usualWeeks =
                rule.frequency() != Frequency.WEEKLY || rule.interval() == 1 || rule.weekStart() == DayOfWeek.MONDAY;
        boolean onDates = clock.isRhythm() && plan.unit() == ChronoUnit.YEARS;
        return usualWeeks && !onDates && plan.isReadable();
    }

    private static String joined(List<String> clauses) {
        return clauses.stream().map(", "::concat).collect(Collectors.joining());
    }

    /** What is counted in days and longer comes at a time of day. */
    String say(AfterDone rule) {
        Span gap = rule.gap();
        return gap.isElapsed() ? gap(gap) : bound(rule.zoning(), gap(gap) + ", " + at(rule.next()));
    }

    private String gap(Span gap) {
        return words.afterDone(tongue.counted(gap.count(), gap.unit()));
    }

    /** With the first one, which is not a gap from now. */
    String sayAgain(AfterDone rule, ZoneId userZone) {
        boolean exact = rule.gap().isElapsed() && rule.zoning().equals(Zoning.EXACT);
        LocalDateTime next = exact ? LocalDateTime.ofInstant(rule.instant(userZone), userZone) : rule.next();
        String said = gap(rule.gap()) + ", "
                + words.startingAt(Moments.clock(next.toLocalTime()), moments.day(next.toLocalDate()));
        return exact ? said : boundAgain(rule.zoning(), said);
    }

    private String at(LocalDateTime time) {
        return words.at(List.of(Moments.clock(time.toLocalTime())));
    }

    private String bound(Zoning zoning, String said) {
        return switch (zoning) {
            case Zoning.Floating() -> said;
            case Zoning.Fixed(var zone) -> said + " (" + words.boundTo(moments.city(zone)) + ")";
        };
    }

    private String boundAgain(Zoning zoning, String said) {
        return switch (zoning) {
            case Zoning.Floating() -> said;
            case Zoning.Fixed(var zone) -> said + " (" + words.boundTo(moments.unmistakable(zone)) + ")";
        };
    }

    private Optional<String> natural(Recurring recurring, DayTimes clock) {
        return plan(recurring, clock).flatMap(plan -> joined(plan, clock));
    }

    private static Optional<DayPlan> plan(Recurring recurring, DayTimes clock) {
        boolean onceADay = clock.isOnceADay() || recurring.times() instanceof TimesOfDay.At;
        return DayPlanning.of(recurring.rule(), recurring.start().toLocalDate(), onceADay);
    }

    private Optional<String> joined(DayPlan plan, DayTimes clock) {
        if (clock.isRhythm() && plan.isPlain()) {
            return Optional.of(clock.said() + days.filter(plan));
        }
        return days.say(plan).map(said -> said + (clock.isRhythm() ? ", " : " ") + clock.said());
    }

    /** The end is said beside it; so is the time of day that the rule leaves to its start. */
    private String byRule(Recurring recurring) {
        Rule rule = recurring.rule();
        String said = words.byRule(RuleText.of(rule.limited(new Limit.Never())));
        return switch (recurring.times()) {
            case TimesOfDay.At(var at) ->
                said + " " + words.at(at.stream().map(Moments::clock).toList());
            case TimesOfDay.Window(var from, var to) ->
                said + " " + words.between(Moments.clock(from), Moments.clock(to));
            case TimesOfDay.AsRuled() -> leavesTimeToStart(rule) ? said + " " + at(recurring.start()) : said;
        };
    }

    /** Of such a rule only some parts of its times may come from its start. */
    private static boolean isTimedByRule(Recurring series) {
        return series.times() instanceof TimesOfDay.AsRuled && !leavesTimeToStart(series.rule());
    }

    private static boolean leavesTimeToStart(Rule rule) {
        return !rule.frequency().isTimeBased()
                && rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty();
    }
}
