package dev.pora.telegram.script;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets time pass, and tells what is due at the moment when it is. */
public final class Firing {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MOST = 100;

    private final FakeStore store;
    private final Telling telling;
    private final Dispatch dispatch =
            new Dispatch(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0), new FakePublicHolidays());

    public Firing(FakeStore store, Telling telling) {
        this.store = store;
        this.telling = telling;
    }

    /** Tells somebody something. */
    @FunctionalInterface
    public interface Telling {
        Outcome tell(Destination to, Message message);
    }

    public void pass(Duration time) {
        Duration left = time;
        tellDue();
        while (left.isPositive()) {
            Duration step = shorter(left, untilNext());
            store.pass(step);
            left = left.minus(step);
            tellDue();
        }
    }

    private Duration untilNext() {
        Optional<Duration> next = store.claims().untilNextDue();
        return next.filter(wait -> wait.compareTo(STEP) > 0).orElse(next.isEmpty() ? Duration.ofDays(100_000) : STEP);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void tellDue() {
        List<Claim> due = store.claims().claim(MOST, LEASE);
        while (!due.isEmpty()) {
            due.forEach(this::tell);
            due = store.claims().claim(MOST, LEASE);
        }
    }

    private void tell(Claim claim) {
        switch (dispatch.decide(claim, store.now())) {
            case Decision.Tell tell -> {
                if (store.claims().begin(claim)) {
                    Outcome outcome = telling.tell(tell.to(), tell.message());
                    var _ = store.claims().settle(dispatch.settle(claim, tell, outcome, store.now()));
                }
            }
            case Decision.Instead instead -> {
                var _ = store.claims().settle(instead.settlement());
            }
        }
    }
}
