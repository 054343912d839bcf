package dev.pora.telegram.conversation.typed;

import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Takes a typed text for a time and nothing else, or says what is wrong with it. */
public final class TimeWords {
    private static final Pattern BARE_CLOCK = Pattern.compile("\\d{1,2}([:.]\\d{2})?");

    private static final List<String> AT = List.of("at ", "в ");

    private final PhraseReader reader;

    public TimeWords(PhraseReader reader) {
        this.reader = reader;
    }

    public Effect schedule(Turn turn, Question said, Function<Schedule, Effect> change) {
        return switch (read(turn, said)) {
            case Reading.Understood understood when understood.event().isBlank() -> change.apply(understood.schedule());
            case Reading.Unclear unclear -> new Effect.Refused(turn.wording().doubt(unclear.doubt()));
            case Reading.Understood _, Reading.Nothing _ ->
                new Effect.Refused(turn.texts().card().notATime());
        };
    }

    /** Where a time is expected, a number alone beside a day is its hour: "monday 9". */
    private Reading read(Turn turn, Question said) {
        Reading reading = reader.read(said.words(), said.context(turn.user()));
        return BARE_CLOCK.matcher(reading.event()).matches() ? atClock(turn, said, reading) : reading;
    }

    private Reading atClock(Turn turn, Question said, Reading reading) {
        String words = said.words().strip();
        String day = words.endsWith(reading.event())
                ? words.substring(0, words.length() - reading.event().length())
                : words;
        return AT.stream()
                .map(at -> reader.read(day + at + reading.event(), said.context(turn.user())))
                .filter(clocked -> clocked.event().isBlank())
                .findFirst()
                .orElse(reading);
    }

    /** A single one. */
    public Effect once(Turn turn, Question said, Function<Once, Effect> change) {
        return schedule(
                turn,
                said,
                schedule -> schedule instanceof Once once
                        ? change.apply(once)
                        : new Effect.Refused(turn.texts().card().oneTimeOnly()));
    }

    /** The single time that is typed; empty when it is anything else. */
    public Optional<Once> once(Turn turn, Question said) {
        return read(turn, said) instanceof Reading.Understood understood
                        && understood.event().isBlank()
                        && understood.schedule() instanceof Once once
                ? Optional.of(once)
                : Optional.empty();
    }
}
