package dev.pora.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pora.access.Replays;
import dev.pora.access.Tokens;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.DueChanges;
import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.listing.Digests;
import dev.pora.listing.Listings;
import dev.pora.notification.Alarms;
import dev.pora.notification.Hosts;
import dev.pora.notification.Notifications;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.Undos;
import dev.pora.notification.ZoneRules;
import dev.pora.operation.Announcements;
import dev.pora.operation.Figures;
import dev.pora.transaction.Transactions;
import dev.pora.user.Users;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** All ports of one PostgreSQL database, 15 or later. */
public final class Store implements AutoCloseable {
    private static final int MONTHS_AHEAD = 3;

    /**
     * Every statement finds few rows by an index and stops when it has them. A plan that was made while a table was small,
     * or statistics old, must not read all of it when it is large, nor all that is due to sort it.
     */
    private static final String HABITS =
            "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off;"
                    + " SET enable_mergejoin = off; SET jit = off; SET plan_cache_mode = force_generic_plan";

    private final HikariDataSource pool;
    private final JooqTransactions transactions;
    private final AlarmQueue queue;
    private final Unreadable unreadable;
    private final JooqUndos undos;
    private final JooqDueChanges dueChanges;

    private Store(DatabaseSettings database) {
        this.pool = pool(database);
        this.transactions = new JooqTransactions(pool);
        this.queue = new AlarmQueue(transactions, new LowMark(System::nanoTime));
        this.unreadable = new Unreadable(transactions, queue);
        this.undos = new JooqUndos(transactions, queue);
        this.dueChanges = new JooqDueChanges(database, queue::heard);
    }

    /**
     * Brings the database's tables up to date and opens it; an empty database will do, and one with the origin's tables
     * is taken over.
     *
     * @throws StoreUnavailable with a sentence that says what stands in the way
     */
    public static Store open(DatabaseSettings database) {
        Migrations.apply(database);
        Store store = new Store(database);
        try {
            store.turnPagesOfHistory();
            return store;
        } catch (DataAccessException e) {
            store.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseSettings database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pora");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(database.connections());
        config.setConnectionTimeout(Connections.PATIENCE.toMillis());
        config.setValidationTimeout(Connections.PATIENCE.toMillis() / 2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(HABITS);
        Connections.habits().forEach(config::addDataSourceProperty);
        config.addDataSourceProperty("socketTimeout", Long.toString(Connections.LONGEST_SILENCE.toSeconds()));
        return new HikariDataSource(config);
    }

    /**
     * Makes the months of the delivery history ahead, drops those before the ones to be kept, and forgets what cannot be
     * taken back any more; to be called now and then, daily at the least.
     *
     * @param monthsOfHistory so far the delivery history reaches back, and at most a month more
     */
    public void tidy(int monthsOfHistory) {
        turnPagesOfHistory();
        var _ = transactions
                .sql()
                .select(DSL.field("forget_delivery_months({0})", Integer.class, DSL.val(monthsOfHistory)))
                .fetch();
        undos.forget();
        var _ = replays().forget();
    }

    private void turnPagesOfHistory() {
        var _ = transactions
                .sql()
                .select(DSL.field("delivery_months({0})", Integer.class, DSL.val(MONTHS_AHEAD)))
                .fetch();
    }

    /** Whether the database answers now. */
    public boolean ping() {
        try {
            return transactions.sql().selectOne().fetch().isNotEmpty();
        } catch (DataAccessException e) {
            return false;
        }
    }

    /** Now, by the database's clock, which judges what is due. */
    public Instant now() {
        return transactions.sql().select(StoreClock.now()).fetchSingle().value1();
    }

    /** How the queue stands; counts every pending alarm, so not for every second where there are millions. */
    public QueueState queue() {
        return transactions.within(() -> new QueueReading(transactions.sql()).state());
    }

    /**
     * How long the earliest due alarm has waited of those that this store was asked for last and that nobody holds, zero
     * when there is none. It looks from where claims look, and so costs the same however much is pending, leased or dead.
     */
    public Duration lag() {
        LowMark.Known known = queue.mark().known();
        return new Turns(transactions.sql()).lag(known.from(), known.share()).orElse(Duration.ZERO);
    }

    /** How many times a row of the queue could not be read, since this store was opened. */
    public long unreadable() {
        return unreadable.met();
    }

    DSLContext sql() {
        return transactions.sql();
    }

    /** For a store whose rows were changed from elsewhere: forgets what is known of the queue. */
    void lookAnew() {
        queue.mark().heardOfAny();
    }

    public Users users() {
        return new JooqUsers(transactions);
    }

    public Notifications notifications() {
        return new JooqNotifications(transactions, queue);
    }

    public Alarms alarms() {
        return new JooqAlarms(transactions, queue);
    }

    public Digests digests() {
        return new JooqDigests(transactions);
    }

    public Listings listings() {
        return new JooqListings(transactions.sql());
    }

    public Undos undos() {
        return undos;
    }

    public SharedNotifications sharedNotifications() {
        return new JooqSharedNotifications(transactions, queue);
    }

    public Hosts hosts() {
        return new JooqHosts(transactions);
    }

    public ZoneRules zoneRules() {
        return new JooqZoneRules(transactions.sql());
    }

    public Claims claims() {
        return new JooqClaims(transactions, queue, unreadable);
    }

    public Crew crew() {
        return new JooqCrew(transactions.sql());
    }

    public Deliveries deliveries() {
        return new JooqDeliveries(transactions.sql());
    }

    public DueChanges dueChanges() {
        return dueChanges;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Inbox inbox() {
        return new JooqInbox(transactions);
    }

    public Outbox outbox() {
        return new JooqOutbox(transactions.sql());
    }

    public Conversations conversations() {
        return new JooqConversations(transactions.sql());
    }

    public Leases leases() {
        return new JooqLeases(transactions.sql());
    }

    public Announcements announcements() {
        return new JooqAnnouncements(transactions.sql());
    }

    public Figures figures() {
        return new JooqFigures(transactions);
    }

    public Replays replays() {
        return new JooqReplays(transactions.sql());
    }

    public Tokens tokens() {
        return new JooqTokens(transactions.sql());
    }

    @Override
    public void close() {
        dueChanges.close();
        pool.close();
    }
}
