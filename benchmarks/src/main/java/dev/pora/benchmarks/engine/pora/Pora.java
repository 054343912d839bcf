package dev.pora.benchmarks.engine.pora;

import dev.pora.app.dispatch.DispatchLoop;
import dev.pora.app.dispatch.DispatchPorts;
import dev.pora.app.dispatch.DispatchSettings;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Scenario;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.holidays.JollydayHolidays;
import dev.pora.persistence.Store;
import java.time.Duration;

/** Our engine whole, with the settings that everybody gets, and a channel that takes everything at once. */
public final class Pora implements Contender {
    private static final Backoff BACKOFF = Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Override
    public String title() {
        return "Pora";
    }

    @Override
    public int most(Scenario scenario) {
        return Integer.MAX_VALUE;
    }

    @Override
    public String format() {
        return PoraRows.FORMAT;
    }

    @Override
    public void makeTables(Database database) {
        PoraRows.makeTables(database);
    }

    @Override
    public void fill(Database database, Kind kind) {
        PoraRows.fill(database, kind);
    }

    @Override
    public Running start(Database database, Scenario scenario, Handled handled) {
        Store store = Store.open(PoraRows.settings(database));
        DispatchPorts ports =
                new DispatchPorts(store.claims(), store.crew(), store.dueChanges(), store::now, new Counting(handled));
        DispatchLoop loop = new DispatchLoop(
                ports, new Dispatch(BACKOFF, new JollydayHolidays()), BACKOFF, DispatchSettings.standard());
        loop.start();
        return () -> {
            loop.close();
            store.close();
        };
    }

    @Override
    public boolean hasLeft(Database database) {
        return PoraRows.hasLeft(database);
    }

    private record Counting(Handled handled) implements Messenger {
        private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("1"));

        @Override
        public void awaitTurn(Destination destination) {}

        @Override
        public Outcome tell(Destination destination, Message message) {
            if (message instanceof Message.Reminder reminder) {
                handled.tell(PoraRows.planned(reminder.notification().value()));
            }
            return DELIVERED;
        }
    }
}
