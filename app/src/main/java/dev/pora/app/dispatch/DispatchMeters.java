package dev.pora.app.dispatch;

import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What the loop has done, counted from its start for whoever watches it. */
public final class DispatchMeters {
    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private final Counter claimed = counter("claimed", "Alarms that were claimed");
    private final Counter retried = counter("retried", "Alarms that are tried again after a pause");
    private final Counter failed = counter("failed", "Attempts that did not deliver");
    private final Counter parked = counter("parked", "Alarms that were given up, their authors told");
    private final Counter lost = counter("lost", "Outcomes of claims that had passed to somebody else");
    private final Counter faults = counter("faults", "Faults of our own while an alarm was told or recorded");
    private final Timer delay = Timer.builder("pora.dispatch.delay")
            .description("From when an alarm is due to when its message leaves")
            .serviceLevelObjectives(
                    Duration.ofMillis(1),
                    Duration.ofMillis(5),
                    Duration.ofMillis(25),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10))
            .register(registry);
    private final Timer pacing = Timer.builder("pora.dispatch.pacing")
            .description("What was waited for the channel's limits")
            .register(registry);
    private volatile Supplier<Duration> heldLag = () -> Duration.ZERO;
    private volatile Supplier<Number> unreadable = () -> 0;
    private final Map<Delivery.Result, Counter> results = new EnumMap<>(Delivery.Result.class);

    public DispatchMeters() {
        for (Delivery.Result result : Delivery.Result.values()) {
            results.put(
                    result,
                    Counter.builder("pora.dispatch.results")
                            .description("Attempts by how they ended")
                            .tag("result", result.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    private Counter counter(String name, String description) {
        return Counter.builder("pora.dispatch." + name).description(description).register(registry);
    }

    /** Shows what is counted here in another registry as well. */
    public void showIn(MeterRegistry other) {
        var _ = registry.add(other);
    }

    /** Shows how long the earliest due alarm has waited, here or in the store, asked when somebody looks. */
    public void watchLag(Supplier<Duration> lag) {
        var _ = Gauge.builder(
                        "pora.dispatch.lag",
                        () -> longer(lag.get(), heldLag.get()).toMillis() / 1000.0)
                .description("How long the earliest alarm that is due and not told has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Shows how many times the store could not read a row of the queue. */
    public void watchUnreadable(Supplier<Number> rows) {
        unreadable = rows;
        var _ = FunctionCounter.builder(
                        "pora.dispatch.unreadable",
                        this,
                        meters -> meters.unreadable.get().doubleValue())
                .description("Times that a row of the queue could not be read")
                .register(registry);
    }

    /** @param lag how long the earliest of them has been due */
    void watchHeld(Supplier<Number> held, Supplier<Duration> lag) {
        heldLag = lag;
        var _ = Gauge.builder("pora.dispatch.held", held)
                .description("Alarms that this instance holds leases of")
                .register(registry);
    }

    void claimed(int alarms) {
        claimed.increment(alarms);
    }

    void leaves(long nanosAfterDue) {
        delay.record(Duration.ofNanos(Math.max(0, nanosAfterDue)));
    }

    void paced(long nanos) {
        pacing.record(Duration.ofNanos(nanos));
    }

    void fault() {
        faults.increment();
    }

    void settled(Settlement settlement, Settled settled) {
        if (settled == Settled.FAULTY) {
            return;
        }
        settlement.attempt().map(Settlement.Attempt::result).ifPresent(this::count);
        if (settled == Settled.CLAIM_LOST) {
            lost.increment();
        } else {
            count(settlement.next());
        }
    }

    private void count(Delivery.Result result) {
        Counter counter = results.get(result);
        if (counter != null) {
            counter.increment();
        }
        if (result != Delivery.Result.DELIVERED) {
            failed.increment();
        }
    }

    private void count(NextStep next) {
        switch (next) {
            case NextStep.Again _, NextStep.AfterFault _ -> retried.increment();
            case NextStep.Park _ -> parked.increment();
            case NextStep.GoOn _, NextStep.GiveBack _, NextStep.Suspend _, NextStep.Leave _, NextStep.Redirect _ -> {}
        }
    }
}
