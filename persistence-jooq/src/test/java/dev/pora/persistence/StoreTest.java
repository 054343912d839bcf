package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pora.inbox.Incoming;
import dev.pora.persistence.StoreUnavailable.Reason;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.UserId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final DatabaseSettings database = TestServer.emptyDatabase();

    @Test
    void an_empty_database_will_do_and_opening_it_again_changes_nothing() {
        Store.open(database).close();
        String history = TestServer.dump(database, "pora_schema_history");

        try (Store store = Store.open(database)) {
            assertThat(store.ping()).isTrue();
        }

        assertThat(history.lines()).isNotEmpty().allMatch(migration -> migration.endsWith(",t)"));
        assertThat(TestServer.dump(database, "pora_schema_history")).isEqualTo(history);
    }

    @Test
    void a_server_that_is_not_there_is_named() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/pora";

        refused(new DatabaseSettings(url, "anna", "secret"), Reason.UNREACHABLE, url);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_login_that_is_refused_is_named_without_the_password() {
        TestServer.execute(database, "DROP ROLE IF EXISTS nobody", "CREATE ROLE nobody NOLOGIN");

        refused(new DatabaseSettings(database.url(), "nobody", "wr0ng"), Reason.LOGIN_REFUSED, "nobody");
    }

    @Test
    void a_database_that_does_not_exist_is_named() {
        String url = database.url() + "_not";

        refused(new DatabaseSettings(url, database.user(), database.password()), Reason.NO_SUCH_DATABASE, url);
    }

    @Test
    void tables_of_a_newer_program_are_left_alone() {
        Store.open(database).close();
        TestServer.execute(
                database,
                "INSERT INTO pora_schema_history SELECT 100, '99', 'later', 'SQL', 'V99__later.sql', 1, 'us', now(), 1, true");

        refused(database, Reason.SCHEMA_TOO_NEW, "99");
    }

    @Test
    void nothing_but_the_number_is_kept_of_what_was_handled() {
        try (Store store = Store.open(database)) {
            Incoming said = new Incoming("telegram", 7, "чай в 9");
            assertThat(store.inbox().keep(List.of(said))).isEqualTo(1);
            assertThat(TestServer.dump(database, "inbox")).contains("чай");

            store.inbox().handled(said);

            assertThat(TestServer.dump(database, "inbox")).contains("HANDLED").doesNotContain("чай");
            assertThat(store.inbox().keep(List.of(said))).isZero();
        }
    }

    @Test
    void a_store_whose_connections_were_all_broken_works_on() {
        try (Store store = Store.open(database)) {
            assertThat(store.ping()).isTrue();

            assertThat(TestServer.breakConnections(database, "true")).isPositive();

            await().atMost(Duration.ofSeconds(20)).until(store::ping);
            assertThat(store.users()
                            .register(new TelegramId(1), Language.ENGLISH)
                            .version())
                    .isZero();
        }
    }

    @Test
    void a_closed_store_does_not_answer() {
        Store store = Store.open(database);
        store.close();

        assertThat(store.ping()).isFalse();
    }

    @Test
    void history_is_kept_by_months_made_ahead() {
        try (Store store = Store.open(database)) {
            TestServer.execute(
                    database,
                    "INSERT INTO \"user\" (telegram_id) VALUES (1)",
                    "INSERT INTO delivery (told_at, user_id, notification_id, kind, occurrence_at, attempt, outcome, latency_ms)"
                            + " SELECT now() + make_interval(months => m), 1, 1, 'OCCURRENCE', now(), 1, 'DELIVERED', 5"
                            + " FROM generate_series(0, 5) m");
            assertThat(TestServer.dump(database, "delivery_default").lines()).hasSize(2);

            TestServer.execute(database, "SELECT delivery_months(5)");
            store.tidy(12);

            assertThat(TestServer.dump(database, "delivery_default")).isEmpty();
            assertThat(TestServer.dump(database, "delivery").lines()).hasSize(6);
        }
    }

    @Test
    void history_of_more_than_a_year_ago_is_dropped_whole_and_goes_along_with_its_user() {
        try (Store store = Store.open(database)) {
            TestServer.execute(
                    database,
                    "INSERT INTO \"user\" (telegram_id) VALUES (1), (2)",
                    "CREATE TABLE delivery_2020_01 PARTITION OF delivery"
                            + " FOR VALUES FROM ('2020-01-01 00:00Z') TO ('2020-02-01 00:00Z')",
                    "INSERT INTO delivery (told_at, user_id, notification_id, kind, occurrence_at, attempt, outcome, latency_ms)"
                            + " SELECT at, u, 1, 'OCCURRENCE', now(), 1, 'DELIVERED', 5 FROM (VALUES"
                            + " (timestamptz '2020-01-15Z'), ('2019-01-15Z'), (now() - interval '11 months'), (now()))"
                            + " told (at), generate_series(1, 2) u");

            store.tidy(12);

            assertThat(TestServer.dump(database, "delivery").lines()).hasSize(4);
            assertThat(TestServer.row(database, "SELECT to_regclass('delivery_2020_01')"))
                    .containsExactly("null");
            assertThat(store.users().remove(new UserId(1))).isTrue();
            assertThat(TestServer.dump(database, "delivery").lines()).hasSize(2);
        }
    }

    @Test
    void changes_that_cannot_be_taken_back_any_more_are_forgotten() {
        try (Store store = Store.open(database)) {
            TestServer.execute(
                    database,
                    "INSERT INTO \"user\" (telegram_id) VALUES (1)",
                    "INSERT INTO undo (user_id, before, removed, added, kept_at)"
                            + " SELECT 1, '{}', '[]', '[]', now() - make_interval(mins => m) FROM generate_series(1, 20) m");

            store.tidy(12);

            assertThat(TestServer.row(
                            database, "SELECT count(*), now() - min(kept_at) < interval '11 minutes' FROM undo"))
                    .as("how many are left of twenty, one for each minute")
                    .containsExactly("9", "t");
        }
    }

    @Test
    void a_password_is_never_shown() {
        DatabaseSettings settings = new DatabaseSettings("jdbc:postgresql://db/pora?password=s3cret", "anna", "s3cret");

        assertThat(settings.toString()).contains("db/pora", "anna").doesNotContain("s3cret");
    }

    private static void refused(DatabaseSettings settings, Reason reason, String named) {
        assertThatThrownBy(() -> Store.open(settings))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(named)
                .message()
                .doesNotContain("wr0ng", "secret");
    }
}
