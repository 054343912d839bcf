package dev.pora.telegram.conversation.card;

import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.RuleEnds;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what is typed for all that follow of a series. A text that is less than a rule is read as the end of one:
 * "9 and 21" as "every day at 9 and 21". A time that is not said is that of the series.
 */
final class SeriesPhrases {
    private final PhraseReader reader;
    private final RuleEnds ends;

    SeriesPhrases(PhraseReader reader) {
        this.reader = reader;
        this.ends = new RuleEnds(reader);
    }

    SeriesPhrase read(Turn turn, Question said, Standing standing) {
        String text = said.words().strip();
        return isRule(text)
                ? rule(text, standing, as -> context(turn, said, standing, as))
                : words(text, context(turn, said, standing, standing.instant()));
    }

    private static Context context(Turn turn, Question said, Standing standing, Instant as) {
        return new Context(
                as,
                standing.zone(),
                said.language(),
                turn.user().preferences().habits().withDefaultTime(standing.time()));
    }

    private static boolean isRule(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        return capitals.startsWith("RRULE:") || capitals.startsWith("FREQ=");
    }

    /** A rule without days takes them from the next occurrence so far. */
    private SeriesPhrase rule(String text, Standing standing, Function<Instant, Context> context) {
        return switch (RuleText.parse(text.split("\\s", 2)[0], standing.zone())) {
            case Parsed.Unreadable(String part, String reason) -> new SeriesPhrase.Unfit(part, reason);
            case Parsed.Read(Rule rule) -> {
                boolean ownDays = rule.hasParts() || rule.frequency().isTimeBased();
                Reading reading = reader.read(text, context.apply(ownDays ? standing.instant() : standing.nextDay()));
                yield schedule(reading)
                        .<SeriesPhrase>map(SeriesPhrase.Whole::new)
                        .orElseGet(() -> unread(reading));
            }
        };
    }

    private SeriesPhrase words(String text, Context context) {
        Reading reading = reader.read(text, context);
        Optional<Schedule> schedule = schedule(reading);
        return (isWholeRule(reading) ? Optional.<SeriesPhrase>empty() : completed(text, context))
                .or(() -> schedule.map(SeriesPhrase.Whole::new))
                .orElseGet(() -> unread(reading));
    }

    /** Or was to be one: what it says of time that could not be read would be no clearer at the end of a rule. */
    private static boolean isWholeRule(Reading reading) {
        boolean unread =
                reading instanceof Reading.Unclear unclear && unclear.doubt().kind() == Doubt.Kind.UNREAD;
        return unread
                || reading.options().stream()
                        .flatMap(option -> option.schedules().stream())
                        .anyMatch(one -> !(one instanceof Once));
    }

    private static SeriesPhrase unread(Reading reading) {
        return reading instanceof Reading.Unclear unclear
                ? new SeriesPhrase.Unclear(unclear.doubt())
                : new SeriesPhrase.Nothing();
    }

    /** What the text means as the end of a rule; an end of the series alone is not enough. */
    private Optional<SeriesPhrase> completed(String text, Context context) {
        return ends.completed(text, context).map(SeriesPhrases::meant);
    }

    private static SeriesPhrase meant(Recurring rule) {
        if (rule.lastRuled().isPresent()) {
            return new SeriesPhrase.Nothing();
        }
        return RuleEnds.timesAlone(rule)
                .<SeriesPhrase>map(SeriesPhrase.Times::new)
                .orElseGet(() -> new SeriesPhrase.Whole(rule));
    }

    private static Optional<Schedule> schedule(Reading reading) {
        return reading instanceof Reading.Understood understood
                        && understood.event().isBlank()
                ? Optional.of(understood.schedule())
                : Optional.empty();
    }
}
