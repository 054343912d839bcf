package dev.pora.channel;

import java.time.Duration;

/** What became of one attempt to tell. */
public sealed interface Outcome {
    /** The channel accepted the message. */
    record Delivered(MessageRef message) implements Outcome {}

    /** Nothing was sent; the channel wants a pause, or could not be reached before the request left. */
    record TryAfter(Duration pause, String reason) implements Outcome {}

    /** This person or chat cannot be told: blocked, gone, or never met. */
    record Unreachable(String reason) implements Outcome {}

    /** The chat lives on under another address. */
    record Moved(Destination to) implements Outcome {}

    /** This message can never be sent. */
    record Refused(String reason) implements Outcome {}

    /** The whole channel does not work: a bad token, no route. Nobody in particular is to blame. */
    record ChannelDown(String reason) implements Outcome {}

    /** The request left and the answer never came: it may have been delivered. */
    record Unknown(String reason) implements Outcome {}
}
