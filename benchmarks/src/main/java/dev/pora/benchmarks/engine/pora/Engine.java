package dev.pora.benchmarks.engine.pora;

import dev.pora.app.dispatch.DispatchLoop;
import dev.pora.app.dispatch.DispatchPorts;
import dev.pora.app.dispatch.DispatchSettings;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Messenger;
import dev.pora.holidays.JollydayHolidays;
import dev.pora.persistence.Store;
import java.time.Duration;

/** Our engine whole, with the settings that everybody gets. */
public final class Engine {
    private static final Backoff BACKOFF = Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private Engine() {}

    public static Store store(Database database) {
        return Store.open(PoraRows.settings(database));
    }

    /** To be started. */
    public static DispatchLoop loop(Store store, Messenger channel) {
        DispatchPorts ports = new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store::now, channel);
        return new DispatchLoop(
                ports, new Dispatch(BACKOFF, new JollydayHolidays()), BACKOFF, DispatchSettings.standard());
    }
}
