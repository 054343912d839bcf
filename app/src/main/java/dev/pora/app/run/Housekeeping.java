package dev.pora.app.run;

import dev.pora.persistence.Store;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done now and then: room for the history, and forgetting what was handled long ago. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration HANDLED_UPDATES_STAY = Duration.ofDays(3);
    private static final long HOURS_BETWEEN = 6;

    private final Store store;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Store store) {
        this.store = store;
        var _ = rounds.scheduleWithFixedDelay(this::round, 0, HOURS_BETWEEN, TimeUnit.HOURS);
    }

    private void round() {
        try {
            store.makeRoomForHistory();
            int forgotten = store.inbox().forget(HANDLED_UPDATES_STAY);
            LOG.debug("Forgot {} handled updates", forgotten);
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed and is tried again in {} hours: {}", HOURS_BETWEEN, e.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
