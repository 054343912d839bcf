package dev.pora.inbox;

/** Takes what a channel pushes to us over HTTP; the HTTP door carries the bytes and knows nothing of their meaning. */
public interface Receiver {
    Receipt receive(String body);

    /** What became of it. */
    enum Receipt {
        /** It is kept, now or before: the sender need not repeat it. */
        KEPT,
        /** It is not in the channel's form. */
        MALFORMED
    }
}
