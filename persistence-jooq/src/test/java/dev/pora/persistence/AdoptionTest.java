package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications.Page;
import dev.pora.notification.State;
import dev.pora.persistence.StoreUnavailable.Reason;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that the origin's program made and filled is taken over as it stands. */
class AdoptionTest {
    /** What SQLAlchemy's create_all sends for the origin's two classes. */
    private static final String[] ORIGIN = {"""
        CREATE TABLE "user" (
            user_id SERIAL NOT NULL,
            telegram_id BIGINT NOT NULL,
            PRIMARY KEY (user_id),
            UNIQUE (telegram_id)
        )""", """
        CREATE TABLE notification (
            notification_id SERIAL NOT NULL,
            user_id INTEGER NOT NULL,
            datetime_utc TIMESTAMP WITHOUT TIME ZONE NOT NULL,
            event_name VARCHAR(255) NOT NULL,
            PRIMARY KEY (notification_id),
            FOREIGN KEY(user_id) REFERENCES "user" (user_id) ON DELETE CASCADE
        )"""};

    /** 255 characters as PostgreSQL counts them. */
    private static final String LONGEST = "ё☎𝄞'\";--".repeat(31) + "еще чай";

    private static final Instant FUTURE = Instant.parse("2099-06-01T09:00:00.123456Z");

    private DatabaseSettings database = TestServer.emptyDatabase();

    @BeforeEach
    void fill_it_as_the_origin_did() {
        database = TestServer.emptyDatabase();
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        TestServer.execute(database, "ALTER DATABASE " + name + " SET timezone = 'Asia/Kamchatka'");
        TestServer.execute(database, ORIGIN);
        TestServer.execute(
                database,
                "INSERT INTO \"user\" (telegram_id) VALUES (101), (202), (4503599627370495)",
                "DELETE FROM \"user\" WHERE telegram_id = 202",
                "INSERT INTO \"user\" (telegram_id) VALUES (203)",
                """
                INSERT INTO notification (user_id, datetime_utc, event_name) VALUES
                    (1, '2020-02-29 23:59:59', 'давно'),
                    (1, (now() AT TIME ZONE 'UTC') - interval '1 hour', 'an hour ago'),
                    (1, now() AT TIME ZONE 'UTC', 'this very instant'),
                    (1, (now() AT TIME ZONE 'UTC') + interval '1 hour', 'in an hour'),
                    (4, '2099-06-01 09:00:00.123456', 'позвонить маме ☎')""",
                "INSERT INTO notification (user_id, datetime_utc, event_name) VALUES (3, '2099-06-01 09:00:00', '"
                        + LONGEST.replace("'", "''") + "')",
                "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL)",
                "INSERT INTO alembic_version VALUES ('1975ea83b712')",
                "CREATE TABLE audit (id serial PRIMARY KEY, notification_id integer REFERENCES notification, at timestamp)",
                "INSERT INTO audit (notification_id, at) VALUES (5, '2020-01-01 00:00:00')");
    }

    @Test
    void past_rows_are_finished_and_future_ones_are_pending_at_their_instant() {
        try (Store store = Store.open(database)) {
            User anna = store.users().find(new TelegramId(101)).orElseThrow();
            assertThat(anna.id().value()).isEqualTo(1);
            assertThat(anna.zone()).isEmpty();
            assertThat(anna.language()).isEqualTo(Language.RUSSIAN);

            List<Notification> annas = store.notifications().list(anna.id(), Page.first(10));

            assertThat(annas).extracting(row -> row.id().value()).containsExactly(4L, 3L, 2L, 1L);
            assertThat(annas)
                    .extracting(Notification::state)
                    .containsExactly(State.ACTIVE, State.FINISHED, State.FINISHED, State.FINISHED);
            assertThat(annas.getLast().event()).isEqualTo(new EventName("давно"));
            assertThat(annas.getLast().schedule()).isEqualTo(new Once(Instant.parse("2020-02-29T23:59:59Z")));
            assertThat(store.claims().claim(10, Duration.ofSeconds(30))).isEmpty();
            assertThat(store.claims().untilNextDue().orElseThrow())
                    .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
        }
    }

    @Test
    void a_future_row_is_told_to_its_user_in_private_when_it_is_due() {
        try (Store store = Store.open(database)) {
            User kate = store.users().find(new TelegramId(203)).orElseThrow();
            assertThat(store.alarms().upcoming(kate.id(), 10))
                    .extracting(Upcoming::alarm)
                    .containsExactly(Alarm.occurrence(new NotificationId(5), FUTURE));
            TestServer.execute(database, "UPDATE alarm SET due_at = now() WHERE notification_id = 5");

            List<Claim> claims = store.claims().claim(10, Duration.ofSeconds(30));

            assertThat(claims).hasSize(1);
            assertThat(claims.getFirst().owner()).isEqualTo(kate);
            assertThat(claims.getFirst().notification().event().value()).isEqualTo("позвонить маме ☎");
            assertThat(claims.getFirst().notification().destination())
                    .isEqualTo(new Destination(Destination.TELEGRAM, "203"));
            assertThat(store.claims().begin(claims.getFirst())).isTrue();
        }
    }

    @Test
    void the_longest_text_and_the_highest_id_stay_whole() {
        try (Store store = Store.open(database)) {
            User highest = store.users().find(new TelegramId((1L << 52) - 1)).orElseThrow();

            assertThat(store.notifications().list(highest.id(), Page.first(10)))
                    .extracting(row -> row.event().value())
                    .containsExactly(LONGEST);
        }
    }

