package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claim;
import dev.pora.notification.Alarms.Cleared;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Alarms} does. */
public abstract class AlarmsContract extends StoreContract {
    private static final Set<Alarm.Kind> ALL = EnumSet.allOf(Alarm.Kind.class);

    @Test
    void alarms_of_a_notification_come_the_earliest_first() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm snoozed = Alarm.snoozed(tea.id(), occurrence.minusSeconds(60), occurrence.plusSeconds(60));
        Alarm next = Alarm.occurrence(tea.id(), occurrence);
        Alarm notice = Alarm.notice(tea.id(), occurrence, occurrence.plusSeconds(120), Trouble.REFUSED);

        store().alarms().set(notice);
        store().alarms().set(snoozed);
        store().alarms().set(next);

        assertThat(store().alarms().of(tea.id())).containsExactly(next, snoozed, notice);
    }

    @Test
    void the_same_alarm_again_moves_it() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm later = Alarm.snoozed(tea.id(), occurrence, occurrence.plusSeconds(600));

        store().alarms().set(Alarm.snoozed(tea.id(), occurrence, occurrence.plusSeconds(60)));
        store().alarms().set(later);

        assertThat(store().alarms().of(tea.id())).containsExactly(later);
    }

    @Test
    void an_alarm_that_is_moved_while_claimed_is_not_sent_in_its_old_form() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        Instant occurrence = claim.alarm().occurrence();

        store().alarms()
                .set(new Alarm(
                        tea.id(),
                        Alarm.Kind.OCCURRENCE,
                        occurrence,
                        in(Duration.ofHours(1)),
                        claim.alarm().trouble()));

        assertThat(store().claims().begin(claim)).isFalse();
    }

    @Test
    void cleared_kinds_are_gone_and_the_others_stay() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm next = Alarm.occurrence(tea.id(), occurrence);
        store().alarms().set(next);
        store().alarms().set(Alarm.snoozed(tea.id(), occurrence, occurrence.plusSeconds(60)));

        Cleared cleared = store().alarms().clear(tea.id(), EnumSet.of(Alarm.Kind.SNOOZED));

        assertThat(cleared).isEqualTo(Cleared.BEFORE_SENDING);
        assertThat(store().alarms().of(tea.id())).containsExactly(next);
    }

    @Test
    void a_cleared_alarm_that_was_claimed_is_never_begun() {
        Notification tea = due(anna(), "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();

        assertThat(store().alarms().clear(tea.id(), ALL)).isEqualTo(Cleared.BEFORE_SENDING);

        assertThat(store().claims().begin(claim)).isFalse();
    }

    @Test
    void clearing_one_that_is_on_its_way_says_so() {
        Notification tea = due(anna(), "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(store().claims().begin(claim)).isTrue();

        assertThat(store().alarms().clear(tea.id(), ALL)).isEqualTo(Cleared.WHILE_SENDING);
        assertThat(store().alarms().of(tea.id())).isEmpty();
    }

    @Test
    void upcoming_shows_the_owners_own_in_order_and_no_notices() {
        User anna = anna();
        Notification later = pending(anna, "позже", in(Duration.ofHours(2)));
        Notification sooner = pending(anna, "раньше", in(Duration.ofHours(1)));
        var _ = pending(kate(), "tea", in(Duration.ofMinutes(1)));
        store().alarms().set(Alarm.notice(later.id(), now(), now(), Trouble.GAVE_UP));

        assertThat(store().alarms().upcoming(anna.id(), 10))
                .extracting(Upcoming::notification)
                .containsExactly(sooner, later);
        assertThat(store().alarms().upcoming(anna.id(), 1))
                .extracting(Upcoming::notification)
                .containsExactly(sooner);
    }
}
