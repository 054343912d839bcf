package dev.pora.exchange;

/** Bounds the work of walking to the end of rules with a COUNT that do not say when they end. */
public final class Counting {
    private static final int MOST = 1_000_000;

    private int left = MOST;

    public void spend(int count, String path) {
        left -= count;
        if (left < 0) {
            throw new Unfit(Flaw.of(Reason.TOO_MUCH_TO_COUNT, path, Integer.toString(MOST)));
        }
    }
}
