package dev.pora.app.run;

import dev.pora.notification.Renewing;
import dev.pora.persistence.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.time.zone.ZoneRulesProvider;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done now and then: a look at the clocks, room for the history, forgetting what was handled long ago. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration HANDLED_UPDATES_STAY = Duration.ofDays(3);
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(2);
    private static final long HOURS_BETWEEN = 6;

    private final Store store;
    private final int monthsOfHistory;
    private final InstantSource clock;
    private final Renewing renewing;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Store store, int monthsOfHistory, Renewing renewing, InstantSource clock) {
        this.store = store;
        this.monthsOfHistory = monthsOfHistory;
        this.renewing = renewing;
        this.clock = clock;
        var _ = rounds.schedule(this::adoptZoneRules, 0, TimeUnit.SECONDS);
        var _ = rounds.scheduleWithFixedDelay(this::round, 0, HOURS_BETWEEN, TimeUnit.HOURS);
    }

    /** A newer JDK may bring other rules of some zone: what was computed by the old ones is computed again. */
    private void adoptZoneRules() {
        try {
            String edition = ZoneRulesProvider.getVersions("UTC").lastKey();
            int looked = renewing.adopt(
                    edition,
                    users -> LOG.info("Zone rules {}: computed the next instants of {} users again", edition, users));
            LOG.debug("Zone rules {}: {} users looked at", edition, looked);
        } catch (RuntimeException e) {
            LOG.warn("New zone rules could not be adopted, the next start tries again: {}", e.getMessage());
        }
    }

    private void round() {
        try {
            compareClocks();
            store.tidy(monthsOfHistory);
            int forgotten = store.inbox().forget(HANDLED_UPDATES_STAY);
            LOG.debug("Forgot {} handled updates", forgotten);
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed and is tried again in {} hours: {}", HOURS_BETWEEN, e.getMessage());
        }
    }

    /** "In 1 minute" is read on the clock of this machine, and what is due is judged by the database's. */
    private void compareClocks() {
        Duration ahead = Duration.between(clock.instant(), store.now());
        if (ahead.abs().compareTo(WORTH_A_WARNING) > 0) {
            LOG.warn(
                    "The database's clock is {} s {} this machine's: reminders come early or late by as much",
                    ahead.abs().toSeconds(),
                    ahead.isNegative() ? "behind" : "ahead of");
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
