package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.wording.SaidWords.Topic;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a phrase tells of a series: what repeats, from when, until when, and what is left out. */
final class SeriesMeanings {
    private final Tongue tongue;
    private final DayWords days;
    private final SeriesWords series;
    private final SaidWords words;
    private final Terms terms;
    private final Meanings meanings;

    SeriesMeanings(Tongue tongue, Terms terms, Meanings meanings) {
        this.tongue = tongue;
        this.days = tongue.days();
        this.series = tongue.series();
        this.words = tongue.said();
        this.terms = terms;
        this.meanings = meanings;
    }

    String say(Series one) {
        return switch (one) {
            case Series.Every(int interval, Unit unit) -> repeats(terms.every(interval, unit));
            case Series.OnWeekdays(var weekdays, int interval) ->
                repeats(
                        interval == 1
                                ? days.everyWeekOn(weekdays)
                                : terms.every(interval, Unit.WEEK) + " " + days.onWeekdays(weekdays));
            case Series.OnNth nth -> repeats(monthly(nth.interval(), nth.months(), days.onCounted(counted(nth))));
            case Series.OnNthWorkday(int nth, int interval) ->
                repeats(monthly(interval, Set.of(), words.onNthWorkday(nth)));
            case Series.OnMonthDays(var numbers, int interval, var months) ->
                repeats(monthly(interval, months, days.onMonthDays(numbers)));
            case Series.InMonths(var months) -> repeats(days.in(named(months)));
            case Series.TimesA(int count, Unit unit) -> repeats(words.timesA(count, unit));
            case Series.EveryNth(int nth, var weekdays) -> repeats(words.everyNth(nth, weekdays));
            case Series.Ruled(String rule) -> repeats(series.byRule(rule));
            case Series.Times(int count) -> repeats(series.times(count));
            case Series.Lasting(var length) -> repeats(words.lasting(terms.say(length)));
            case Series.Lacking(boolean skipped) -> repeats(words.lacking(skipped));
            case Series.DayOff(var what) ->
                about(Topic.DAY_OFF, tongue.attention().onDayOff(what));
            case Series.From(Day day) -> about(Topic.START, words.day(day));
            case Series.FromClock(TimeOfDay.Clock time) -> about(Topic.START, meanings.clock(time));
            case Series.FromMoment(Day day, TimeOfDay.Clock time) -> about(Topic.START, moment(day, time));
            case Series.Until(Day day) -> about(Topic.END, words.day(day));
            case Series.UntilClock(TimeOfDay.Clock time) -> about(Topic.END, meanings.clock(time));
            case Series.UntilMoment(Day day, TimeOfDay.Clock time) -> about(Topic.END, moment(day, time));
            case Series.ExceptWeekdays(var weekdays) -> about(Topic.EXCEPT, days.onWeekdays(weekdays));
            case Series.ExceptDay(Day day) -> about(Topic.EXCEPT, words.day(day));
            case Series.ExceptMonths(var months) -> about(Topic.EXCEPT, days.in(named(months)));
            case Series.ExceptMoment(Day day, TimeOfDay.Clock time) -> about(Topic.EXCEPT, moment(day, time));
            case Series.Also(Day day, TimeOfDay.Clock time) -> about(Topic.ALSO, moment(day, time));
            case Series.MoreTimes _ -> about(Topic.ALSO, words.moreTimes());
        };
    }

    private String about(Topic topic, String said) {
        return meanings.about(topic, said);
    }

    private String repeats(String said) {
        return about(Topic.SERIES, said);
    }

    private String moment(Day day, TimeOfDay.Clock time) {
        return words.moment(words.day(day), meanings.clock(time));
    }

    private String monthly(int interval, Set<Integer> months, String on) {
        if (!months.isEmpty()) {
            return on + " " + days.of(named(months));
        }
        return interval == 1 ? on + " " + days.ofEachMonth() : tongue.every(interval, ChronoUnit.MONTHS) + " " + on;
    }

    private static Set<Month> named(Set<Integer> months) {
        return months.stream().map(Month::of).collect(Collectors.toSet());
    }

    private static Set<NthWeekday> counted(Series.OnNth nth) {
        return nth.days().stream()
                .map(day -> new NthWeekday(day.nth(), day.weekday()))
                .collect(Collectors.toSet());
    }
}
