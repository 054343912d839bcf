package dev.pora.delivery;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;

/** A channel that can tell. Implementations pass {@code MessengerContract}. */
public interface Messenger {
    /** Waits until the channel's limits, overall and for this destination, allow one more message. */
    void awaitTurn(Destination destination) throws InterruptedException;

    /** Tells, and says what became of it; never throws for what the channel or the network did. */
    Outcome tell(Destination destination, Message message);
}
