package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.delivery.Message;
import dev.pora.fake.FakeMessenger;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that runs out of something: afterwards everything is told, once, and the log has a line of it. */
class DatabaseOutagesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int MANY = 20;
    private static final int LATER = 100;

    @Test
    void one_that_takes_no_more_connections_is_waited_for(@TempDir Path folder) throws Exception {
        List<Connection> hogs = new ArrayList<>();
        try (LogLines log = new LogLines();
                LoopOnServer loop = new LoopOnServer(folder);
                Connection own = loop.connect()) {
            List<Notification> all = loop.due(MANY, Duration.ofSeconds(5));
            await().atMost(LONG).until(() -> takesAll(loop, own, hogs));
            await().atMost(LONG)
                    .until(() -> LoopOnServer.ask(
                                    own, "SELECT count(*) FROM alarm WHERE due_at < now() - interval '1 second'")
                            == MANY);
            await().atMost(LONG).until(() -> !log.startingWith("Database: ").isEmpty());
            assertThat(loop.messenger().told()).isEmpty();

            for (Connection hog : hogs) {
                hog.close();
            }

            isTold(loop, all);
            await().atMost(LONG).until(() -> log.all().contains("Database: works again"));
            assertThat(log.startingWith("Database: ")).hasSize(2);
            assertThat(Set.copyOf(log.all()))
                    .as("a line each time it is cut off")
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    /** Takes every connection that is free, or that the program has, until it has none. */
    private static boolean takesAll(LoopOnServer loop, Connection own, List<Connection> hogs) throws SQLException {
        while (takesOne(loop, hogs)) {
            assertThat(hogs).hasSizeLessThan(1000);
        }
        long cut = LoopOnServer.ask(
                own,
                "SELECT count(pg_terminate_backend(pid, 2000)) FROM pg_stat_activity WHERE application_name = 'pora'");
        while (takesOne(loop, hogs)) {
            assertThat(hogs).hasSizeLessThan(1000);
        }
        return cut == 0;
    }

    private static boolean takesOne(LoopOnServer loop, List<Connection> hogs) throws SQLException {
        try {
            return hogs.add(loop.connect());
        } catch (SQLException e) {
            if ("53300".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Test
    void one_that_has_no_room_left_is_sent_for_no_more_than_a_little_and_records_it_later(@TempDir Path folder)
            throws Exception {
        try (LogLines log = new LogLines();
                LoopOnServer loop = new LoopOnServer(folder);
                Connection own = loop.connect()) {
            loop.limitFiles(Long.toString(fillHistory(own)));
            List<Notification> soon = loop.due(MANY, Duration.ofMillis(500));
            await().atMost(LONG).until(() -> !log.startingWith("Recording: ").isEmpty());
            List<Notification> later = loop.due(LATER, Duration.ZERO);
            await().atMost(LONG)
                    .until(() -> LoopOnServer.ask(
                                    own, "SELECT count(*) FROM alarm WHERE due_at < now() - interval '3 seconds'")
                            == MANY + LATER);
            int sentInVain = loop.messenger().told().size();

            loop.limitFiles("unlimited");

            isTold(loop, Stream.concat(soon.stream(), later.stream()).toList());
            assertThat(sentInVain).isLessThan(MANY + LATER / 4);
            assertThat(log.startingWith("Recording: ")).hasSize(2).contains("Recording: works again");
            assertThat(log.all()).hasSizeLessThanOrEqualTo(4).noneMatch(line -> line.contains("\n"));
        }
    }

    @Test
    void one_whose_connections_fall_silent_is_reached_by_others(@TempDir Path folder) throws Exception {
        try (LogLines log = new LogLines();
                LoopOnServer loop = new LoopOnServer(folder, "?socketTimeout=3");
                Connection own = loop.connect()) {
            List<Notification> all = loop.due(MANY, Duration.ofSeconds(4));

            loop.wire().fallSilent();

            await().atMost(LONG)
                    .until(() -> LoopOnServer.ask(own, "SELECT count(*) FROM notification WHERE state = 'FINISHED'")
                            == all.size());
            assertThat(loop.messenger().told()).hasSize(all.size()).doesNotHaveDuplicates();
            assertThat(log.all()).hasSizeLessThanOrEqualTo(6);
        }
    }

    /** A page of the history is full, and the next one would be beyond this many bytes. */
    private static long fillHistory(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            assertThat(statement.executeUpdate(
                            "INSERT INTO delivery (told_at, user_id, notification_id, kind, occurrence_at, attempt,"
                                    + " outcome, reason, latency_ms) SELECT now(), 0, g, 'OCCURRENCE', now(), 1,"
                                    + " 'TRY_AFTER', repeat('x', 200), 0 FROM generate_series(1, 100000) g"))
                    .isEqualTo(100_000);
        }
        long size = LoopOnServer.ask(
                own, "SELECT max(pg_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'delivery'::regclass");
        assertThat(size).isGreaterThan(16L << 20);
        return size;
    }

    private static void isTold(LoopOnServer loop, List<Notification> all) {
        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(all).extracting(loop::stateOf).containsOnly(State.FINISHED));
        assertThat(loop.messenger().told()).hasSize(all.size()).doesNotHaveDuplicates();
        assertThat(loop.messenger().told())
                .extracting(FakeMessenger.Told::message)
                .allSatisfy(message -> assertThat(((Message.Reminder) message).possibleRepeat())
                        .isFalse());
    }
}
