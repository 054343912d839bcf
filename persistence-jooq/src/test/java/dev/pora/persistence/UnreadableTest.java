package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Delivery;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.Trouble;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notifications, and people, whose rows say what this program cannot read. */
class UnreadableTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final StoreUnderTest subject = StoreUnderTest.open();
    private final Store store = subject.store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void one_that_cannot_be_read_is_put_off_further_each_time_and_counted() {
        Notification broken = due(101, "чай");
        Notification whole = due(102, "кофе");
        breakZone("notification", "notification_id", broken.id().value());

        assertThat(store.claims().claim(10, LEASE))
                .extracting(Claim::notification)
                .containsExactly(whole);

        assertThat(secondsUntilDue(broken)).isBetween(-1.0, 1.0);
        subject.pass(Duration.ofSeconds(2));
        assertThat(store.claims().claim(10, LEASE)).isEmpty();
        assertThat(secondsUntilDue(broken)).isBetween(0.5, 2.0);
        assertThat(store.unreadable()).isEqualTo(2);
        assertThat(store.queue().failing()).isEqualTo(1);
    }

    @Test
    void one_that_never_can_be_read_is_parked_and_its_author_told() {
        Notification broken = due(101, "чай");
        breakZone("notification", "notification_id", broken.id().value());
        for (int times = 0; times < Unreadable.MOST_FAULTS; times++) {
            assertThat(store.claims().claim(10, LEASE)).isEmpty();
            subject.pass(Duration.ofHours(1));
        }

        List<Claim> notices = store.claims().claim(10, LEASE);

        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst().alarm().trouble()).contains(Trouble.GAVE_UP);
        assertThat(notices.getFirst().notification().event()).isEqualTo(broken.event());
        assertThat(notices.getFirst().owner().telegramId()).isEqualTo(new TelegramId(101));
        assertThat(store.queue().parked()).isEqualTo(1);
        assertThat(store.deliveries().of(broken.owner(), broken.id(), 10))
                .extracting(Delivery::detail)
                .containsExactly("fault: it cannot be read");
        assertThat(store.claims().begin(notices.getFirst())).isTrue();
    }

    @Test
    void a_person_in_a_zone_that_is_no_more_is_told_that_nothing_can_be_told() {
        Notification tea = due(101, "чай");
        breakZone("user", "user_id", tea.owner().value());
        for (int times = 0; times < Unreadable.MOST_FAULTS; times++) {
            assertThat(store.claims().claim(10, LEASE)).isEmpty();
            subject.pass(Duration.ofHours(1));
        }

        Claim notice = store.claims().claim(10, LEASE).getFirst();

        assertThat(notice.alarm().trouble()).contains(Trouble.GAVE_UP);
        assertThat(notice.owner().language()).isEqualTo(Language.RUSSIAN);
        assertThat(notice.owner().zone()).isEmpty();
    }

    @Test
    void one_that_can_be_read_again_is_told() {
        Notification tea = due(101, "чай");
        breakZone("user", "user_id", tea.owner().value());
        assertThat(store.claims().claim(10, LEASE)).isEmpty();

        TestServer.execute(subject.database(), "UPDATE \"user\" SET zone = 'Europe/Moscow'");
        subject.pass(Duration.ofSeconds(2));

        Claim claim = store.claims().claim(10, LEASE).getFirst();
        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.faults()).isEqualTo(1);
    }

    private void breakZone(String table, String key, long id) {
        TestServer.execute(
                subject.database(), "UPDATE \"" + table + "\" SET zone = 'Mars/Olympus' WHERE " + key + " = " + id);
    }

    private double secondsUntilDue(Notification notification) {
        return Double.parseDouble(TestServer.row(
                        subject.database(),
                        "SELECT extract(epoch FROM due_at - clock_timestamp()) FROM alarm WHERE notification_id = "
                                + notification.id().value())
                .getFirst());
    }

    private Notification due(long person, String event) {
        User user = store.users().register(new TelegramId(person), Language.RUSSIAN);
        Instant due = store.now().minusSeconds(60);
        Notification added = store.notifications()
                .add(new Draft(
                        user.id(), new EventName(event), new Once(due), Destination.privateChatOf(user.telegramId())));
        store.alarms().set(user.id(), Alarm.occurrence(added.id(), due));
        return added;
    }
}
