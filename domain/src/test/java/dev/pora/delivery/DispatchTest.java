package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.notification.Alarm;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.schedule.Frequency;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurrence;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final Instant DUE = Instant.parse("2026-03-11T06:00:00Z");
    private static final NotificationId ID = new NotificationId(7);
    private static final Destination GROUP = new Destination(Destination.TELEGRAM, "-100500");
    private static final User ANNA =
            new User(new UserId(1), new TelegramId(101), Optional.of(ZoneId.of("Europe/Moscow")), Language.RUSSIAN, 0);
    private static final Recurring DAILY = new Recurring(
            Recurrence.every(1, Frequency.DAILY), LocalDateTime.of(2026, 1, 1, 9, 0), new Zoning.Floating());
    private static final Alarm OCCURRENCE = Alarm.occurrence(ID, DUE);
    private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("1"));
    private static final Outcome NO_ANSWER = new Outcome.Unknown("no answer");

    private final Dispatch dispatch =
            new Dispatch(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0));

    @Test
    void a_single_one_that_was_delivered_is_finished() {
        assertThat(next(claim(new Once(DUE), OCCURRENCE, 1, 0), DELIVERED, DUE)).isEqualTo(new NextStep.Finish());
    }

    @Test
    void a_series_goes_on_at_its_next_occurrence() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), DELIVERED, DUE.plusSeconds(2)))
                .isEqualTo(new NextStep.Advance(DUE.plus(Duration.ofDays(1))));
    }

    @Test
    void missed_occurrences_are_told_once() {
        Instant threeDaysLater = DUE.plus(Duration.ofDays(3)).plusSeconds(60);

        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), DELIVERED, threeDaysLater))
                .isEqualTo(new NextStep.Advance(DUE.plus(Duration.ofDays(4))));
    }

    @Test
    void a_clock_that_was_set_back_does_not_tell_an_occurrence_twice() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), DELIVERED, DUE.minus(Duration.ofHours(1))))
                .isEqualTo(new NextStep.Advance(DUE.plus(Duration.ofDays(1))));
    }

    @Test
    void a_snoozed_one_does_not_move_its_series() {
        Alarm snoozed = Alarm.snoozed(ID, DUE, DUE.plusSeconds(600));

        assertThat(next(claim(DAILY, snoozed, 1, 0), DELIVERED, DUE.plusSeconds(601)))
                .isEqualTo(new NextStep.Finish());
    }

    @Test
    void an_unknown_outcome_is_sent_once_more_after_a_minute() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), NO_ANSWER, DUE))
                .isEqualTo(new NextStep.Again(Duration.ofSeconds(60), true));
    }

    @Test
    void a_second_unknown_is_parked_and_the_series_goes_on() {
        assertThat(next(claim(DAILY, OCCURRENCE, 2, 1), NO_ANSWER, DUE.plusSeconds(61)))
                .isEqualTo(new NextStep.Park(Trouble.UNCONFIRMED, Optional.of(DUE.plus(Duration.ofDays(1)))));
    }

    @Test
    void after_two_unknowns_nothing_more_is_sent() {
        assertThat(dispatch.insteadOfSending(claim(DAILY, OCCURRENCE, 2, 1), DUE))
                .isEmpty();

        assertThat(dispatch.insteadOfSending(claim(new Once(DUE), OCCURRENCE, 3, 2), DUE)
                        .map(Settlement::next))
                .contains(new NextStep.Park(Trouble.UNCONFIRMED, Optional.empty()));
    }

    @Test
    void the_channels_own_pause_is_obeyed_when_it_is_longer_than_ours() {
        Claim third = claim(DAILY, OCCURRENCE, 3, 0);

        assertThat(next(third, new Outcome.TryAfter(Duration.ofSeconds(30), "429"), DUE))
                .isEqualTo(new NextStep.Again(Duration.ofSeconds(30), false));
        assertThat(next(third, new Outcome.TryAfter(Duration.ofSeconds(1), "429"), DUE))
                .isEqualTo(new NextStep.Again(Duration.ofSeconds(4), false));
    }

    @Test
    void a_day_of_attempts_is_enough_and_fewer_hours_or_fewer_attempts_are_not() {
        Outcome wait = new Outcome.TryAfter(Duration.ofSeconds(1), "429");
        Instant aDayLater = DUE.plus(Duration.ofHours(24));

        assertThat(next(claim(new Once(DUE), OCCURRENCE, 20, 0), wait, aDayLater))
                .isEqualTo(new NextStep.Park(Trouble.GAVE_UP, Optional.empty()));
        assertThat(next(claim(new Once(DUE), OCCURRENCE, 19, 0), wait, aDayLater))
                .isInstanceOf(NextStep.Again.class);
        assertThat(next(claim(new Once(DUE), OCCURRENCE, 20, 0), wait, aDayLater.minusSeconds(1)))
                .isInstanceOf(NextStep.Again.class);
    }

    @Test
    void a_person_out_of_reach_pauses_the_notification() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), new Outcome.Unreachable("blocked"), DUE))
                .isEqualTo(new NextStep.Pause("blocked"));
    }

    @Test
    void a_refused_message_is_parked() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), new Outcome.Refused("bad"), DUE))
                .isEqualTo(new NextStep.Park(Trouble.REFUSED, Optional.empty()));
    }

    @Test
    void a_moved_chat_is_followed() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), new Outcome.Moved(GROUP), DUE))
                .isEqualTo(new NextStep.Redirect(GROUP));
    }

    @Test
    void a_channel_that_is_down_gives_everything_back() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), new Outcome.ChannelDown("401"), DUE))
                .isInstanceOf(NextStep.GiveBack.class);
    }

    @Test
    void a_notice_is_never_followed_by_another() {
        Claim notice = claim(DAILY, Alarm.notice(ID, DUE, DUE, Trouble.REFUSED), 2, 1);

        assertThat(next(notice, new Outcome.Refused("bad"), DUE)).isEqualTo(new NextStep.Finish());
        assertThat(next(notice, new Outcome.Unreachable("blocked"), DUE)).isEqualTo(new NextStep.Finish());
        assertThat(next(notice, NO_ANSWER, DUE)).isEqualTo(new NextStep.Finish());
    }

    @Test
    void a_reminder_goes_to_its_destination_and_a_notice_to_its_author() {
        assertThat(dispatch.destination(claim(DAILY, OCCURRENCE, 1, 0))).isEqualTo(GROUP);
        assertThat(dispatch.destination(claim(DAILY, Alarm.notice(ID, DUE, DUE, Trouble.REFUSED), 1, 0)))
                .isEqualTo(new Destination(Destination.TELEGRAM, "101"));
    }

    @Test
    void a_reminder_says_how_late_it_is_and_whether_it_may_be_a_repeat() {
        Message message = dispatch.message(claim(DAILY, OCCURRENCE, 2, 1), DUE.plusSeconds(90));

        assertThat(message)
                .isEqualTo(new Message.Reminder(
                        ID,
                        DUE,
                        new EventName("чай"),
                        Language.RUSSIAN,
                        ZoneId.of("Europe/Moscow"),
                        Duration.ofSeconds(90),
                        true));
    }

    @Test
    void one_that_is_early_by_a_clock_behind_the_stores_is_not_late() {
        assertThat(dispatch.message(claim(DAILY, OCCURRENCE, 1, 0), DUE.minusSeconds(1)))
                .extracting(message -> ((Message.Reminder) message).late())
                .isEqualTo(Duration.ZERO);
    }

    private NextStep next(Claim claim, Outcome outcome, Instant now) {
        return dispatch.settle(claim, outcome, now).next();
    }

    private static Claim claim(Schedule schedule, Alarm alarm, int attempt, int unknowns) {
        Notification notification =
                new Notification(ID, ANNA.id(), new EventName("чай"), schedule, GROUP, State.ACTIVE, 0);
        return new Claim(1, 1, alarm, notification, ANNA, attempt, unknowns);
    }
}
