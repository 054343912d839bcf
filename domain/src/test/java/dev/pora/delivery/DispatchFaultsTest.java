package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.notification.Alarm;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What follows from faults of our own. */
class DispatchFaultsTest {
    private static final Instant DUE = Instant.parse("2026-03-11T06:00:00Z");
    private static final Instant FIVE_MINUTES_LATER = DUE.plus(Duration.ofMinutes(5));
    private static final NotificationId ID = new NotificationId(7);
    private static final String REASON = "fault: of ours";
    private static final NextStep PARK = new NextStep.Park(Trouble.GAVE_UP, List.of());
    private static final Recurring DAILY =
            Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.of(2026, 1, 1, 9, 0), new Zoning.Floating());

    private final Dispatch dispatch = new Dispatch(
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0), new FakePublicHolidays());

    @Test
    void a_fault_is_given_up_within_minutes_and_the_series_goes_on() {
        Alarm next = Alarm.occurrence(ID, DUE.plus(Duration.ofDays(1)));

        assertThat(fault(failed(9), FIVE_MINUTES_LATER)).isEqualTo(new NextStep.Park(Trouble.GAVE_UP, List.of(next)));
        assertThat(fault(failed(8), FIVE_MINUTES_LATER)).isEqualTo(new NextStep.AfterFault(Duration.ofSeconds(256)));
        assertThat(fault(failed(9), FIVE_MINUTES_LATER.minusSeconds(1)))
                .isEqualTo(new NextStep.AfterFault(Duration.ofMinutes(5)));
    }

    @Test
    void what_the_channel_refused_for_a_day_is_not_given_up_at_the_first_fault() {
        Claim refused = claim(Alarm.occurrence(ID, DUE), 500, 0, 0);

        assertThat(fault(refused, DUE.plus(Duration.ofDays(1))))
                .isEqualTo(new NextStep.AfterFault(Duration.ofSeconds(1)));
    }

    @Test
    void what_was_told_and_has_no_computable_sequel_is_parked_with_its_outcome() {
        Settlement settled = dispatch.settleWithoutSequel(failed(0), delivered(), DUE);

        assertThat(settled.next()).isEqualTo(PARK);
        assertThat(settled.attempt().orElseThrow().result()).isEqualTo(Delivery.Result.DELIVERED);
    }

    @Test
    void what_arrived_and_cannot_be_recorded_is_not_told_again() {
        Settlement settled = dispatch.settleUnstorable(failed(0), delivered(), REASON, DUE);

        assertThat(settled.next()).isEqualTo(PARK);
        assertThat(settled.attempt().orElseThrow())
                .isEqualTo(new Settlement.Attempt(Delivery.Result.DELIVERED, REASON, Duration.ZERO));
    }

    @Test
    void what_may_have_arrived_and_cannot_be_recorded_is_told_once_more_at_most() {
        Outcome noAnswer = new Outcome.Unknown("\0");

        assertThat(dispatch.settleUnstorable(failed(0), noAnswer, REASON, DUE).next())
                .isEqualTo(new NextStep.Again(Dispatch.BEFORE_A_REPEAT, true));
        assertThat(dispatch.settleUnstorable(claim(Alarm.occurrence(ID, DUE), 2, 1, 0), noAnswer, REASON, DUE)
                        .next())
                .isEqualTo(new NextStep.Park(Trouble.UNCONFIRMED, List.of()));
    }

    @Test
    void what_did_not_arrive_and_cannot_be_recorded_is_a_fault() {
        for (Outcome outcome : List.of(
                new Outcome.TryAfter(Duration.ofDays(1), "429"),
                new Outcome.Unreachable("blocked"),
                new Outcome.Moved(new Destination(Destination.TELEGRAM, "-1")),
                new Outcome.Refused("too long"),
                new Outcome.ChannelDown("401"))) {
            Settlement settled = dispatch.settleUnstorable(failed(0), outcome, REASON, DUE);

            assertThat(settled).isEqualTo(dispatch.settleFault(failed(0), REASON, DUE));
        }
    }

    @Test
    void a_notice_that_cannot_be_recorded_is_dropped() {
        Claim notice = claim(Alarm.notice(ID, DUE, DUE, Trouble.REFUSED), 1, 0, 0);

        assertThat(dispatch.settleUnstorable(notice, delivered(), REASON, DUE).next())
                .isEqualTo(new NextStep.GoOn(Set.of(), List.of(), State.FINISHED));
    }

    private NextStep fault(Claim claim, Instant now) {
        return dispatch.settleFault(claim, REASON, now).next();
    }

    private static Outcome delivered() {
        return new Outcome.Delivered(new MessageRef("1"));
    }

    private static Claim failed(int faults) {
        return claim(Alarm.occurrence(ID, DUE), 1, 0, faults);
    }

    private static Claim claim(Alarm alarm, int attempt, int unknowns, int faults) {
        User anna = new User(
                new UserId(1),
                new TelegramId(101),
                Optional.of(ZoneId.of("Europe/Moscow")),
                Language.RUSSIAN,
                Preferences.usual(),
                0);
        Notification notification = new Notification(
                ID,
                anna.id(),
                Content.of(new EventName("чай")),
                DAILY,
                Destination.privateChatOf(anna.telegramId()),
                Attention.usual(),
                State.ACTIVE,
                0);
        return new Claim(1, 1, alarm, notification, anna, attempt, unknowns, faults, 0, Duration.ZERO);
    }
}
