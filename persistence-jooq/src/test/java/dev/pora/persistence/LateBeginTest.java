package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A begin that waits for somebody who looks at the alarm at that moment. */
class LateBeginTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    private final DatabaseSettings database = TestServer.emptyDatabase();
    private final Store store = Store.open(database);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void one_whose_lease_ends_while_its_begin_waits_for_a_lock_is_not_begun() throws Exception {
        setTea();
        Claim claim = store.claims().claim(1, SHORT).getFirst();

        assertThat(begunBehindALock(claim, "SELECT count(*) FROM alarm WHERE lease_until < clock_timestamp()"))
                .isFalse();

        assertThat(store.claims().claim(1, SHORT).getFirst().unknowns())
                .as("nothing was sent")
                .isZero();
    }

    @Test
    void one_whose_lease_lives_after_the_wait_is_begun() throws Exception {
        setTea();
        Claim claim = store.claims().claim(1, Duration.ofMinutes(1)).getFirst();

        assertThat(begunBehindALock(claim, "SELECT 1")).isTrue();
    }

    /** Holds the alarm, without changing it, until the begin waits for it and a question is answered with 1. */
    private boolean begunBehindALock(Claim claim, String question) throws Exception {
        CompletableFuture<Boolean> begun;
        try (Connection holder = TestServer.connect(database);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT 1 FROM alarm FOR UPDATE");
            begun = CompletableFuture.supplyAsync(() -> store.claims().begin(claim));
            await().until(
                            () -> isAnsweredWithOne(
                                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"));
            await().until(() -> isAnsweredWithOne(question));
            holder.rollback();
        }
        return begun.get(10, TimeUnit.SECONDS);
    }

    private boolean isAnsweredWithOne(String question) {
        return TestServer.row(database, question).getFirst().equals("1");
    }

    private void setTea() {
        User anna = store.users().register(new TelegramId(101), Language.RUSSIAN);
        Instant due = Instant.now().minusSeconds(60);
        Notification tea = store.notifications()
                .add(new Draft(
                        anna.id(), new EventName("чай"), new Once(due), Destination.privateChatOf(anna.telegramId())));
        store.alarms().set(anna.id(), Alarm.occurrence(tea.id(), due));
    }
}
