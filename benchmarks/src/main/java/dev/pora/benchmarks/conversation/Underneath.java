package dev.pora.benchmarks.conversation;

import dev.pora.benchmarks.engine.contender.Database;
import dev.pora.benchmarks.engine.pora.PoraRows;
import dev.pora.fake.FakeStore;
import dev.pora.holidays.JollydayHolidays;
import dev.pora.notification.Ledger;
import dev.pora.persistence.Store;
import dev.pora.telegram.conversation.Ports;
import dev.pora.telegram.door.Post;
import dev.pora.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The store below the bot.
 *
 * @param tick is called now and then
 */
record Underneath(Post post, Ports ports, InstantSource clock, Runnable tick, Runnable close) {

    /** In memory; nothing is rolled back, since nothing fails. */
    static Underneath memory() {
        FakeStore store = new FakeStore(Instant.now());
        Transactions transactions = new Transactions() {
            @Override
            public synchronized <T> T within(Supplier<T> work) {
                return work.get();
            }
        };
        Ledger ledger = new Ledger(
                store.users(),
                store.notifications(),
                store.alarms(),
                store.undos(),
                transactions,
                new JollydayHolidays(),
                store);
        Ports ports = new Ports(
                ledger,
                store.sharedNotifications(),
                store.hosts(),
                store.deliveries(),
                store.conversations(),
                store.inbox(),
                store.listings());
        Post post = new Post(
                store.inbox(),
                store.outbox(),
                store.leases(),
                store.digests(),
                transactions,
                store.users(),
                store.announcements());
        return new Underneath(post, ports, store, () -> keepUp(store), () -> {});
    }

    /** What was handled is forgotten sooner than in life: the store in memory looks at all of it for each update. */
    private static void keepUp(FakeStore store) {
        store.pass(Duration.between(store.now(), Instant.now()));
        var _ = store.inbox().forget(Duration.ofMillis(1));
    }

    static Underneath postgresql(Database database) {
        Store store = Store.open(PoraRows.settings(database));
        InstantSource clock = InstantSource.system();
        Ledger ledger = new Ledger(
                store.users(),
                store.notifications(),
                store.alarms(),
                store.undos(),
                store.transactions(),
                new JollydayHolidays(),
                clock);
        Ports ports = new Ports(
                ledger,
                store.sharedNotifications(),
                store.hosts(),
                store.deliveries(),
                store.conversations(),
                store.inbox(),
                store.listings());
        Post post = new Post(
                store.inbox(),
                store.outbox(),
                store.leases(),
                store.digests(),
                store.transactions(),
                store.users(),
                store.announcements());
        return new Underneath(post, ports, clock, () -> {}, store::close);
    }
}
