package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pora.attention.QuietHours;
import dev.pora.notification.Alarm;
import dev.pora.notification.Change;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.notification.UndoId;
import dev.pora.persistence.StoreUnavailable.Reason;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Preferences;
import dev.pora.user.User;
import dev.pora.user.UserId;
import dev.pora.workday.Country;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of version 7, which knew single reminders and simple series only, goes on with its rows as they were meant. */
class UpgradeTest {
    private static final String BEFORE = "7";
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    /** Rule, start, zone, user, and the next instants that version 7 gave for them. */
    private static final String SERIES = """
            MINUTELY;INTERVAL=45           | 2026-03-29 02:30:00 | Europe/Berlin    | 1 | 2027-01-01T00:15:00Z 2027-01-01T01:00:00Z 2027-01-01T01:45:00Z
            MINUTELY;INTERVAL=45           | 2026-11-10 09:30:15 |                  | 3 | 2027-01-01T00:15:15Z 2027-01-01T01:00:15Z 2027-01-01T01:45:15Z
            HOURLY;INTERVAL=8              | 2026-10-25 02:30:00 | Europe/Berlin    | 1 | 2027-01-01T00:30:00Z 2027-01-01T08:30:00Z 2027-01-01T16:30:00Z
            HOURLY;INTERVAL=7              | 2026-11-10 09:30:00 |                  | 2 | 2027-01-01T00:30:00Z 2027-01-01T07:30:00Z 2027-01-01T14:30:00Z
            HOURLY;INTERVAL=1              | 2026-11-10 09:30:00 | +05:30           | 1 | 2027-01-01T01:00:00Z 2027-01-01T02:00:00Z 2027-01-01T03:00:00Z
            DAILY;INTERVAL=1               | 2026-11-10 09:30:00 |                  | 1 | 2027-01-01T06:30:00Z 2027-01-02T06:30:00Z 2027-01-03T06:30:00Z
            DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR | 2026-11-10 09:30:00 | Europe/Moscow | 1 | 2027-01-01T06:30:00Z 2027-01-04T06:30:00Z 2027-01-05T06:30:00Z
            DAILY;INTERVAL=2;BYDAY=SA,SU   | 2026-11-10 09:30:00 | America/New_York | 1 | 2027-01-03T14:30:00Z 2027-01-09T14:30:00Z 2027-01-17T14:30:00Z
            WEEKLY;INTERVAL=1              | 2026-11-10 09:30:00 |                  | 1 | 2027-01-05T06:30:00Z 2027-01-12T06:30:00Z 2027-01-19T06:30:00Z
            WEEKLY;INTERVAL=2;BYDAY=TU,SU  | 2026-11-10 09:30:00 | Europe/Berlin    | 1 | 2027-01-05T08:30:00Z 2027-01-10T08:30:00Z 2027-01-19T08:30:00Z 2027-01-24T08:30:00Z
            MONTHLY;INTERVAL=1             | 2026-01-05 09:30:00 | Europe/Berlin    | 1 | 2027-01-05T08:30:00Z 2027-02-05T08:30:00Z 2027-03-05T08:30:00Z 2027-04-05T07:30:00Z
            MONTHLY;INTERVAL=1             | 2026-01-28 09:30:00 | Europe/Berlin    | 1 | 2027-01-28T08:30:00Z 2027-02-28T08:30:00Z 2027-03-28T07:30:00Z
            MONTHLY;INTERVAL=1             | 2026-01-29 09:30:00 |                  | 1 | 2027-01-29T06:30:00Z 2027-02-28T06:30:00Z 2027-03-29T06:30:00Z
            MONTHLY;INTERVAL=1             | 2026-01-30 09:30:00 | Europe/Berlin    | 1 | 2027-01-30T08:30:00Z 2027-02-28T08:30:00Z 2027-03-30T07:30:00Z 2027-04-30T07:30:00Z
            MONTHLY;INTERVAL=1             | 2026-01-31 09:30:00 | Europe/Berlin    | 1 | 2027-01-31T08:30:00Z 2027-02-28T08:30:00Z 2027-03-31T07:30:00Z 2027-04-30T07:30:00Z
            MONTHLY;INTERVAL=3             | 2026-08-31 09:30:00 | Europe/Berlin    | 1 | 2027-02-28T08:30:00Z 2027-05-31T07:30:00Z 2027-08-31T07:30:00Z 2027-11-30T08:30:00Z 2028-02-29T08:30:00Z
            YEARLY;INTERVAL=1              | 2026-05-09 10:00:00 | Europe/Moscow    | 1 | 2027-05-09T07:00:00Z 2028-05-09T07:00:00Z
            YEARLY;INTERVAL=1              | 2026-01-31 10:00:00 |                  | 1 | 2027-01-31T07:00:00Z 2028-01-31T07:00:00Z
            YEARLY;INTERVAL=1              | 2024-02-29 10:00:00 |                  | 1 | 2027-02-28T07:00:00Z 2028-02-29T07:00:00Z 2029-02-28T07:00:00Z
            YEARLY;INTERVAL=3              | 2024-02-29 10:00:00 | Europe/Berlin    | 1 | 2027-02-28T09:00:00Z 2030-02-28T09:00:00Z 2033-02-28T09:00:00Z 2036-02-29T09:00:00Z
            """;

