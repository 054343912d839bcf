package dev.pora.telegram.conversation.calendar;

import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.function.Function;

/** Finds what a time is picked for. */
@FunctionalInterface
public interface Targets {
    /** What is done with it; or says politely that there is no such thing, or no more, of the person whose turn it is. */
    Effect with(Turn turn, Aim aim, Function<Target, Effect> picked);
}
