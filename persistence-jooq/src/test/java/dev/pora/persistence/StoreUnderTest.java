package dev.pora.persistence;

import dev.pora.access.Replays;
import dev.pora.access.Tokens;
import dev.pora.contract.Subject;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A store whose rows move into the past when time is to pass: the database's clock cannot be set. */
record StoreUnderTest(DatabaseSettings database, Store store) implements Subject {
    static StoreUnderTest open() {
        DatabaseSettings database = TestServer.emptyDatabase();
        return new StoreUnderTest(database, Store.open(database));
    }

    StoreUnderTest emptied() {
        TestServer.execute(
                database,
                "TRUNCATE \"user\", notification, alarm, delivery, inbox, outbox, conversation, lease, token, replay, undo,"
                        + " zone_rules, crew, announcement, host CASCADE");
        store.lookAnew();
        return this;
    }

    @Override
    public Instant now() {
        try (Connection connection = TestServer.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT now()")) {
            var _ = row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void pass(Duration duration) {
        String gone = " - interval '" + duration.toMillis() + " milliseconds'";
        TestServer.execute(
                database,
                "UPDATE alarm SET due_at = due_at" + gone + ", lease_until = lease_until" + gone
                        + ", begun_at = begun_at" + gone,
                "UPDATE inbox SET next_at = next_at" + gone + ", ended_at = ended_at" + gone,
                "UPDATE replay SET begun_at = begun_at" + gone,
                "UPDATE token SET last_used_at = last_used_at" + gone,
                "UPDATE outbox SET next_at = next_at" + gone + ", lease_until = lease_until" + gone,
                "UPDATE lease SET lease_until = lease_until" + gone,
                "UPDATE crew SET lease_until = lease_until" + gone,
                "UPDATE \"user\" SET digest_due_at = digest_due_at" + gone,
                "UPDATE undo SET kept_at = kept_at" + gone,
                "UPDATE delivery SET told_at = told_at" + gone);
        store.lookAnew();
    }

    @Override
    public SharedNotifications sharedNotifications() {
        return store.sharedNotifications();
    }

    @Override
    public Hosts hosts() {
        return store.hosts();
    }

    @Override
    public Users users() {
        return store.users();
    }

    @Override
    public Announcements announcements() {
        return store.announcements();
    }

    @Override
    public Figures figures() {
        return store.figures();
    }

    @Override
    public Notifications notifications() {
        return store.notifications();
    }

    @Override
    public Alarms alarms() {
        return store.alarms();
    }

    @Override
    public Digests digests() {
        return store.digests();
    }

    @Override
    public Listings listings() {
        return store.listings();
    }

    @Override
    public Undos undos() {
        return store.undos();
    }

    @Override
    public ZoneRules zoneRules() {
        return store.zoneRules();
    }

    @Override
    public Claims claims() {
        return store.claims();
    }

    @Override
    public Deliveries deliveries() {
        return store.deliveries();
    }

    @Override
    public Crew crew() {
        return store.crew();
    }

    @Override
    public DueChanges dueChanges() {
        return store.dueChanges();
    }

    @Override
    public Transactions transactions() {
        return store.transactions();
    }

    @Override
    public Inbox inbox() {
        return store.inbox();
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public Conversations conversations() {
        return store.conversations();
    }

    @Override
    public Leases leases() {
        return store.leases();
    }

    @Override
    public Replays replays() {
        return store.replays();
    }

    @Override
    public Tokens tokens() {
        return store.tokens();
    }
}
