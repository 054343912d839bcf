package dev.pora.sandbox.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/** The last ten thousand calls, in the order in which they ended. */
public final class Transcript {
    private static final int KEPT = 10_000;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long next = 1;

    /** Adds what the function makes of the entry's number. */
    public synchronized void add(LongFunction<Entry> entry) {
        entries.addLast(entry.apply(next++));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** The calls after a number; 0 for all that are kept. */
    public synchronized List<Entry> after(long number) {
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    public List<Entry> all() {
        return after(0);
    }

    /** The calls of one method, in any case. */
    public List<Entry> of(String method) {
        return all().stream()
                .filter(entry -> entry.method().equalsIgnoreCase(method))
                .toList();
    }

    public synchronized void clear() {
        entries.clear();
    }
}
