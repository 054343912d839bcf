package dev.pora.wording;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
        String whole = rule
                + departures.say(recurring, userZone, clock).stream()
                        .map(", "::concat)
                        .collect(Collectors.joining());
        return recurring.isElapsed() ? whole : bound(recurring.zoning(), whole);
    }

    /** What is counted in days and longer comes at a time of day. */
    String say(AfterDone rule) {
        Span gap = rule.gap();
        String said = words.afterDone(tongue.counted(gap.count(), gap.unit()));
        return gap.isElapsed() ? said : bound(rule.zoning(), said + ", " + at(rule.next()));
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

    private Optional<String> natural(Recurring recurring, DayTimes clock) {
        boolean onceADay = clock.isOnceADay() || recurring.times() instanceof TimesOfDay.At;
        return DayPlanning.of(recurring.rule(), recurring.start().toLocalDate(), onceADay)
                .flatMap(plan -> joined(plan, clock));
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

    private static boolean leavesTimeToStart(Rule rule) {
        return !rule.frequency().isTimeBased()
                && rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty();
    }
}
