package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Share;
import dev.pora.notification.Alarm;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a claim looks at when much is due, leased, at rest or dead. */
class BacklogTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MANY = 20_000;

    private final DatabaseSettings database = TestServer.emptyDatabase();
    private final Store store = Store.open(database);

    @AfterEach
    void close() {
        store.close();
    }

    /** One of each person, due one millisecond after the other, all of them in the past; nobody has counted them. */
    private void due(int many, String state) {
        TestServer.execute(
                database,
                "ALTER TABLE alarm SET (autovacuum_enabled = off)",
                "INSERT INTO \"user\" (telegram_id) SELECT g FROM generate_series(1, " + many + ") g",
                "INSERT INTO notification (user_id, local_start, event_name, schedule, zone, channel, address, state)"
                        + " SELECT user_id, '2026-01-01 10:00', 'чай', 'ONCE', 'UTC', 'telegram', telegram_id::text, '"
                        + state + "' FROM \"user\" ORDER BY telegram_id",
                "INSERT INTO alarm (notification_id, kind, occurrence_at, planned_at, due_at)"
                        + " SELECT notification_id, 'OCCURRENCE', at, at, at FROM (SELECT notification_id,"
                        + " now() - interval '1 hour' + row_number() OVER (ORDER BY notification_id) * interval '1 ms'"
                        + " AS at FROM notification) planned");
        store.lookAnew();
    }

    private List<Claim> claimed(int limit) {
        return store.claims().claim(limit, LEASE);
    }

    @Test
    void every_question_follows_the_index_in_its_order_though_nobody_has_counted_the_rows() {
        due(MANY, "ACTIVE");
        Turns turns = new Turns(store.sql());
        Optional<LowMark.Place> anywhere = Optional.empty();

        assertThat(Stream.of(
                                Claiming.question(store.sql(), anywhere, 500, LEASE, Duration.ZERO, Reach.EVERYTHING),
                                turns.firstFreeQuery(anywhere, Share.WHOLE, Duration.ZERO),
                                turns.untilFreeQuery(anywhere, Reach.EVERYTHING))
                        .map(query -> store.sql().explain(query).plan()))
                .allSatisfy(plan -> assertThat(plan)
                        .contains("Index Scan using alarm_due on alarm a")
                        .doesNotContain("Sort Key: a.")
                        .doesNotContain("Seq Scan on alarm")
                        .doesNotContain("Seq Scan on notification")
                        .doesNotContain("Seq Scan on \"user\""));
    }

    @Test
    void everything_is_claimed_once_in_its_order() {
        due(2000, "ACTIVE");
        List<NotificationId> ids = new ArrayList<>();
        for (List<Claim> some = claimed(300); !some.isEmpty(); some = claimed(300)) {
            some.forEach(claim -> ids.add(claim.notification().id()));
        }

        assertThat(ids).hasSize(2000).doesNotHaveDuplicates();
        assertThat(ids.stream().map(NotificationId::value)).isSorted();
    }

    @Test
    void what_is_leased_at_rest_or_dead_is_not_looked_at_again() throws SQLException {
        due(MANY, "PAUSED");
        TestServer.execute(
                database,
                "UPDATE notification SET state = 'ACTIVE' WHERE notification_id >"
                        + " (SELECT max(notification_id) FROM notification) - 1000");
        try (Connection old = TestServer.connect(database);
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(statement.execute("SELECT 1 FROM alarm LIMIT 1")).isTrue();
            store.claims().release(claimed(500));
            store.claims().renew(claimed(500), LEASE);
            long before = rowsRead();

            assertThat(claimed(10)).hasSize(10);
            assertThat(claimed(10)).hasSize(10);
            assertThat(store.claims().untilNextDue()).contains(Duration.ZERO);

            assertThat(rowsRead() - before).isLessThan(1000);
            assertThat(rowsReadForTheLag()).isLessThan(10);
        }
    }

    private long rowsReadForTheLag() {
        return store.transactions().within(() -> {
            long before = rowsReadByThisConnection();
            assertThat(store.lag()).isPositive();
            return rowsReadByThisConnection() - before;
        });
    }

    private long rowsReadByThisConnection() {
        return store.sql()
                .resultQuery("SELECT pg_stat_get_xact_tuples_returned('alarm_due'::regclass)")
                .fetchSingle()
                .get(0, Long.class);
    }

    /** By way of the index along which alarms are claimed; the connection that read them is made to tell at once. */
    private long rowsRead() {
        var _ = store.sql().resultQuery("SELECT pg_stat_force_next_flush()").fetch();
        return Long.parseLong(TestServer.row(
                        database, "SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'alarm_due'")
                .getFirst());
    }

    @Test
    void one_that_is_resumed_after_it_was_passed_over_is_claimed() {
        due(10, "PAUSED");
        assertThat(claimed(10)).isEmpty();
        Notification first = store.notifications()
                .list(new UserId(userOfFirst()), Notifications.Page.first(1))
                .getFirst();

        assertThat(store.notifications().save(first.as(State.ACTIVE))).isInstanceOf(Notifications.Saved.Stored.class);

        assertThat(claimed(10)).extracting(claim -> claim.notification().id()).containsExactly(first.id());
    }

    private long userOfFirst() {
        return Long.parseLong(
                TestServer.row(database, "SELECT min(user_id) FROM \"user\"").getFirst());
    }

    @Test
    void what_somebody_holds_is_passed_over_and_claimed_when_they_are_done() {
        due(2, "ACTIVE");
        UserId owner = new UserId(userOfFirst());
        Notification first =
                store.notifications().list(owner, Notifications.Page.first(1)).getFirst();
        try (Store other = Store.open(database)) {
            other.transactions().run(() -> {
                assertThat(other.alarms().hold(owner, first.id())).isPresent();
                assertThat(claimed(10))
                        .hasSize(1)
                        .extracting(Claim::notification)
                        .doesNotContain(first);
                assertThat(claimed(10)).isEmpty();
            });
        }

        assertThat(claimed(10)).extracting(Claim::notification).containsExactly(first);
    }

    @Test
    void an_alarm_that_another_instance_sets_in_what_was_passed_is_heard_of() {
        due(10, "ACTIVE");
        assertThat(claimed(10)).hasSize(10);
        try (Store other = Store.open(database)) {
            UserId owner = new UserId(userOfFirst());
            Notification first = other.notifications()
                    .list(owner, Notifications.Page.first(1))
                    .getFirst();
            other.alarms()
                    .set(
                            owner,
                            Alarm.snoozed(first.id(), store.now(), store.now().minusSeconds(7200)));

            List<Claim> claims =
                    await().atMost(Duration.ofSeconds(2)).until(() -> claimed(10), some -> !some.isEmpty());

            assertThat(claims).extracting(claim -> claim.notification().id()).containsExactly(first.id());
        }
    }
}
