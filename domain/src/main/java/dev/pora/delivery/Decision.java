package dev.pora.delivery;

import dev.pora.channel.Destination;
import java.time.Instant;

/** What is to be done about a claimed alarm at a moment. */
public sealed interface Decision {
    /**
     * Tell it.
     *
     * @param at the moment of this decision; what is due later is not in the message
     */
    record Tell(Destination to, Message message, Instant at) implements Decision {}

    /** Tell nothing, and record this. */
    record Instead(Settlement settlement) implements Decision {}
}
