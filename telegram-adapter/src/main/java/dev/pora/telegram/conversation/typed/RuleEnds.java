package dev.pora.telegram.conversation.typed;

import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.telegram.words.SmallTalk;
import dev.pora.user.Language;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a text as the end of a rule: "9 and 21" as "every day at 9 and 21". */
public final class RuleEnds {
    private static final Rule DAILY = Rule.every(1, Frequency.DAILY);

    private final PhraseReader reader;

    public RuleEnds(PhraseReader reader) {
        this.reader = reader;
    }

    /** The rule that it makes, in any of our languages. */
    public Optional<Recurring> completed(String text, Context context) {
        return Stream.of(Language.values())
                .flatMap(language -> SmallTalk.in(language).beginningsOfRules().stream())
                .map(beginning -> reader.read(beginning + " " + text, context))
                .flatMap(reading -> rule(reading).stream())
                .findFirst();
    }

    private static Optional<Recurring> rule(Reading reading) {
        return reading instanceof Reading.Understood understood
                        && understood.event().isBlank()
                        && understood.schedule() instanceof Recurring rule
                ? Optional.of(rule)
                : Optional.empty();
    }

    /** The times of day when the text is nothing but these. */
    public Optional<SortedSet<LocalTime>> times(String text, Context context) {
        return completed(text, context).flatMap(RuleEnds::timesAlone);
    }

    public static Optional<SortedSet<LocalTime>> timesAlone(Recurring rule) {
        boolean alone = rule.rule().limited(Limit.NEVER).equals(DAILY)
                && rule.lastRuled().isEmpty();
        return alone ? Optional.of(times(rule)) : Optional.empty();
    }

    private static SortedSet<LocalTime> times(Recurring rule) {
        return rule.times() instanceof TimesOfDay.At at
                ? at.times()
                : new TreeSet<>(Set.of(rule.start().toLocalTime()));
    }
}