    private final DatabaseSettings database = ofVersionSeven();

    private static DatabaseSettings ofVersionSeven() {
        DatabaseSettings database = TestServer.emptyDatabase();
        migrate(database, BEFORE);
        TestServer.execute(
                database,
                "INSERT INTO \"user\" (telegram_id, zone) VALUES (101, 'Europe/Moscow'), (202, NULL), (303, 'Asia/Kolkata')");
        return database;
    }

    private static void migrate(DatabaseSettings database, String version) {
        var _ = Flyway.configure()
                .configuration(Migrations.flyway(database).getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    private void add(String schedule, String rrule, String localStart, String zone, long user, String state) {
        TestServer.execute(
                database,
                "INSERT INTO notification (user_id, event_name, schedule, rrule, local_start, zone, channel, address,"
                        + " state) VALUES (" + user + ", 'чай', '" + schedule + "', nullif('" + rrule + "', ''), '"
                        + localStart + "', nullif('" + zone + "', ''), 'telegram', '101', '" + state + "')");
    }

    @Test
    void every_series_is_due_at_the_instants_at_which_it_was_due() {
        List<String[]> all = SERIES.lines().map(line -> line.split(" *\\| *")).toList();
        all.forEach(row -> add("RECURRING", "FREQ=" + row[0], row[1], row[2], Long.parseLong(row[3]), "ACTIVE"));

        try (Store store = Store.open(database)) {
            for (int number = 1; number <= all.size(); number++) {
                String[] row = all.get(number - 1);
                User owner =
                        store.users().find(new UserId(Long.parseLong(row[3]))).orElseThrow();
                Notification series = found(store, owner.id().value(), number);
                List<String> expected = List.of(row[4].split(" "));

                assertThat(Stream.iterate(next(series, NEW_YEAR, owner), last -> next(series, last, owner))
                                .limit(expected.size())
                                .map(Instant::toString))
                        .as("%s from %s in %s", row[0], row[1], row[2])
                        .containsExactlyElementsOf(expected);
                assertThat(((Recurring) series.schedule()).misfit()).isEmpty();
            }
        }
    }

    private static Instant next(Notification series, Instant after, User owner) {
        return series.schedule().next(after, UserCalendar.in(owner.zoneOrUtc())).orElseThrow();
    }

    private static Notification found(Store store, long user, long notification) {
        return store.notifications()
                .find(new UserId(user), new NotificationId(notification))
                .orElseThrow();
    }

    @Test
    void rules_of_months_and_years_say_now_what_they_meant() {
        Zoning berlin = new Zoning.Fixed(ZoneId.of("Europe/Berlin"));
        add("RECURRING", "FREQ=MONTHLY;INTERVAL=1", "2026-01-31 09:30:00", "Europe/Berlin", 1, "ACTIVE");
        add("RECURRING", "FREQ=MONTHLY;INTERVAL=2", "2026-01-28 09:30:00", "Europe/Berlin", 1, "ACTIVE");
        add("RECURRING", "FREQ=YEARLY;INTERVAL=1", "2024-02-29 10:00:00", "", 1, "ACTIVE");
        add("RECURRING", "FREQ=YEARLY;INTERVAL=1", "2026-12-31 23:59:59", "", 1, "ACTIVE");

        try (Store store = Store.open(database)) {
            assertThat(Stream.of(1, 2, 3, 4).map(id -> found(store, 1, id).schedule()))
                    .containsExactly(
                            Recurring.of(Rule.monthlyOn(1, 31), LocalDateTime.of(2026, 1, 31, 9, 30), berlin),
                            Recurring.of(Rule.monthlyOn(2, 28), LocalDateTime.of(2026, 1, 28, 9, 30), berlin),
                            Recurring.of(
                                    Rule.yearlyOn(1, MonthDay.of(2, 29)),
                                    LocalDateTime.of(2024, 2, 29, 10, 0),
                                    new Zoning.Floating()),
                            Recurring.of(
                                    Rule.yearlyOn(1, MonthDay.of(12, 31)),
                                    LocalDateTime.of(2026, 12, 31, 23, 59, 59),
                                    new Zoning.Floating()));
        }
    }

    @Test
    void what_waited_for_a_person_out_of_reach_still_waits_and_all_else_stands_where_it_stood() {
        for (String state : List.of("ACTIVE", "PAUSED", "PARKED", "FINISHED")) {
            add("ONCE", "", "2099-06-01 09:00:00.123456", "UTC", 1, state);
        }

        try (Store store = Store.open(database)) {
            Schedule once = new Once(Instant.parse("2099-06-01T09:00:00.123456Z"));
            assertThat(Stream.of(1, 2, 3, 4).map(id -> found(store, 1, id)))
                    .allSatisfy(
                            notification -> assertThat(notification.schedule()).isEqualTo(once))
                    .extracting(Notification::state)
                    .containsExactly(State.ACTIVE, State.UNREACHABLE, State.PARKED, State.FINISHED);
            assertThat(store.users().find(new UserId(1)).orElseThrow().preferences())
                    .isEqualTo(Preferences.usual());
        }
    }

    @Test
    void people_of_version_ten_keep_their_preferences_and_mean_what_most_people_mean() {
        migrate(database, "10");
        TestServer.execute(
                database,
                "UPDATE \"user\" SET quiet_from = '22:30', quiet_to = '07:00', country = 'RU' WHERE user_id = 1");

        try (Store store = Store.open(database)) {
            assertThat(store.users().find(new UserId(1)).orElseThrow().preferences())
                    .isEqualTo(Preferences.usual()
                            .withQuietHours(Optional.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))))
                            .withCountry(Optional.of(new Country("RU"))));
        }
    }

    @Test
    void notifications_of_version_sixteen_tell_their_text_alone_and_so_does_what_was_kept_of_them_for_undo() {
        migrate(database, "16");
        add("ONCE", "", "2099-06-01 09:00:00", "UTC", 1, "ACTIVE");
        TestServer.execute(
                database,
                "INSERT INTO undo (user_id, before, removed, added)"
                        + " SELECT user_id, to_jsonb(notification), '[]', '[]' FROM notification");

        try (Store store = Store.open(database)) {
            Notification tea = found(store, 1, 1);
            assertThat(tea.content()).isEqualTo(Content.of(new EventName("чай")));
            assertThat(store.undos().take(new UserId(1), new UndoId(1)))
                    .extracting(Change::before)
                    .containsExactly(tea);
        }
    }

    @Test
    void people_of_version_seventeen_are_told_no_digest() {
        migrate(database, "17");

        try (Store store = Store.open(database)) {
            assertThat(store.users().find(new UserId(1)).orElseThrow().preferences())
                    .isEqualTo(Preferences.usual());
            assertThat(store.digests().untilNext()).isEmpty();
        }
    }

    @Test
    void what_is_pending_and_what_is_being_sent_goes_on() {
        add("RECURRING", "FREQ=DAILY;INTERVAL=1", "2026-11-10 09:30:00", "", 1, "ACTIVE");
        TestServer.execute(
                database,
                "INSERT INTO alarm (notification_id, kind, occurrence_at, planned_at, due_at, attempt, unknowns, trouble,"
                        + " lease_until, lease_epoch, begun_at) VALUES"
                        + " (1, 'OCCURRENCE', '2099-06-01 06:30Z', '2099-06-01 06:30Z', now(), 3, 1, NULL,"
                        + " now() - interval '1 second', 7, now() - interval '1 minute'),"
                        + " (1, 'SNOOZED', '2099-05-31 06:30Z', '2099-06-01 07:00Z', '2099-06-01 07:00Z', 0, 0, NULL,"
                        + " NULL, 0, NULL),"
                        + " (1, 'NOTICE', '2099-05-30 06:30Z', '2099-06-01 08:00Z', '2099-06-01 08:00Z', 0, 0,"
                        + " 'GAVE_UP', NULL, 0, NULL)",
                "INSERT INTO delivery (user_id, notification_id, kind, occurrence_at, attempt, outcome, reason, latency_ms)"
                        + " VALUES (1, 1, 'OCCURRENCE', '2099-06-01 06:30Z', 2, 'UNKNOWN', 'no answer', 5)");

        try (Store store = Store.open(database)) {
            NotificationId tea = new NotificationId(1);
            Alarm occurrence = Alarm.occurrence(tea, Instant.parse("2099-06-01T06:30:00Z"));
            assertThat(store.alarms().of(new UserId(1), tea))
                    .containsExactly(
                            occurrence,
                            Alarm.snoozed(
                                    tea, Instant.parse("2099-05-31T06:30:00Z"), Instant.parse("2099-06-01T07:00:00Z")),
                            Alarm.notice(
                                    tea,
                                    Instant.parse("2099-05-30T06:30:00Z"),
                                    Instant.parse("2099-06-01T08:00:00Z"),
                                    Trouble.GAVE_UP));
            assertThat(store.claims().claim(10, Duration.ofSeconds(30)))
                    .singleElement()
                    .satisfies(claim -> {
                        assertThat(claim.alarm()).isEqualTo(occurrence);
                        assertThat(claim.attempt()).isEqualTo(4);
                        assertThat(claim.unknowns()).isEqualTo(2);
                        assertThat(claim.epoch()).isEqualTo(8);
                    });
            assertThat(store.deliveries().of(new UserId(1), tea, 10))
                    .singleElement()
                    .satisfies(delivery -> assertThat(delivery.kind()).isEqualTo(Alarm.Kind.OCCURRENCE));
        }
    }

    @Test
    void an_upgrade_that_is_killed_half_way_has_not_happened() throws SQLException {
        add("RECURRING", "FREQ=MONTHLY;INTERVAL=1", "2026-01-31 09:30:00", "Europe/Berlin", 1, "PAUSED");
        String before = TestServer.dump(database, "user", "notification", "pora_schema_history");
        try (Connection reader = TestServer.connect(database);
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            var _ = statement.execute("LOCK TABLE alarm IN ACCESS SHARE MODE");
            CompletableFuture<Store> upgrade = CompletableFuture.supplyAsync(() -> Store.open(database));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> TestServer.breakConnections(
                                    database, "wait_event_type = 'Lock' AND query ILIKE '%ALTER TABLE alarm%'")
                            > 0);

            assertThatThrownBy(upgrade::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class, e -> assertThat(e.reason()).isEqualTo(Reason.MIGRATION_FAILED));
            assertThat(TestServer.dump(database, "user", "notification", "pora_schema_history"))
                    .isEqualTo(before);
        }
        try (Store store = Store.open(database)) {
            assertThat(found(store, 1, 1).state()).isEqualTo(State.UNREACHABLE);
        }
    }
}
