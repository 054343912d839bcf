package dev.pora.telegram.conversation.lists;

import dev.pora.schedule.LocalTimes;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The time to which all that is due is put off.
 *
 * @param named what is due
 * @param putOff puts it off
 * @param question asks once more until when
 */
record AllDueTarget(
        Turn turn,
        Supplier<RichText> named,
        Function<Instant, Effect> putOff,
        Supplier<Effect> question,
        TimeWords words)
        implements Target {
    @Override
    public Kind kind() {
        return Kind.MOMENT;
    }

    @Override
    public RichText heading() {
        return named.get();
    }

    @Override
    public Effect take(LocalDateTime picked) {
        return putOff.apply(LocalTimes.instantOf(picked, turn.user().zoneOrUtc()));
    }

    @Override
    public Effect typed(Question said) {
        return words.once(
                turn, said, once -> putOff.apply(once.instant(turn.user().zoneOrUtc())));
    }

    @Override
    public Effect left() {
        return question.get();
    }
}
