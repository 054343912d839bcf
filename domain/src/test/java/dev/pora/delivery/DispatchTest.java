package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Original;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.roll.Roll;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final Instant DUE = Instant.parse("2026-03-11T06:00:00Z");
    private static final NotificationId ID = new NotificationId(7);
    private static final Destination GROUP = new Destination(Destination.TELEGRAM, "-100500");
    private static final User ANNA = new User(
            new UserId(1),
            new TelegramId(101),
            Optional.of(ZoneId.of("Europe/Moscow")),
            Language.RUSSIAN,
            Preferences.usual(),
            0);
    private static final Recurring DAILY =
            Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.of(2026, 1, 1, 9, 0), new Zoning.Floating());
    private static final Alarm OCCURRENCE = Alarm.occurrence(ID, DUE);
    private static final NextStep FINISH =
            new NextStep.GoOn(Set.of(Kind.NAG, Kind.PRE_ALERT), List.of(), State.FINISHED);
    private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("1"));
    private static final Outcome NO_ANSWER = new Outcome.Unknown("no answer");

    private final Dispatch dispatch = new Dispatch(
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0), new FakePublicHolidays());

    @Test
    void a_single_one_that_was_delivered_is_finished() {
        assertThat(next(claim(new Once(DUE), OCCURRENCE, 1, 0), DELIVERED, DUE)).isEqualTo(FINISH);
    }

    @Test
    void a_series_goes_on_at_its_next_occurrence() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), DELIVERED, DUE.plusSeconds(2)))
                .isEqualTo(advance(DUE.plus(Duration.ofDays(1))));
    }

    @Test
    void missed_occurrences_are_told_once() {
        Instant threeDaysLater = DUE.plus(Duration.ofDays(3)).plusSeconds(60);

        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), DELIVERED, threeDaysLater))
                .isEqualTo(advance(DUE.plus(Duration.ofDays(4))));
    }

    @Test
    void a_clock_that_was_set_back_does_not_tell_an_occurrence_twice() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), DELIVERED, DUE.minus(Duration.ofHours(1))))
                .isEqualTo(advance(DUE.plus(Duration.ofDays(1))));
    }

    @Test
    void a_snoozed_one_does_not_move_its_series() {
        Alarm snoozed = Alarm.snoozed(ID, DUE, DUE.plusSeconds(600));

        assertThat(next(claim(DAILY, snoozed, 1, 0), DELIVERED, DUE.plusSeconds(601)))
                .isEqualTo(new NextStep.GoOn(Set.of(), List.of(), State.FINISHED));
    }

    @Test
    void an_unknown_outcome_is_sent_once_more_after_a_minute() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), NO_ANSWER, DUE))
                .isEqualTo(new NextStep.Again(Duration.ofSeconds(60), true));
    }

    @Test
    void a_second_unknown_is_parked_and_the_series_goes_on() {
        assertThat(next(claim(DAILY, OCCURRENCE, 2, 1), NO_ANSWER, DUE.plusSeconds(61)))
                .isEqualTo(new NextStep.Park(
                        Trouble.UNCONFIRMED, List.of(Alarm.occurrence(ID, DUE.plus(Duration.ofDays(1))))));
    }

    @Test
    void after_two_unknowns_nothing_more_is_sent() {
        assertThat(dispatch.decide(claim(DAILY, OCCURRENCE, 2, 1), DUE)).isInstanceOf(Decision.Tell.class);

        assertThat(instead(claim(new Once(DUE), OCCURRENCE, 3, 2), DUE).next())
                .isEqualTo(new NextStep.Park(Trouble.UNCONFIRMED, List.of()));
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
                .isEqualTo(new NextStep.Park(Trouble.GAVE_UP, List.of()));
        assertThat(next(claim(new Once(DUE), OCCURRENCE, 19, 0), wait, aDayLater))
                .isInstanceOf(NextStep.Again.class);
        assertThat(next(claim(new Once(DUE), OCCURRENCE, 20, 0), wait, aDayLater.minusSeconds(1)))
                .isInstanceOf(NextStep.Again.class);
    }

    @Test
    void a_chat_out_of_reach_is_left_with_all_that_is_told_there() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), new Outcome.Unreachable("kicked"), DUE))
                .isEqualTo(new NextStep.Leave(GROUP));
    }

    @Test
    void a_person_out_of_reach_suspends_the_notification() {
        Claim claim = claim(DAILY, OCCURRENCE, 1, 0);
        Destination theirChat = Destination.privateChatOf(claim.owner().telegramId());
        Claim inPrivate = claim.on(claim.notification().to(theirChat), claim.owner());

        assertThat(next(inPrivate, new Outcome.Unreachable("blocked"), DUE)).isEqualTo(new NextStep.Suspend("blocked"));
    }

    @Test
    void a_notice_waits_for_its_person_to_be_heard_of() {
        Claim notice = claim(DAILY, Alarm.notice(ID, DUE, DUE, Trouble.OUT_OF_REACH), 1, 0);

        assertThat(next(notice, new Outcome.Unreachable("never started"), DUE))
                .isEqualTo(new NextStep.GiveBack(Dispatch.UNTIL_HEARD_OF));
    }

    @Test
    void a_refused_message_is_parked() {
        assertThat(next(claim(DAILY, OCCURRENCE, 1, 0), new Outcome.Refused("bad"), DUE))
                .isEqualTo(new NextStep.Park(Trouble.REFUSED, List.of()));
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

        NextStep dropped = new NextStep.GoOn(Set.of(), List.of(), State.FINISHED);
        assertThat(next(notice, new Outcome.Refused("bad"), DUE)).isEqualTo(dropped);
        assertThat(next(notice, NO_ANSWER, DUE)).isEqualTo(dropped);
    }

    @Test
    void a_reminder_goes_to_its_destination_and_a_notice_to_its_author() {
        assertThat(told(claim(DAILY, OCCURRENCE, 1, 0), DUE).to()).isEqualTo(GROUP);
        assertThat(told(claim(DAILY, Alarm.notice(ID, DUE, DUE, Trouble.REFUSED), 1, 0), DUE)
                        .to())
                .isEqualTo(new Destination(Destination.TELEGRAM, "101"));
    }

    @Test
    void a_reminder_says_how_late_it_is_and_whether_it_may_be_a_repeat() {
        assertThat(told(claim(DAILY, OCCURRENCE, 2, 1), DUE.plusSeconds(90)).message())
                .isEqualTo(new Message.Reminder(
                        ID,
                        DUE,
                        new EventName("чай"),
                        Language.RUSSIAN,
                        ZoneId.of("Europe/Moscow"),
                        new Occasion.Late(Duration.ofSeconds(90), 0),
                        true,
                        Sequel.BY_RULE,
                        Optional.empty(),
                        Optional.of(Roll.NOBODY)));
    }

    @Test
    void a_reminder_carries_the_message_that_is_to_be_copied() {
        Original photo = new Original(Destination.TELEGRAM, new MessageRef("101/7"));
        Claim claim = claim(DAILY, OCCURRENCE, 1, 0);
        Notification copying =
                claim.notification().telling(claim.notification().content().copying(photo));

        Message told = told(claim.on(copying, ANNA), DUE).message();

        assertThat(told).isInstanceOfSatisfying(Message.Reminder.class, reminder -> {
            assertThat(reminder.original()).contains(photo);
            assertThat(reminder.event()).isEqualTo(new EventName("чай"));
        });
    }

    @Test
    void one_that_is_early_by_a_clock_behind_the_stores_is_on_time() {
        assertThat(occasion(claim(DAILY, OCCURRENCE, 1, 0), DUE.minusSeconds(1)))
                .isEqualTo(new Occasion.OnTime());
    }

    @Test
    void the_latest_missed_one_stands_for_all_and_says_how_many_were_before() {
        Instant afterThreeDays = DUE.plus(Duration.ofDays(3)).plus(Duration.ofHours(1));
        Decision.Tell tell = told(claim(DAILY, OCCURRENCE, 1, 0), afterThreeDays);

        assertThat(((Message.Reminder) tell.message()).occurrence()).isEqualTo(DUE.plus(Duration.ofDays(3)));
        assertThat(((Message.Reminder) tell.message()).occasion()).isEqualTo(new Occasion.Late(Duration.ofHours(1), 3));
    }

    @Test
    void coalesced_misses_are_counted_in_one_message() {
        Claim claim = paying(claim(DAILY, OCCURRENCE, 1, 0), new Lateness.Coalesce());

        assertThat(occasion(claim, DUE.plus(Duration.ofDays(3)).plus(Duration.ofHours(1))))
                .isEqualTo(new Occasion.Missed(4, DUE, Duration.ofHours(1)));
        assertThat(occasion(claim, DUE.plus(Duration.ofHours(1)))).isEqualTo(new Occasion.Late(Duration.ofHours(1), 0));
    }

    @Test
    void misses_without_end_are_not_counted_to_their_end() {
        Recurring everyMinute = Recurring.of(
                Rule.every(1, Frequency.MINUTELY), LocalDateTime.ofInstant(DUE, ZoneOffset.UTC), Zoning.EXACT);
        Claim claim = paying(claim(everyMinute, OCCURRENCE, 1, 0), new Lateness.Coalesce());

        assertThat(occasion(claim, DUE.plus(Duration.ofDays(300))))
                .isEqualTo(new Occasion.Missed(Occasion.Missed.MOST_COUNTED, DUE, Duration.ZERO));
    }

    @Test
    void one_that_skips_when_late_goes_on_untold_and_says_so_in_the_history() {
        Claim claim = paying(claim(DAILY, OCCURRENCE, 1, 0), new Lateness.Skip());

        assertThat(dispatch.decide(claim, DUE.plusSeconds(59))).isInstanceOf(Decision.Tell.class);
        Settlement skipped = instead(claim, DUE.plusSeconds(60));
        assertThat(skipped.attempt().orElseThrow().result()).isEqualTo(Delivery.Result.SKIPPED);
        assertThat(skipped.next()).isEqualTo(advance(DUE.plus(Duration.ofDays(1))));
        assertThat(occasion(claim, DUE.plus(Duration.ofDays(2))))
                .as("the one that is due just now is not late")
                .isEqualTo(new Occasion.OnTime());
    }

    @Test
    void one_that_expires_is_told_late_until_then_and_never_after() {
        Claim claim = paying(claim(new Once(DUE), OCCURRENCE, 1, 0), new Lateness.Expire(Duration.ofHours(2)));

        assertThat(dispatch.decide(claim, DUE.plus(Duration.ofHours(2)))).isInstanceOf(Decision.Tell.class);
        Settlement expired = instead(claim, DUE.plus(Duration.ofHours(2)).plusSeconds(1));
        assertThat(expired.attempt().orElseThrow().result()).isEqualTo(Delivery.Result.EXPIRED);
        assertThat(expired.next()).isEqualTo(FINISH);
    }

    @Test
    void the_owners_default_holds_where_a_notification_says_nothing() {
        Claim claim = claim(DAILY, OCCURRENCE, 1, 0);
        Claim strict = owned(claim, Preferences.usual().withLateness(new Lateness.Skip()));

        assertThat(dispatch.decide(strict, DUE.plusSeconds(90))).isInstanceOf(Decision.Instead.class);
        assertThat(dispatch.decide(paying(strict, new Lateness.FireLate()), DUE.plusSeconds(90)))
                .isInstanceOf(Decision.Tell.class);
    }

    @Test
    void what_may_have_been_told_is_repeated_whatever_its_policy() {
        Claim claim = paying(claim(DAILY, OCCURRENCE, 2, 1), new Lateness.Skip());

        assertThat(dispatch.decide(claim, DUE.plusSeconds(90))).isInstanceOf(Decision.Tell.class);
    }

    @Test
    void what_the_next_one_counts_from_is_told_however_late() {
        AfterDone watering =
                new AfterDone(new Span(3, ChronoUnit.DAYS), LocalDateTime.of(2026, 3, 11, 9, 0), new Zoning.Floating());
        Claim claim = paying(claim(watering, OCCURRENCE, 1, 0), new Lateness.Skip());

        assertThat(dispatch.decide(claim, DUE.plus(Duration.ofDays(1)))).isInstanceOf(Decision.Tell.class);
        assertThat(next(claim, DELIVERED, DUE))
                .isEqualTo(new NextStep.GoOn(Set.of(Kind.NAG, Kind.PRE_ALERT), List.of(), State.WAITING));
    }

    @Test
    void quiet_hours_hold_everything_that_is_not_urgent_until_they_end() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 30));
        Claim claim = owned(claim(DAILY, OCCURRENCE, 1, 0), Preferences.usual().withQuietHours(Optional.of(night)));

        Settlement held = instead(claim, DUE);
        assertThat(held.attempt()).isEmpty();
        assertThat(held.next()).isEqualTo(new NextStep.GiveBack(Duration.ofMinutes(30)));
        assertThat(dispatch.decide(claim, DUE.plus(Duration.ofMinutes(30)))).isInstanceOf(Decision.Tell.class);
        assertThat(dispatch.decide(attending(claim, Attention.usual().withUrgent(true)), DUE))
                .isInstanceOf(Decision.Tell.class);
    }

    @Test
    void an_announcement_says_how_far_ahead_and_is_followed_by_the_next_one() {
        SequencedSet<Span> spans = new LinkedHashSet<>(
                List.of(new Span(10, ChronoUnit.MINUTES), new Span(1, ChronoUnit.HOURS), new Span(1, ChronoUnit.DAYS)));
        Instant anHourBefore = DUE.minus(Duration.ofHours(1));
        Claim claim = attending(
                claim(DAILY, Alarm.preAlert(ID, DUE, anHourBefore), 1, 0),
                Attention.usual().withPreAlerts(spans));

        assertThat(occasion(claim, anHourBefore)).isEqualTo(new Occasion.Ahead(Duration.ofHours(1)));
        assertThat(next(claim, DELIVERED, anHourBefore))
                .isEqualTo(new NextStep.GoOn(
                        Set.of(), List.of(Alarm.preAlert(ID, DUE, DUE.minus(Duration.ofMinutes(10)))), State.FINISHED));
        assertThat(instead(claim, DUE).next()).isEqualTo(new NextStep.GoOn(Set.of(), List.of(), State.FINISHED));
    }

    @Test
    void one_that_nags_comes_again_until_its_cap() {
        Attention nagging = Attention.usual().withNag(Optional.of(new Nag(Duration.ofMinutes(10), 2)));
        Claim first = attending(claim(new Once(DUE), OCCURRENCE, 1, 0), nagging);
        Instant again = DUE.plus(Duration.ofMinutes(10));

        assertThat(followers(next(first, DELIVERED, DUE))).containsExactly(Alarm.nag(ID, DUE, again, 1));

        Claim second = attending(claim(new Once(DUE), Alarm.nag(ID, DUE, again, 1), 1, 0), nagging);
        assertThat(occasion(second, again)).isEqualTo(new Occasion.Again(1, 2));
        assertThat(followers(next(second, DELIVERED, again)))
                .containsExactly(Alarm.nag(ID, DUE, again.plus(Duration.ofMinutes(10)), 2));

        Claim last = attending(claim(new Once(DUE), Alarm.nag(ID, DUE, again, 2), 1, 0), nagging);
        assertThat(next(last, DELIVERED, again)).isEqualTo(new NextStep.GoOn(Set.of(), List.of(), State.FINISHED));
    }

    @Test
    void a_nag_ends_with_the_day() {
        Attention nagging = Attention.usual().withNag(Optional.of(new Nag(Duration.ofHours(2), 50)));
        Instant ten = Instant.parse("2026-03-11T19:30:00Z");
        Claim late = attending(claim(new Once(DUE), Alarm.nag(ID, DUE, ten, 3), 1, 0), nagging);

        assertThat(followers(next(late, DELIVERED, ten))).isEmpty();
        assertThat(instead(late, Instant.parse("2026-03-11T21:00:00Z")).attempt())
                .isEmpty();
    }

    private static Claim paying(Claim claim, Lateness lateness) {
        return attending(claim, Attention.usual().withLateness(Optional.of(lateness)));
    }

    private static Claim attending(Claim claim, Attention attention) {
        return new Claim(
                1,
                1,
                claim.alarm(),
                claim.notification().with(attention),
                claim.owner(),
                claim.attempt(),
                claim.unknowns(),
                claim.faults(),
                claim.part(),
                claim.early());
    }

    private static Claim owned(Claim claim, Preferences preferences) {
        return new Claim(
                1,
                1,
                claim.alarm(),
                claim.notification(),
                claim.owner().preferring(preferences),
                claim.attempt(),
                claim.unknowns(),
                claim.faults(),
                claim.part(),
                claim.early());
    }

    private Decision.Tell told(Claim claim, Instant now) {
        return (Decision.Tell) dispatch.decide(claim, now);
    }

    private Settlement instead(Claim claim, Instant now) {
        return ((Decision.Instead) dispatch.decide(claim, now)).settlement();
    }

    private Occasion occasion(Claim claim, Instant now) {
        return ((Message.Reminder) told(claim, now).message()).occasion();
    }

    private NextStep next(Claim claim, Outcome outcome, Instant now) {
        return dispatch.settle(claim, told(claim, now), outcome, now).next();
    }

    private static List<Alarm> followers(NextStep step) {
        return ((NextStep.GoOn) step).follow();
    }

    private static NextStep advance(Instant next) {
        return new NextStep.GoOn(Set.of(Kind.NAG, Kind.PRE_ALERT), List.of(Alarm.occurrence(ID, next)), State.FINISHED);
    }

    private static Claim claim(Schedule schedule, Alarm alarm, int attempt, int unknowns) {
        Notification notification = new Notification(
                ID, ANNA.id(), Content.of(new EventName("чай")), schedule, GROUP, Attention.usual(), State.ACTIVE, 0);
        return new Claim(1, 1, alarm, notification, ANNA, attempt, unknowns, 0, 0, Duration.ZERO);
    }
}
