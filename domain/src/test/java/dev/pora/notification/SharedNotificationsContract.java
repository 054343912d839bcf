package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claim;
import dev.pora.schedule.Once;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SharedNotifications} does. */
public abstract class SharedNotificationsContract extends StoreContract {
    private static final Destination GROUP = telegram("-500");
    private static final Destination TOPIC = telegram("-500/7");
    private static final Destination SIMILAR = telegram("-5007");
    private static final Destination SUPERGROUP = telegram("-100500");

    private static Destination telegram(String address) {
        return new Destination(Destination.TELEGRAM, address);
    }

    private Notification told(User owner, String event, Destination place, Instant at) {
        Notification added =
                store().notifications().add(new Draft(owner.id(), new EventName(event), new Once(at), place));
        set(added, Alarm.occurrence(added.id(), at));
        return added;
    }

    private Notification told(User owner, String event, Destination place) {
        return told(owner, event, place, in(Duration.ofHours(1)));
    }

    private Notification now(Notification notification) {
        return store().notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow();
    }

    @Test
    void one_is_found_where_it_is_told_and_nowhere_else() {
        Notification tea = told(anna(), "чай", TOPIC);

        assertThat(store().sharedNotifications().find(TOPIC, tea.id())).contains(tea);
        assertThat(store().sharedNotifications().find(GROUP, tea.id())).contains(tea);
        assertThat(store().sharedNotifications().find(SIMILAR, tea.id())).isEmpty();
        assertThat(store().sharedNotifications().find(new Destination("log", "-500"), tea.id()))
                .isEmpty();
        assertThat(store().sharedNotifications()
                        .find(GROUP, new NotificationId(tea.id().value() + 1000)))
                .isEmpty();
    }

    @Test
    void what_everybody_asked_for_is_listed_by_when_it_is_due() {
        Notification later = told(anna(), "чай", GROUP, in(Duration.ofHours(2)));
        Notification sooner = told(kate(), "tea", TOPIC, in(Duration.ofHours(1)));
        var _ = told(anna(), "кофе", SIMILAR);
        var _ = told(anna(), "вода", telegram("-500.7"));

        assertThat(store().sharedNotifications().upcoming(GROUP, 10))
                .extracting(Alarms.Upcoming::notification)
                .containsExactly(sooner, later);
        assertThat(store().sharedNotifications().upcoming(TOPIC, 10))
                .extracting(Alarms.Upcoming::notification)
                .containsExactly(sooner);
        assertThat(store().sharedNotifications().upcoming(GROUP, 1)).hasSize(1);
    }

    @Test
    void a_change_is_known_by_the_place_of_what_it_changed() {
        Notification tea = told(anna(), "чай", TOPIC);
        UndoId change = store().undos().keep(tea.owner(), new Change(tea, Optional.empty(), List.of(), List.of()));
        assertThat(store().notifications().remove(tea.owner(), tea.id())).isTrue();

        assertThat(store().sharedNotifications().ownerOf(GROUP, change)).contains(tea.owner());
        assertThat(store().sharedNotifications().ownerOf(SIMILAR, change)).isEmpty();
        assertThat(store().sharedNotifications().ownerOf(GROUP, new UndoId(change.value() + 1000)))
                .isEmpty();
    }

    @Test
    void a_chat_that_moves_takes_everything_along() {
        Notification tea = told(anna(), "чай", GROUP);
        Notification paused = told(kate(), "tea", TOPIC);
        var _ = store().notifications().save(paused.as(State.PAUSED));
        Notification other = told(anna(), "кофе", SIMILAR);

        assertThat(store().sharedNotifications().move(GROUP, SUPERGROUP)).isEqualTo(2);

        assertThat(now(tea).destination()).isEqualTo(SUPERGROUP);
        assertThat(now(paused).destination()).isEqualTo(telegram("-100500/7"));
        assertThat(now(paused).state()).isEqualTo(State.PAUSED);
        assertThat(now(other)).isEqualTo(other);
        assertThat(now(tea).version()).isEqualTo(tea.version() + 1);
        assertThat(store().sharedNotifications().move(GROUP, SUPERGROUP)).isZero();
    }

    @Test
    void what_was_claimed_before_a_move_is_told_at_the_new_place() {
        Notification tea = told(anna(), "чай", GROUP, in(Duration.ofSeconds(-1)));
        Claim old = store().claims().claim(1, LEASE).getFirst();

        assertThat(store().sharedNotifications().move(GROUP, SUPERGROUP)).isEqualTo(1);

        assertThat(store().claims().begin(old)).isFalse();
        Claim fresh = store().claims().claim(1, LEASE).getFirst();
        assertThat(fresh.notification().id()).isEqualTo(tea.id());
        assertThat(fresh.notification().destination()).isEqualTo(SUPERGROUP);
        assertThat(fresh.attempt()).isEqualTo(1);
    }

    @Test
    void where_nothing_can_be_told_everything_waits_and_each_owner_is_told_once() {
        Notification older = told(anna(), "чай", GROUP);
        Notification newer = told(anna(), "кофе", TOPIC);
        Notification hers = told(kate(), "tea", GROUP);
        Notification elsewhere = told(kate(), "coffee", SIMILAR);

        assertThat(store().sharedNotifications().suspend(GROUP)).isEqualTo(3);

        assertThat(List.of(now(older).state(), now(newer).state(), now(hers).state()))
                .containsOnly(State.UNREACHABLE);
        assertThat(now(elsewhere)).isEqualTo(elsewhere);
        assertThat(alarmsOf(older)).isEmpty();
        assertThat(store().claims().claim(10, LEASE))
                .allSatisfy(notice -> assertThat(notice.alarm().trouble()).contains(Trouble.OUT_OF_REACH))
                .extracting(notice -> notice.notification().id())
                .containsExactlyInAnyOrder(newer.id(), hers.id());
        assertThat(store().sharedNotifications().suspend(GROUP)).isZero();
    }

    @Test
    void what_its_owner_stopped_or_what_is_over_is_left_alone_where_nothing_can_be_told() {
        Notification paused = told(anna(), "чай", GROUP);
        var _ = store().notifications().save(paused.as(State.PAUSED));
        Notification over = told(anna(), "кофе", GROUP);
        var _ = store().notifications().save(over.as(State.FINISHED));
        Notification active = told(anna(), "вода", GROUP);

        assertThat(store().sharedNotifications().suspend(GROUP)).isEqualTo(1);

        assertThat(now(paused).state()).isEqualTo(State.PAUSED);
        assertThat(now(over).state()).isEqualTo(State.FINISHED);
        assertThat(store().sharedNotifications().suspended(GROUP, 10)).containsExactly(now(active));
    }

    @Test
    void nobody_is_told_that_they_blocked_us_themselves() {
        User anna = anna();
        Destination herChat = Destination.privateChatOf(anna.telegramId());
        var _ = told(anna, "чай", herChat);

        assertThat(store().sharedNotifications().suspend(herChat)).isEqualTo(1);

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
    }

    @Test
    void what_waits_somewhere_is_listed_the_newest_first() {
        Notification older = told(anna(), "чай", GROUP);
        Notification newer = told(kate(), "tea", TOPIC);
        var _ = told(kate(), "coffee", SIMILAR);
        assertThat(store().sharedNotifications().suspend(GROUP)).isEqualTo(2);

        assertThat(store().sharedNotifications().suspended(GROUP, 10)).containsExactly(now(newer), now(older));
        assertThat(store().sharedNotifications().suspended(GROUP, 1)).containsExactly(now(newer));
        assertThat(store().sharedNotifications().suspended(SIMILAR, 10)).isEmpty();
    }
}
