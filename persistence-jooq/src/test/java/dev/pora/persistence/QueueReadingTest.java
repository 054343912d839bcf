package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Member;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueReadingTest {
    private final Store store = Store.open(TestServer.emptyDatabase());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_queue_says_how_it_stands_and_how_the_last_hour_went() {
        alarm(101, Duration.ofHours(1));
        alarm(102, Duration.ofSeconds(-30));
        alarm(103, Duration.ofMinutes(-1));
        alarm(104, Duration.ofSeconds(-90));
        var _ = store.crew().meet(new Member("one"), Duration.ofMinutes(1));
        List<Claim> claims = store.claims().claim(2, Duration.ofMinutes(1));
        Outcome delivered = new Outcome.Delivered(new MessageRef("1"));
        NextStep finished = new NextStep.GoOn(Set.of(), List.of(), State.FINISHED);
        assertThat(store.claims().settle(Settlement.of(claims.getFirst(), delivered, Duration.ofSeconds(90), finished)))
                .isNotNull();

        QueueState state = store.queue();

        assertThat(state.pending()).isEqualTo(3);
        assertThat(state.due()).isEqualTo(2);
        assertThat(state.leased()).isEqualTo(1);
        assertThat(state.lag().orElseThrow()).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(80));
        assertThat(state.instances()).isEqualTo(1);
        assertThat(state.lastHour()).containsExactlyEntriesOf(Map.of("DELIVERED", 1L));
    }

    @Test
    void the_queue_says_what_fails_and_what_was_given_up() {
        alarm(101, Duration.ofSeconds(-30));
        alarm(102, Duration.ofSeconds(-20));
        List<Claim> claims = store.claims().claim(2, Duration.ofMinutes(1));
        Outcome fault = new Outcome.TryAfter(Duration.ofMinutes(1), "fault: of ours");
        List<NextStep> steps =
                List.of(new NextStep.AfterFault(Duration.ofMinutes(1)), new NextStep.Park(Trouble.GAVE_UP, List.of()));
        for (int each = 0; each < 2; each++) {
            assertThat(store.claims()
                            .settle(Settlement.of(claims.get(each), fault, Duration.ofSeconds(90), steps.get(each))))
                    .isEqualTo(Settled.DONE);
        }

        assertThat(store.queue().failing()).isEqualTo(1);
        assertThat(store.queue().parked()).isEqualTo(1);
    }

    @Test
    void what_is_due_and_held_by_nobody_lags() {
        alarm(101, Duration.ofHours(1));
        alarm(102, Duration.ofSeconds(-30));
        alarm(103, Duration.ofMinutes(-2));
        assertThat(store.lag()).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(140));

        assertThat(store.claims().claim(1, Duration.ofMinutes(1))).hasSize(1);

        assertThat(store.lag()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(50));
    }

    @Test
    void an_empty_queue_has_no_lag() {
        assertThat(store.queue().lag()).isEmpty();
        assertThat(store.lag()).isZero();
    }

    private void alarm(long person, Duration from) {
        User user = store.users().register(new TelegramId(person), Language.ENGLISH);
        Instant due = store.now().plus(from);
        Notification added = store.notifications()
                .add(new Draft(
                        user.id(), new EventName("tea"), new Once(due), Destination.privateChatOf(user.telegramId())));
        store.alarms().set(user.id(), Alarm.occurrence(added.id(), due));
    }
}
