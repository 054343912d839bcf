package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.contract.Subject;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What its owner does to a notification while one of its messages is on its way: each change ends in one way, nothing is
 * told twice, and the series goes on.
 */
class WhileSendingTest extends StoreContract {
    private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("1"));

    private final FakeStore fake = new FakeStore();
    private final FakePublicHolidays holidays = new FakePublicHolidays();
    private final Ledger ledger = fake.ledger(holidays);
    private final Scheduling scheduling = new Scheduling(ledger);
    private final Answering answering = new Answering(ledger);
    private final Changing changing = new Changing(ledger);
    private final Dispatch dispatch =
            new Dispatch(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0), holidays);

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    private record Sending(Notification notification, Claim claim, Decision.Tell tell) {
        NotificationId id() {
            return notification.id();
        }

        Instant occurrence() {
            return claim.alarm().occurrence();
        }
    }

    /** A message of it has left and nobody knows yet whether it arrives. */
    private Sending sending(User owner, Schedule schedule) {
        Notification tea =
                ((Scheduling.Scheduled.Saved) scheduling.schedule(owner, draft(owner, "чай", schedule))).notification();
        fake.pass(Duration.ofMinutes(1));
        Claim claim = fake.claims().claim(1, LEASE).getFirst();
        Decision.Tell tell = (Decision.Tell) dispatch.decide(claim, now());
        assertThat(fake.claims().begin(claim)).isTrue();
        return new Sending(tea, claim, tell);
    }

    private Sending daily(User owner) {
        return sending(
                owner,
                Recurring.of(
                        Rule.every(1, Frequency.DAILY),
                        LocalDateTime.ofInstant(in(Duration.ofMinutes(1)), ZoneOffset.UTC),
                        new Zoning.Floating()));
    }

    private Settled arrives(Sending sending) {
        return settled(sending, DELIVERED);
    }

    private Settled settled(Sending sending, Outcome outcome) {
        return fake.claims().settle(sending.claim(), fresh -> dispatch.settle(fresh, sending.tell(), outcome, now()));
    }

    /** The instants at which something is told in the next so many days. */
    private List<Instant> toldWithin(int days) {
        List<Instant> told = new ArrayList<>();
        for (int minute = 0; minute <= days * 24 * 60; minute++) {
            for (List<Claim> claims = fake.claims().claim(1, LEASE);
                    !claims.isEmpty();
                    claims = fake.claims().claim(1, LEASE)) {
                tell(claims.getFirst());
                told.add(now());
            }
            fake.pass(Duration.ofMinutes(1));
        }
        return told;
    }

    private void tell(Claim claim) {
        Decision.Tell tell = (Decision.Tell) dispatch.decide(claim, now());
        assertThat(fake.claims().begin(claim)).isTrue();
        assertThat(fake.claims().settle(dispatch.settle(claim, tell, DELIVERED, now())))
                .isEqualTo(Settled.DONE);
    }

    private static boolean beingSent(Changed changed) {
        return ((Changed.Made) changed).beingSent();
    }

    private List<Delivery.Result> history(Sending sending) {
        return fake.deliveries().of(sending.notification().owner(), sending.id(), 10).stream()
                .map(Delivery::result)
                .toList();
    }

    @Test
    void removed_it_arrives_and_nothing_after_it() {
        User anna = anna();
        Sending tea = daily(anna);

        assertThat(beingSent(scheduling.remove(anna, tea.id()))).isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(2)).isEmpty();
    }

    @Test
    void skipped_it_arrives_and_the_series_goes_on_after_it() {
        User anna = anna();
        Sending tea = daily(anna);
        Instant next = tea.occurrence().plus(Duration.ofDays(1));

        assertThat(beingSent(changing.skipNext(anna, tea.id()))).isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(history(tea)).containsExactly(Delivery.Result.DELIVERED);
        assertThat(toldWithin(2)).containsExactly(next, next.plus(Duration.ofDays(1)));
    }

    @Test
    void done_it_arrives_and_the_series_goes_on_after_it() {
        User anna = anna();
        Sending tea = daily(anna);

        assertThat(beingSent(answering.done(anna, tea.id(), tea.occurrence()))).isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(1)).containsExactly(tea.occurrence().plus(Duration.ofDays(1)));
    }

    @Test
    void snoozed_it_arrives_and_comes_again_later() {
        User anna = anna();
        Sending tea = daily(anna);
        Instant later = in(Duration.ofMinutes(30));

        assertThat(beingSent(
                        answering.snooze(anna, tea.id(), tea.occurrence(), new Snooze.For(Duration.ofMinutes(30)))))
                .isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(2))
                .containsExactly(
                        later,
                        tea.occurrence().plus(Duration.ofDays(1)),
                        tea.occurrence().plus(Duration.ofDays(2)));
    }

    @Test
    void snoozed_it_comes_again_even_if_it_did_not_arrive() {
        User anna = anna();
        Sending tea = sending(anna, new Once(in(Duration.ofMinutes(1))));
        Instant later = in(Duration.ofMinutes(30));
        assertThat(answering.snooze(anna, tea.id(), tea.occurrence(), new Snooze.For(Duration.ofMinutes(30))))
                .isInstanceOf(Changed.Made.class);

        assertThat(settled(tea, new Outcome.Unknown("no answer"))).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(1)).containsExactly(later);
    }

    @Test
    void rescheduled_it_arrives_and_what_follows_comes_by_the_new_schedule() {
        User anna = anna();
        Sending tea = daily(anna);
        Instant once = in(Duration.ofHours(2));

        assertThat(beingSent(changing.reschedule(anna, tea.id(), new Once(once))))
                .isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(2)).containsExactly(once);
    }

    @Test
    void moved_it_arrives_and_comes_again_at_the_other_time() {
        User anna = anna();
        Sending tea = daily(anna);
        Instant to = in(Duration.ofHours(2));

        assertThat(beingSent(changing.moveNext(anna, tea.id(), to))).isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(1)).containsExactly(to, tea.occurrence().plus(Duration.ofDays(1)));
    }

    @Test
    void paused_it_arrives_and_what_follows_waits() {
        User anna = anna();
        Sending tea = daily(anna);
        Instant next = tea.occurrence().plus(Duration.ofDays(1));

        assertThat(beingSent(changing.pause(anna, tea.id()))).isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.DONE);
        assertThat(toldWithin(3)).isEmpty();
        assertThat(alarmsOf(tea.notification())).containsExactly(Alarm.occurrence(tea.id(), next));
        assertThat(changing.resume(anna, tea.id())).isInstanceOf(Changed.Made.class);
        assertThat(toldWithin(1))
                .as("one for all that were missed, and the next")
                .hasSize(2);
    }

    @Test
    void paused_one_that_did_not_arrive_is_sent_again_when_it_is_resumed() {
        User anna = anna();
        Sending tea = sending(anna, new Once(in(Duration.ofMinutes(1))));
        assertThat(changing.pause(anna, tea.id())).isInstanceOf(Changed.Made.class);

        assertThat(settled(tea, new Outcome.Unknown("no answer"))).isEqualTo(Settled.DONE);
        assertThat(toldWithin(1)).isEmpty();
        assertThat(changing.resume(anna, tea.id())).isInstanceOf(Changed.Made.class);
        assertThat(toldWithin(1)).hasSize(1);
    }

    @Test
    void renamed_or_attended_it_arrives_in_its_old_form_and_the_series_goes_on() {
        User anna = anna();
        Sending tea = daily(anna);

        assertThat(beingSent(changing.revise(
                        anna,
                        tea.id(),
                        _ -> new Revision(
                                Optional.of(Content.of(new EventName("кофе"))), Optional.empty(), Optional.empty()))))
                .isTrue();
        assertThat(beingSent(
                        changing.attend(anna, tea.id(), _ -> Attention.usual().withUrgent(true))))
                .isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.DONE);
        assertThat(toldWithin(2)).hasSize(2);
    }

    @Test
    void ended_it_arrives_and_nothing_after_the_end() {
        User anna = anna();
        Sending tea = daily(anna);

        assertThat(beingSent(changing.end(anna, tea.id(), now()))).isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.DONE);
        assertThat(toldWithin(3)).isEmpty();
    }

    @Test
    void bound_to_another_zone_it_arrives_and_the_next_one_comes_there() {
        User anna = anna();
        Sending tea = daily(anna);

        assertThat(beingSent(changing.bind(anna, tea.id(), new Zoning.Fixed(ZoneId.of("Asia/Tokyo")))))
                .isTrue();

        assertThat(arrives(tea)).isEqualTo(Settled.DONE);
        assertThat(toldWithin(1))
                .containsExactly(tea.occurrence().plus(Duration.ofDays(1)).minus(Duration.ofHours(9)));
    }

    @Test
    void when_its_owner_moves_it_arrives_and_the_next_one_comes_where_they_live() {
        User anna = anna();
        Sending tea = daily(anna);

        assertThat(new Relocating(ledger).move(anna, ZoneId.of("Asia/Tokyo")).following())
                .containsExactly(tea.id());

        assertThat(arrives(tea)).isEqualTo(Settled.DONE);
        assertThat(toldWithin(1))
                .containsExactly(tea.occurrence().plus(Duration.ofDays(1)).minus(Duration.ofHours(9)));
    }

    @Test
    void what_counts_from_done_counts_when_it_is_done_while_it_is_being_sent() {
        User anna = anna();
        Sending watering = sending(
                anna,
                new AfterDone(
                        new Span(1, ChronoUnit.DAYS),
                        LocalDateTime.ofInstant(in(Duration.ofMinutes(1)), ZoneOffset.UTC),
                        new Zoning.Floating()));
        Instant next = watering.occurrence().plus(Duration.ofDays(1));

        assertThat(beingSent(answering.done(anna, watering.id(), watering.occurrence())))
                .isTrue();

        assertThat(arrives(watering)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(toldWithin(3)).containsExactly(next);
    }

    @Test
    void what_a_frozen_instance_began_may_still_arrive_when_its_lease_is_over_and_after_somebody_took_over() {
        User anna = anna();
        Sending tea = daily(anna);
        fake.pass(LEASE.plusSeconds(1));

        assertThat(beingSent(
                        changing.attend(anna, tea.id(), _ -> Attention.usual().withUrgent(true))))
                .isTrue();
        assertThat(fake.claims().claim(1, LEASE)).hasSize(1);
        assertThat(beingSent(scheduling.remove(anna, tea.id()))).isTrue();
    }

    @Test
    void a_claim_that_was_not_begun_never_tells_what_was_changed() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim claim = fake.claims().claim(1, LEASE).getFirst();

        assertThat(beingSent(changing.revise(
                        anna,
                        tea.id(),
                        _ -> new Revision(
                                Optional.of(Content.of(new EventName("кофе"))), Optional.empty(), Optional.empty()))))
                .isFalse();

        assertThat(fake.claims().begin(claim)).isFalse();
        assertThat(fake.claims().claim(1, LEASE).getFirst().notification().event())
                .isEqualTo(new EventName("кофе"));
    }
}
