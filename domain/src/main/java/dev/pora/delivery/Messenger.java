package dev.pora.delivery;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import java.time.Duration;

/** A channel that can tell. Implementations pass {@code MessengerContract}. */
public interface Messenger {
    /** Waits until the channel's limits, overall and for this destination, allow one more message. */
    void awaitTurn(Destination destination) throws InterruptedException;

    /**
     * Tells, and says what became of it; never throws for what the channel or the network did. A reminder with an original
     * is told by a copy of it; a channel that does not have the original, or cannot copy it any more, tells the event's
     * name instead. Whatever is said about the reminder goes with it.
     */
    Outcome tell(Destination destination, Message message);

    /**
     * How many more messages its limits for all destinations together let leave within this time: 0 while the channel as
     * a whole wants a longer pause.
     */
    default int room(Duration within) {
        return Integer.MAX_VALUE;
    }

    /** From now on its limits for all destinations together are shared by so many instances, this one included. */
    default void share(int members) {}
}
