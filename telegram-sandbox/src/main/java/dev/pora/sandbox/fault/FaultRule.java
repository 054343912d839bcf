package dev.pora.sandbox.fault;

/**
 * When a fault strikes: calls of {@code method} (in any case; empty for all) for {@code chatId} (0 for all), the next
 * {@code times} of them.
 */
public record FaultRule(String method, long chatId, int times, Fault fault) {
    /** Until it is removed. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultRule {
        if (times < 1) {
            throw new IllegalArgumentException("A fault strikes at least once, not " + times + " times");
        }
    }

    public static FaultRule once(String method, Fault fault) {
        return new FaultRule(method, 0, 1, fault);
    }

    public static FaultRule always(String method, Fault fault) {
        return new FaultRule(method, 0, ALWAYS, fault);
    }

    boolean fits(String called, long chat) {
        return (method.isEmpty() || method.equalsIgnoreCase(called)) && (chatId == 0 || chatId == chat);
    }
}
