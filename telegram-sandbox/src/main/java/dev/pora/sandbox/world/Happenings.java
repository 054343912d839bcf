package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners what happens, in order, and remembers the last thousand for those who come back. */
public final class Happenings {
    private static final int KEPT = 1_000;
    private final Deque<Happening> past = new ArrayDeque<>();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
    private long nextId = 1;

    synchronized void tell(String kind, ObjectNode data, Set<Long> audience) {
        Happening happening = new Happening(nextId++, kind, data.deepCopy(), audience);
        past.addLast(happening);
        if (past.size() > KEPT) {
            past.removeFirst();
        }
        listeners.forEach(listener -> listener.accept(happening));
    }

    /** First what happened after the given id, then everything that follows; the listener must not block. */
    public synchronized void listen(long after, Consumer<Happening> listener) {
        past.stream().filter(happening -> happening.id() > after).forEach(listener);
        listeners.add(listener);
    }

    public void ignore(Consumer<Happening> listener) {
        listeners.remove(listener);
    }

    public synchronized long lastId() {
        return nextId - 1;
    }
}
