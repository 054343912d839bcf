package dev.pora.delivery;

/** News that an alarm was set, by this or another instance. A hint: one may be lost or come twice. */
public interface DueChanges {
    /** Calls {@code listener} soon after an alarm is set; it must return at once. Ends with {@link Subscription#close}. */
    Subscription subscribe(Runnable listener);

    /** A standing wish to be told. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
