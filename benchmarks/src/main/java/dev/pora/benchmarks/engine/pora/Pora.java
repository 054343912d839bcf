package dev.pora.benchmarks.engine.pora;

import dev.pora.app.dispatch.DispatchLoop;
import dev.pora.benchmarks.engine.contender.Contender;
import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.contender.Handled;
import dev.pora.benchmarks.engine.contender.Kind;
import dev.pora.benchmarks.engine.contender.Scenario;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.persistence.Store;

/** Our engine whole, with the settings that everybody gets, and a channel that takes everything at once. */
public final class Pora implements Contender {
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
        Store store = Engine.store(database);
        DispatchLoop loop = Engine.loop(store, new Counting(handled));
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
