package dev.pora.transaction;

import java.util.function.Supplier;

/** Lets several changes of one store happen together. Implementations pass {@code TransactionsContract}. */
public interface Transactions {
    /**
     * Runs {@code work}: everything that it writes through ports of the same store, on the same thread, is kept when it
     * returns and undone when it throws. A call inside another joins the outer one.
     */
    <T> T within(Supplier<T> work);

    /** {@link #within} for work that has nothing to say. */
    default void run(Runnable work) {
        var _ = within(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
