package dev.pora.exchange;

import java.time.DateTimeException;
import java.util.function.Supplier;

/** Turns what the domain cannot make into a flaw of its place. */
public final class Invariants {
    private Invariants() {}

    public static <T> T keep(String path, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException broken) {
            throw new Unfit(Flaw.of(Reason.UNFIT_TOGETHER, path, String.valueOf(broken.getMessage())));
        }
    }
}
