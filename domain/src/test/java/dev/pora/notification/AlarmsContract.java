package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.notification.Alarms.Removed;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every {@link Alarms} does. */
public abstract class AlarmsContract extends StoreContract {
    @Test
    void alarms_of_a_notification_come_the_earliest_first() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm snoozed = Alarm.snoozed(tea.id(), occurrence.minusSeconds(60), occurrence.plusSeconds(60));
        Alarm next = Alarm.occurrence(tea.id(), occurrence);
        Alarm notice = Alarm.notice(tea.id(), occurrence, occurrence.plusSeconds(120), Trouble.REFUSED);

        set(tea, notice);
        set(tea, snoozed);
        set(tea, next);

        assertThat(alarmsOf(tea)).containsExactly(next, snoozed, notice);
    }

    @Test
    void the_same_alarm_again_moves_it() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm later = Alarm.snoozed(tea.id(), occurrence, occurrence.plusSeconds(600));

        set(tea, Alarm.snoozed(tea.id(), occurrence, occurrence.plusSeconds(60)));
        set(tea, later);

        assertThat(alarmsOf(tea)).containsExactly(later);
    }

    @Test
    void an_alarm_that_is_moved_while_claimed_is_not_sent_in_its_old_form() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        Instant occurrence = claim.alarm().occurrence();

        set(
                tea,
                new Alarm(
                        tea.id(),
                        Alarm.Kind.OCCURRENCE,
                        occurrence,
                        in(Duration.ofHours(1)),
                        0,
                        claim.alarm().trouble()));

        assertThat(store().claims().begin(claim)).isFalse();
    }

    @Test
    void removed_alarms_are_gone_and_the_others_stay() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm next = Alarm.occurrence(tea.id(), occurrence);
        Alarm snoozed = Alarm.snoozed(tea.id(), occurrence, occurrence.plusSeconds(60));
        set(tea, next, snoozed);

        assertThat(store().alarms().remove(tea.owner(), List.of(snoozed))).isEqualTo(Removed.BEFORE_SENDING);

        assertThat(alarmsOf(tea)).containsExactly(next);
    }

    @Test
    void every_kind_comes_back_as_it_went_in() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm announced = Alarm.preAlert(tea.id(), occurrence, occurrence.minusSeconds(600));
        Alarm next = Alarm.occurrence(tea.id(), occurrence);
        Alarm again = Alarm.nag(tea.id(), occurrence, occurrence.plusSeconds(60), 7);

        set(tea, again, next, announced);

        assertThat(alarmsOf(tea)).containsExactly(announced, next, again);
    }

    @Test
    void nobody_sees_sets_or_removes_anothers() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Alarm next = Alarm.occurrence(tea.id(), in(Duration.ofHours(1)));
        set(tea, next);
        User kate = kate();

        store().alarms().set(kate.id(), Alarm.snoozed(tea.id(), next.occurrence(), next.planned()));
        assertThat(store().alarms().remove(kate.id(), List.of(next))).isEqualTo(Removed.BEFORE_SENDING);

        assertThat(alarmsOf(tea)).containsExactly(next);
        assertThat(store().alarms().of(kate.id(), tea.id())).isEmpty();
        assertThat(store().alarms().hold(kate.id(), tea.id())).isEmpty();
    }

    @Test
    void what_is_held_is_the_notification_with_its_alarms() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Alarm next = Alarm.occurrence(tea.id(), in(Duration.ofHours(1)));
        set(tea, next);

        Optional<Course> held =
                store().transactions().within(() -> store().alarms().hold(tea.owner(), tea.id()));

        assertThat(held).contains(new Course(tea, List.of(next)));
    }

    @Test
    void whoever_holds_is_the_only_one_to_change() throws InterruptedException {
        Notification tea = due(anna(), "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        CountDownLatch held = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        Thread deliverer = Thread.ofVirtual().start(() -> {
            awaitQuietly(held);
            assertThat(store().claims().begin(claim)).isFalse();
            order.add("refused");
        });

        store().transactions().run(() -> {
            Course course = store().alarms().hold(tea.owner(), tea.id()).orElseThrow();
            held.countDown();
            set(tea, Alarm.snoozed(tea.id(), course.alarms().getFirst().occurrence(), in(Duration.ofHours(1))));
            assertThat(store().alarms().remove(tea.owner(), course.alarms())).isEqualTo(Removed.BEFORE_SENDING);
            order.add("changed");
        });
        deliverer.join();

        assertThat(order).containsExactly("changed", "refused");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_removed_alarm_that_was_claimed_is_never_begun() {
        Notification tea = due(anna(), "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();

        assertThat(store().alarms().remove(tea.owner(), alarmsOf(tea))).isEqualTo(Removed.BEFORE_SENDING);

        assertThat(store().claims().begin(claim)).isFalse();
    }

    @Test
    void removing_one_that_is_on_its_way_says_so() {
        Notification tea = due(anna(), "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(store().claims().begin(claim)).isTrue();

        assertThat(store().alarms().remove(tea.owner(), alarmsOf(tea))).isEqualTo(Removed.WHILE_SENDING);
        assertThat(alarmsOf(tea)).isEmpty();
    }

    @Test
    void one_that_was_begun_may_still_be_sent_when_its_lease_is_over_and_when_somebody_has_taken_over() {
        Notification tea = due(anna(), "чай");
        assertThat(isBeingSent(tea)).isFalse();
        assertThat(store().claims().begin(store().claims().claim(1, LEASE).getFirst()))
                .isTrue();
        assertThat(isBeingSent(tea)).isTrue();

        store().pass(LEASE.plusSeconds(1));
        assertThat(isBeingSent(tea)).isTrue();
        assertThat(store().claims().claim(1, LEASE)).hasSize(1);

        assertThat(isBeingSent(tea)).isTrue();
        assertThat(store().alarms().isBeingSent(kate().id(), tea.id()))
                .as("hers it is not")
                .isFalse();
        assertThat(store().alarms().remove(tea.owner(), alarmsOf(tea))).isEqualTo(Removed.WHILE_SENDING);
        assertThat(isBeingSent(tea)).isFalse();
    }

    private boolean isBeingSent(Notification notification) {
        return store().alarms().isBeingSent(notification.owner(), notification.id());
    }

    @Test
    void what_was_held_back_without_an_attempt_is_due_again_and_what_failed_is_not() {
        User anna = anna();
        Notification held = due(anna, "чай");
        settle(new NextStep.GiveBack(Duration.ofHours(8)));
        Notification failed = due(anna, "кофе");
        settle(new NextStep.Again(Duration.ofHours(8), false));
        Notification hers = due(kate(), "tea");
        settle(new NextStep.GiveBack(Duration.ofHours(8)));

        for (Notification one : List.of(held, failed, hers)) {
            store().alarms().unhold(anna.id(), one.id());
        }

        assertThat(store().claims().claim(10, LEASE))
                .extracting(Claim::notification)
                .containsExactly(held)
                .doesNotContain(failed, hers);
    }

    private void settle(NextStep step) {
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(store().claims().settle(new Settlement(claim, Optional.empty(), step)))
                .isEqualTo(Claims.Settled.DONE);
    }

    @Test
    void upcoming_shows_the_owners_own_in_order_and_nothing_but_occurrences() {
        User anna = anna();
        Notification later = pending(anna, "позже", in(Duration.ofHours(2)));
        Notification sooner = pending(anna, "раньше", in(Duration.ofHours(1)));
        var _ = pending(kate(), "tea", in(Duration.ofMinutes(1)));
        set(
                later,
                Alarm.notice(later.id(), now(), now(), Trouble.GAVE_UP),
                Alarm.preAlert(later.id(), in(Duration.ofHours(2)), now()),
                Alarm.nag(later.id(), now(), now(), 1));

        assertThat(store().alarms().upcoming(anna.id(), 10))
                .extracting(Upcoming::notification)
                .containsExactly(sooner, later);
        assertThat(store().alarms().upcoming(anna.id(), 1))
                .extracting(Upcoming::notification)
                .containsExactly(sooner);
    }
}
