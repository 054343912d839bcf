package dev.pora.inbox;

/**
 * Takes what a channel pushes to us over HTTP; the HTTP door carries the bytes and knows nothing of their meaning.
 * Implementations pass {@code ReceiverContract}.
 */
public interface Receiver {
    /** Keeps one message; throws what the store throws when it cannot be kept, so that it is pushed again. */
    Receipt receive(String body);

    /** What became of it. */
    enum Receipt {
        /** It is kept, now or before: the sender need not repeat it. */
        KEPT,
        /** It is not in the channel's form. */
        MALFORMED
    }
}
