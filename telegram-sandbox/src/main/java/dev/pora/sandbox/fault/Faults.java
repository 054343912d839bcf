package dev.pora.sandbox.fault;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that wait to strike, first added first. */
public final class Faults {
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private long nextId = 1;

    /** A rule with how often it will still strike. */
    public record Listed(long id, FaultRule rule, int left) {}

    /** A fault that strikes now. */
    public static final class Strike {
        private final Fault fault;
        private final CountDownLatch released;

        private Strike(Fault fault, CountDownLatch released) {
            this.fault = fault;
            this.released = released;
        }

        public Fault fault() {
            return fault;
        }

        /** Until the time is over or the rule is removed; true when it was removed. */
        public boolean hold(Duration limit) throws InterruptedException {
            return released.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static final class Waiting {
        private final FaultRule rule;
        private final CountDownLatch released = new CountDownLatch(1);
        private int left;

        private Waiting(FaultRule rule) {
            this.rule = rule;
            this.left = rule.times();
        }

        private boolean holdsCalls() {
            return rule.fault() instanceof Fault.Hang || rule.fault() instanceof Fault.Slow;
        }
    }

    /** Gives the id under which it can be removed. */
    public synchronized long add(FaultRule rule) {
        waiting.put(nextId, new Waiting(rule));
        return nextId++;
    }

    /** As {@link #add}, for those who will not remove it by id. */
    public void inject(FaultRule rule) {
        var _ = add(rule);
    }

    /** Calls that it holds go on at once. False when there is none with this id. */
    public synchronized boolean remove(long id) {
        Waiting removed = waiting.remove(id);
        if (removed != null) {
            removed.released.countDown();
        }
        return removed != null;
    }

    public synchronized void clear() {
        waiting.values().forEach(one -> one.released.countDown());
        waiting.clear();
    }

    public synchronized List<Listed> list() {
        return waiting.entrySet().stream()
                .map(entry -> new Listed(entry.getKey(), entry.getValue().rule, entry.getValue().left))
                .toList();
    }

    /** Takes one strike of the first rule that fits; a rule that holds calls stays listed until it is removed. */
    public synchronized Optional<Strike> next(String method, long chatId) {
        Iterator<Waiting> rules = waiting.values().iterator();
        while (rules.hasNext()) {
            Waiting one = rules.next();
            if (one.left > 0 && one.rule.fits(method, chatId)) {
                one.left -= one.rule.times() == FaultRule.ALWAYS ? 0 : 1;
                if (one.left == 0 && !one.holdsCalls()) {
                    rules.remove();
                }
                return Optional.of(new Strike(one.rule.fault(), one.released));
            }
        }
        return Optional.empty();
    }
}
