package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.wording.SaidWords.Topic;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/** Says what pieces of a phrase were taken for, before it is known when they were said: "day: tomorrow". */
final class Meanings {
    private final Tongue tongue;
    private final SaidWords words;
    private final Moments moments;
    private final Terms terms;
    private final SeriesMeanings series;

    Meanings(Tongue tongue, Moments moments, Lengths lengths) {
        this.tongue = tongue;
        this.words = tongue.said();
        this.moments = moments;
        this.terms = new Terms(tongue, lengths);
        this.series = new SeriesMeanings(tongue, terms, this);
    }

    String event() {
        return words.topic(Topic.EVENT);
    }

    String say(Meaning meaning) {
        return switch (meaning) {
            case Day day -> about(Topic.DAY, words.day(day));
            case TimeOfDay time -> about(Topic.TIME, time(time));
            case MonthOf month -> about(Topic.MONTH, words.month(month));
            case Series one -> series.say(one);
            case Meaning.Figure(int value, int _) -> about(Topic.NUMBER, Integer.toString(value));
            case Meaning.Amount amount -> about(Topic.NUMBER, amount(amount));
            case Meaning.Length length -> about(Topic.LENGTH, terms.say(length));
            case Meaning.Ahead(Meaning.Length length) -> about(Topic.WHEN, tongue.ahead(terms.say(length)));
            case Meaning.Vague(List<Meaning.Length> guesses) ->
                about(Topic.WHEN, words.vague(guesses.stream().map(terms::say).toList()));
            case Meaning.AfterDone(Meaning.Length gap) ->
                about(Topic.SERIES, tongue.series().afterDone(terms.say(gap)));
            case Meaning.InZone(var zone) -> about(Topic.ZONE, moments.city(zone));
            case Meaning.Several(List<Meaning> all) ->
                all.stream().map(this::say).collect(Collectors.joining("; "));
            case Meaning.Perhaps(Meaning time) -> words.perhaps(say(time));
            case Meaning.Trouble(Meaning.Trouble.Kind kind) -> about(Topic.UNCLEAR, words.trouble(kind));
            case Meaning.Greeting _ -> words.greeting();
            case Meaning.EventWords _ -> about(Topic.EVENT, words.eventWords());
        };
    }

    String about(Topic topic, String said) {
        return words.topic(topic) + ": " + said;
    }

    private static String amount(Meaning.Amount amount) {
        return amount.isWhole()
                ? Long.toString(amount.numerator() / amount.denominator())
                : amount.numerator() + "/" + amount.denominator();
    }

    private String time(TimeOfDay time) {
        return switch (time) {
            case TimeOfDay.Clock clock -> clock(clock);
            case TimeOfDay.InPart(var part) -> words.part(part);
            case TimeOfDay.Window(TimeOfDay.Clock from, TimeOfDay.Clock to) ->
                tongue.series().between(bound(from), bound(to));
        };
    }

    String clock(TimeOfDay.Clock clock) {
        String said = switch (clock.half()) {
            case SETTLED -> settled(clock);
            case WRITTEN -> Moments.clock(clock.time());
            case OPEN -> words.eitherHalf(clock.time());
        };
        return clock.zone()
                .map(zone -> said + " (" + tongue.series().boundTo(moments.city(zone)) + ")")
                .orElse(said);
    }

    private String settled(TimeOfDay.Clock clock) {
        boolean ends = clock.endsDay() && clock.time().equals(LocalTime.MIDNIGHT);
        return ends ? words.midnightThatEnds() : Moments.clock(clock.time());
    }

    /** Halves of the day are not told of the ends of a window: one of them settles the other. */
    private static String bound(TimeOfDay.Clock clock) {
        return Moments.clock(clock.time());
    }
}