    @Test
    void what_does_not_belong_to_us_stays_as_it_is_and_a_second_start_changes_nothing() {
        String foreign = TestServer.dump(database, "alembic_version", "audit");
        Store.open(database).close();
        String ours = TestServer.dump(database, "user", "notification", "alarm", "pora_schema_history");

        Store.open(database).close();

        assertThat(TestServer.dump(database, "alembic_version", "audit")).isEqualTo(foreign);
        assertThat(TestServer.dump(database, "user", "notification", "alarm", "pora_schema_history"))
                .isEqualTo(ours)
                .contains("2099-06-01");
    }

    @Test
    void new_rows_follow_the_old_ones_and_may_be_more_than_an_integer_counts() {
        TestServer.execute(database, "SELECT setval('notification_notification_id_seq', 1)");
        try (Store store = Store.open(database)) {
            User anna = store.users().find(new TelegramId(101)).orElseThrow();
            assertThat(added(store, anna).id().value()).isEqualTo(7);

            TestServer.execute(
                    database,
                    "SELECT setval('notification_notification_id_seq', 5000000000), setval('user_user_id_seq', 5000000000)");

            assertThat(added(store, anna).id().value()).isEqualTo(5_000_000_001L);
            assertThat(store.users()
                            .register(new TelegramId(7), Language.ENGLISH)
                            .id()
                            .value())
                    .isEqualTo(5_000_000_001L);
        }
    }

    private static Notification added(Store store, User owner) {
        return store.notifications()
                .add(new Draft(
                        owner.id(),
                        new EventName("я".repeat(4096)),
                        new Once(FUTURE),
                        Destination.privateChatOf(owner.telegramId())));
    }

    @Test
    void a_user_takes_their_notifications_along_whatever_the_reference_was_before() {
        TestServer.execute(
                database,
                "DROP TABLE audit",
                "ALTER TABLE notification DROP CONSTRAINT notification_user_id_fkey",
                "ALTER TABLE notification ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES \"user\"");
        try (Store store = Store.open(database)) {
            User anna = store.users().find(new TelegramId(101)).orElseThrow();

            assertThat(store.users().remove(anna.id())).isTrue();

            assertThat(TestServer.dump(database, "notification")).doesNotContain("давно");
            assertThat(TestServer.dump(database, "notification")).contains("позвонить маме");
        }
    }

    @Test
    void rows_that_could_not_be_written_today_stop_nobody() {
        TestServer.execute(
                database,
                "INSERT INTO \"user\" (user_id, telegram_id) VALUES (11, -100123), (12, 0), (13, 9223372036854775807),"
                        + " (14, -9223372036854775808)",
                """
                INSERT INTO notification (user_id, datetime_utc, event_name) VALUES
                    (11, '2099-01-01', ''), (11, '2099-01-02', '  '), (11, '2020-01-01', ''),
                    (12, '2099-01-01', 'to nobody'), (13, '2099-01-01', 'to nobody'), (14, '2020-01-01', 'to nobody'),
                    (1, 'infinity', 'never'), (1, '-infinity', 'always'), (1, '12999-01-01', 'far')""");
        try (Store store = Store.open(database)) {
            TestServer.execute(database, "UPDATE alarm SET due_at = now()");

            List<Claim> claims = toldOneByOne(store);

            assertThat(claims).hasSize(7);
            assertThat(claims)
                    .filteredOn(claim -> claim.owner().telegramId().value() == -100123)
                    .extracting(claim -> claim.notification().event().value() + " "
                            + claim.notification().destination().address())
                    .containsExactly("… -100123", "… -100123");
            assertThat(store.notifications()
                            .list(
                                    store.users()
                                            .find(new TelegramId(101))
                                            .orElseThrow()
                                            .id(),
                                    Page.first(50)))
                    .hasSize(7);
            assertThat(TestServer.dump(database, "notification").lines().filter(row -> row.contains("to nobody")))
                    .hasSize(3)
                    .noneMatch(row -> row.contains("ACTIVE"));
        }
    }

    @Test
    void what_fails_half_way_leaves_everything_as_it_was() {
        TestServer.execute(database, "CREATE TABLE token (something text)");
        String before = TestServer.dump(database, "user", "notification", "audit");

        assertThatThrownBy(() -> Store.open(database))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, e -> assertThat(e.reason()).isEqualTo(Reason.MIGRATION_FAILED))
                .hasMessageContaining("token");

        assertThat(TestServer.dump(database, "user", "notification", "audit")).isEqualTo(before);
        TestServer.execute(database, "DROP TABLE token");
        Store.open(database).close();
        assertThat(TestServer.dump(database, "notification")).contains("ACTIVE");
    }

    @Test
    void two_instances_that_start_at_once_both_come_up() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> start = () -> {
                try (Store store = Store.open(database)) {
                    return store.ping();
                }
            };
            for (Future<Boolean> started : threads.invokeAll(List.of(start, start))) {
                assertThat(started.get()).isTrue();
            }
        }
        assertThat(TestServer.dump(database, "alarm").lines()).hasSize(3);
    }

    /** Every alarm that can be claimed, each told before the next of its destination comes. */
    private static List<Claim> toldOneByOne(Store store) {
        List<Claim> told = new ArrayList<>();
        for (List<Claim> some = dueNow(store); !some.isEmpty(); some = dueNow(store)) {
            told.addAll(some);
            some.forEach(claim -> assertThat(store.claims()
                            .settle(Settlement.of(
                                    claim,
                                    new Outcome.Delivered(new MessageRef("1")),
                                    Duration.ZERO,
                                    new NextStep.GoOn(Set.of(), List.of(), State.FINISHED))))
                    .isEqualTo(Claims.Settled.DONE));
        }
        return told;
    }

    private static List<Claim> dueNow(Store store) {
        return store.claims().claim(100, Duration.ofSeconds(30));
    }
}
