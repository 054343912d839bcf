package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claims.Settled;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Claims} does. */
public abstract class ClaimsContract extends StoreContract {
    private static final NextStep FINISH = new NextStep.GoOn(Set.of(), List.of(), State.FINISHED);
    private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("101/1"));
    private static final Outcome NO_ANSWER = new Outcome.Unknown("no answer");

    @Test
    void what_is_due_is_claimed_in_order_and_what_is_not_due_is_left() {
        User anna = anna();
        Notification second = pending(kate(), "2", in(Duration.ofSeconds(-10)));
        Notification first = pending(anna, "1", in(Duration.ofSeconds(-20)));
        var _ = pending(anna, "later", in(Duration.ofHours(1)));

        List<Claim> claims = store().claims().claim(10, LEASE);

        assertThat(claims).extracting(Claim::notification).containsExactly(first, second);
        assertThat(claims).extracting(Claim::owner).containsExactly(anna, kate());
        assertThat(claims).extracting(Claim::attempt).containsOnly(1);
        assertThat(claims).extracting(Claim::unknowns).containsOnly(0);
        assertThat(claims.getFirst().early()).isBetween(Duration.ofSeconds(-30), Duration.ofSeconds(-20));
    }

    @Test
    void no_more_than_the_limit_is_claimed() {
        var _ = due(anna(), "1");
        var _ = due(kate(), "2");

        assertThat(store().claims().claim(1, LEASE)).hasSize(1);
    }

    @Test
    void a_destination_with_a_thousand_reminders_leaves_room_for_the_others() {
        User anna = anna();
        List<Notification> hot = IntStream.range(0, Claims.MOST_OF_A_DESTINATION + 3)
                .mapToObj(number -> due(anna, "hot " + number))
                .toList();
        Notification cold = due(kate(), "cold");

        List<Claim> claims = store().claims().claim(20, LEASE);

        List<Notification> claimed = new ArrayList<>(hot.subList(0, Claims.MOST_OF_A_DESTINATION));
        claimed.add(cold);
        assertThat(claims).extracting(Claim::notification).containsExactlyElementsOf(claimed);
        Reach others = new Reach(Share.WHOLE, Set.of(hot.getFirst().destination(), cold.destination()));
        assertThat(store().claims().claim(10, LEASE, Duration.ZERO, others)).isEmpty();
        assertThat(store().claims().untilNextDue(others)).isNotEqualTo(Optional.of(Duration.ZERO));
        assertThat(store().claims().untilNextDue()).contains(Duration.ZERO);
        assertThat(settle(claims.getFirst(), DELIVERED, FINISH)).isEqualTo(Settled.DONE);
        assertThat(store().claims().claim(20, LEASE))
                .extracting(Claim::notification)
                .containsExactlyElementsOf(hot.subList(Claims.MOST_OF_A_DESTINATION, hot.size()));
    }

    @Test
    void what_is_due_soon_is_claimed_ahead_with_the_time_that_is_left() {
        Notification soon = pending(anna(), "soon", in(Duration.ofSeconds(10)));
        var _ = pending(kate(), "later", in(Duration.ofSeconds(30)));

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        List<Claim> ahead = store().claims().claim(10, LEASE, Duration.ofSeconds(20), Reach.EVERYTHING);

        assertThat(ahead).extracting(Claim::notification).containsExactly(soon);
        assertThat(ahead.getFirst().early()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(store().claims().begin(ahead.getFirst())).isTrue();
    }

    @Test
    void what_was_claimed_ahead_and_changed_since_is_not_begun() {
        Notification soon = pending(anna(), "soon", in(Duration.ofSeconds(10)));
        Claim claim = store().claims()
                .claim(10, LEASE, Duration.ofSeconds(20), Reach.EVERYTHING)
                .getFirst();

        assertThat(store().alarms().remove(soon.owner(), List.of(claim.alarm())))
                .isEqualTo(Alarms.Removed.BEFORE_SENDING);

        assertThat(claim.early()).isPositive();
        assertThat(store().claims().begin(claim)).isFalse();
    }

    @Test
    void shares_of_two_instances_divide_what_is_due() {
        List<Notification> due = IntStream.range(0, 20)
                .mapToObj(number -> due(person(1000 + number), "1"))
                .toList();
        List<Claim> claims = new ArrayList<>();
        for (Share share : bothShares()) {
            Reach reach = new Reach(share, Set.of());
            assertThat(store().claims().untilNextDue(reach)).contains(Duration.ZERO);
            claims.addAll(store().claims().claim(20, Duration.ofMillis(1), Duration.ZERO, reach));
            store().pass(Duration.ofSeconds(1));
        }

        assertThat(claims).extracting(Claim::notification).containsExactlyInAnyOrderElementsOf(due);
    }

    /** What each of two instances serves once they have met often enough. */
    private List<Share> bothShares() {
        Set<Integer> ofOne = Share.of("one", Set.of("two")).parts();
        var _ = store().crew().meet(new Member("one"), LEASE);
        var _ = store().crew().meet(new Member("two"), LEASE);
        return List.of(
                store().crew()
                        .meet(new Member("one", ofOne, Set.of(), false), LEASE)
                        .share(),
                store().crew().meet(new Member("two"), LEASE).share());
    }

    @Test
    void what_an_instance_has_given_up_it_claims_no_more_even_if_it_does_not_know_yet() {
        var _ = IntStream.range(0, 20)
                .mapToObj(number -> due(person(1000 + number), "1"))
                .toList();
        Share before = store().crew().meet(new Member("one"), LEASE).share();
        List<Share> both = bothShares();

        List<Claim> claims = store().claims().claim(20, LEASE, Duration.ZERO, new Reach(before, Set.of()));

        assertThat(claims).isNotEmpty().hasSizeLessThan(20);
        assertThat(claims).extracting(Claim::part).allMatch(both.getFirst().parts()::contains);
    }

    @Test
    void what_another_still_tells_is_not_claimed_even_by_one_who_has_not_heard_of_it() {
        Notification tea = due(anna(), "чай");
        Share share = store().crew().meet(new Member("one"), LEASE).share();
        var _ = store().crew().meet(new Member("two", Set.of(), Set.of(tea.destination()), false), LEASE);

        assertThat(store().claims().claim(10, LEASE, Duration.ZERO, new Reach(share, Set.of())))
                .isEmpty();
        store().crew().leave("two");
        assertThat(store().claims().claim(10, LEASE, Duration.ZERO, new Reach(share, Set.of())))
                .hasSize(1);
    }

    @Test
    void leases_are_prolonged_in_what_is_kept_and_in_nothing_else() {
        var _ = IntStream.range(0, 20)
                .mapToObj(number -> due(person(1000 + number), "1"))
                .toList();
        Share share = store().crew().meet(new Member("one"), LEASE).share();
        List<Claim> claims =
                store().claims().claim(20, Duration.ofSeconds(5), Duration.ZERO, new Reach(share, Set.of()));
        var _ = store().crew().meet(new Member("two"), LEASE);
        int kept = claims.getFirst().part();
        var _ = store().crew().meet(new Member("one", Set.of(kept), Set.of(), true), LEASE);

        store().claims().renew(claims, LEASE, share);
        store().pass(Duration.ofSeconds(6));

        assertThat(store().claims().begin(claims))
                .isNotEmpty()
                .extracting(Claim::part)
                .containsOnly(kept);
    }

    @Test
    void an_instance_of_the_crew_claims_and_renews_while_it_is_alive_and_no_longer() {
        var _ = due(anna(), "чай");
        Reach mine = new Reach(Share.of("one", Set.of("one")), Set.of());
        assertThat(store().claims().claim(10, LEASE, Duration.ZERO, mine)).isEmpty();
        var _ = store().crew().meet(new Member("one"), Duration.ofSeconds(10));
        Claim claim = store().claims().claim(10, LEASE, Duration.ZERO, mine).getFirst();

        store().pass(Duration.ofSeconds(11));

        assertThat(store().claims().begin(claim))
                .as("its lease ended with the membership")
                .isFalse();
        store().claims().renew(List.of(claim), LEASE, mine.share());
        assertThat(store().claims().begin(claim)).isFalse();
        assertThat(store().claims().claim(10, LEASE, Duration.ZERO, mine)).isEmpty();
        assertThat(store().claims().claim(10, LEASE)).hasSize(1);
    }

    @Test
    void urgent_ones_and_those_that_are_still_on_time_can_be_claimed_before_what_is_late() {
        Notification late = pending(anna(), "late", in(Duration.ofHours(-1)));
        Notification urgent = pending(kate(), "urgent", in(Duration.ofMinutes(-30)));
        assertThat(store().notifications().save(urgent.with(urgent.attention().withUrgent(true))))
                .isInstanceOf(Notifications.Saved.Stored.class);
        Notification onTime = pending(person(1000), "on time", in(Duration.ofSeconds(-10)));

        assertThat(store().claims().untilNextDue(new Reach(Share.WHOLE, Set.of(), Reach.Wanted.URGENT)))
                .contains(Duration.ZERO);
        assertThat(claimed(Reach.Wanted.URGENT)).containsExactly(urgent.id());
        assertThat(claimed(Reach.Wanted.ON_TIME)).containsExactly(onTime.id());
        assertThat(claimed(Reach.Wanted.ANY)).containsExactly(late.id());
    }

    private List<NotificationId> claimed(Reach.Wanted wanted) {
        return store().claims().claim(10, LEASE, Duration.ZERO, new Reach(Share.WHOLE, Set.of(), wanted)).stream()
                .map(claim -> claim.notification().id())
                .toList();
    }

    private User person(long number) {
        return store().users().register(new TelegramId(number), Language.ENGLISH);
    }

    @Test
    void of_several_that_begin_those_that_stand_may_leave() {
        var _ = due(anna(), "1");
        var _ = due(kate(), "2");
        List<Claim> old = store().claims().claim(2, LEASE);
        store().claims().release(List.of(old.getFirst()));

        assertThat(store().claims().begin(old)).containsExactly(old.getLast());
    }

    @Test
    void several_are_settled_together_and_answered_in_their_order() {
        Notification first = due(anna(), "1");
        Notification second = due(kate(), "2");
        List<Claim> claims = store().claims().claim(2, LEASE);
        store().claims().release(List.of(claims.getFirst()));
        List<Closing> closings = claims.stream()
                .map(claim -> new Closing(claim, _ -> Settlement.of(claim, DELIVERED, Duration.ZERO, FINISH)))
                .toList();

        assertThat(store().claims().settle(closings)).containsExactly(Settled.CLAIM_LOST, Settled.DONE);

        assertThat(stateOf(first)).isEqualTo(State.ACTIVE);
        assertThat(stateOf(second)).isEqualTo(State.FINISHED);
        assertThat(store().deliveries().of(first.owner(), first.id(), 10)).hasSize(1);
    }

    @Test
    void one_whose_ending_throws_spoils_none_of_the_others() {
        Notification broken = due(anna(), "1");
        Notification whole = due(kate(), "2");
        List<Claim> claims = store().claims().claim(2, LEASE);
        assertThat(store().claims().begin(claims)).isEqualTo(claims);
        List<Closing> closings = List.of(
                new Closing(claims.getFirst(), _ -> {
                    throw new IllegalStateException("on purpose");
                }),
                closing(claims.getLast()));

        assertThat(store().claims().settle(closings)).containsExactly(Settled.FAULTY, Settled.DONE);

        assertThat(stateOf(whole)).isEqualTo(State.FINISHED);
        assertThat(store().deliveries().of(broken.owner(), broken.id(), 10)).isEmpty();
        assertThat(store().claims().settle(List.of(closing(claims.getFirst())))).containsExactly(Settled.DONE);
        assertThat(stateOf(broken)).isEqualTo(State.FINISHED);
    }

    @Test
    void two_settlements_of_one_notification_are_made_one_after_the_other() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        set(tea, Alarm.occurrence(tea.id(), in(Duration.ofSeconds(-20))));
        set(tea, Alarm.snoozed(tea.id(), in(Duration.ofHours(-1)), in(Duration.ofSeconds(-10))));
        List<Claim> claims = new ArrayList<>(store().claims().claim(1, LEASE));
        claims.addAll(store().claims().claim(1, LEASE));
        assertThat(claims).hasSize(2);
        NextStep toWait = new NextStep.GoOn(Set.of(), List.of(), State.WAITING);
        List<Closing> closings = claims.stream()
                .map(claim -> new Closing(claim, fresh -> Settlement.of(fresh, DELIVERED, Duration.ZERO, toWait)))
                .toList();

        assertThat(store().claims().settle(closings)).containsExactly(Settled.DONE, Settled.DONE);

        assertThat(alarmsOf(tea)).isEmpty();
        assertThat(stateOf(tea)).isEqualTo(State.WAITING);
        assertThat(store().deliveries().of(tea.owner(), tea.id(), 10)).hasSize(2);
    }

    private static Closing closing(Claim claim) {
        return new Closing(claim, fresh -> Settlement.of(fresh, DELIVERED, Duration.ZERO, FINISH));
    }

    @Test
    void a_claimed_alarm_is_not_claimed_again_until_its_lease_ends() {
        Notification tea = due(anna(), "чай");
        Claim first = store().claims().claim(10, LEASE).getFirst();

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        store().pass(LEASE.plusSeconds(1));
        Claim second = store().claims().claim(10, LEASE).getFirst();

        assertThat(second.notification()).isEqualTo(tea);
        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(second.unknowns()).as("it was never begun").isZero();
        assertThat(store().claims().begin(first)).isFalse();
        assertThat(store().claims().begin(second)).isTrue();
    }

    @Test
    void a_lease_that_ends_after_the_sending_began_counts_as_unknown() {
        var _ = due(anna(), "чай");
        assertThat(store().claims().begin(claimed())).isTrue();

        store().pass(LEASE.plusSeconds(1));

        assertThat(claimed().unknowns()).isEqualTo(1);
    }

    @Test
    void a_renewed_lease_lasts_longer() {
        var _ = due(anna(), "чай");
        Claim claim = claimed();

        store().pass(LEASE.minusSeconds(5));
        store().claims().renew(List.of(claim), LEASE);
        store().pass(Duration.ofSeconds(10));

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        assertThat(store().claims().begin(claim)).isTrue();
    }

    @Test
    void a_claim_that_is_given_back_is_due_at_once_and_counts_no_attempt() {
        var _ = due(anna(), "чай");
        Claim claim = claimed();

        store().claims().release(List.of(claim));

        assertThat(claimed().attempt()).isEqualTo(1);
        assertThat(store().claims().begin(claim)).isFalse();
    }

    @Test
    void a_delivered_single_one_is_finished() {
        User anna = anna();
        Notification tea = due(anna, "чай");

        assertThat(settle(claimed(), DELIVERED, FINISH)).isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.FINISHED);
        assertThat(alarmsOf(tea)).isEmpty();
    }

    @Test
    void a_delivered_snoozed_one_leaves_the_series_active() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Alarm next = Alarm.occurrence(tea.id(), in(Duration.ofHours(20)));
        set(tea, next);
        set(tea, Alarm.snoozed(tea.id(), in(Duration.ofHours(-1)), in(Duration.ofSeconds(-1))));

        assertThat(settle(claimed(), DELIVERED, FINISH)).isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
        assertThat(alarmsOf(tea)).containsExactly(next);
    }

    @Test
    void a_series_goes_on_with_its_next_occurrence_and_a_fresh_count() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        set(tea, Alarm.occurrence(tea.id(), in(Duration.ofSeconds(-1))));
        Instant next = in(Duration.ofHours(1));

        assertThat(settle(claimed(), DELIVERED, goOn(Alarm.occurrence(tea.id(), next))))
                .isEqualTo(Settled.DONE);

        assertThat(alarmsOf(tea)).containsExactly(Alarm.occurrence(tea.id(), next));
        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        store().pass(Duration.ofHours(2));
        assertThat(claimed().attempt()).isEqualTo(1);
    }

    @Test
    void what_follows_takes_the_place_of_what_is_cleared() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Instant told = in(Duration.ofSeconds(-1));
        Instant next = in(Duration.ofHours(1));
        Alarm snoozed = Alarm.snoozed(tea.id(), told.minusSeconds(60), next);
        Alarm announced = Alarm.preAlert(tea.id(), next, in(Duration.ofMinutes(50)));
        Alarm again = Alarm.nag(tea.id(), told, in(Duration.ofMinutes(5)), 1);
        set(
                tea,
                Alarm.nag(tea.id(), told.minusSeconds(60), in(Duration.ofMinutes(1)), 2),
                Alarm.preAlert(tea.id(), told, in(Duration.ofMinutes(1))),
                snoozed,
                Alarm.occurrence(tea.id(), told));

        Settled settled = settle(
                claimed(),
                DELIVERED,
                new NextStep.GoOn(
                        Set.of(Alarm.Kind.NAG, Alarm.Kind.PRE_ALERT),
                        List.of(Alarm.occurrence(tea.id(), next), announced, again),
                        State.FINISHED));

        assertThat(settled).isEqualTo(Settled.DONE);
        assertThat(alarmsOf(tea))
                .containsExactlyInAnyOrder(again, announced, Alarm.occurrence(tea.id(), next), snoozed);
        assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
    }

    @Test
    void with_nothing_pending_it_comes_to_rest() {
        Notification tea = due(anna(), "чай");

        assertThat(settle(claimed(), DELIVERED, new NextStep.GoOn(Set.of(), List.of(), State.WAITING)))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.WAITING);
    }

    @Test
    void what_was_not_attempted_leaves_no_trace_in_the_history() {
        Notification tea = due(anna(), "чай");

        Settled settled = store().claims()
                .settle(new Settlement(claimed(), Optional.empty(), new NextStep.GiveBack(Duration.ofHours(8))));

        assertThat(settled).isEqualTo(Settled.DONE);
        assertThat(store().deliveries().of(tea.owner(), tea.id(), 10)).isEmpty();
        store().pass(Duration.ofHours(9));
        assertThat(claimed().attempt()).isEqualTo(1);
    }

    @Test
    void what_is_paused_is_not_claimed_and_is_due_again_when_it_is_resumed() {
        Notification tea = due(anna(), "чай");
        Claim before = claimed();
        Notification paused = stored(tea.as(State.PAUSED));

        assertThat(store().claims().begin(before)).isFalse();
        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        assertThat(store().claims().untilNextDue()).isNotEqualTo(Optional.of(Duration.ZERO));

        var _ = stored(paused.as(State.ACTIVE));
        assertThat(claimed().notification().id()).isEqualTo(tea.id());
    }

    @Test
    void one_that_is_paused_while_it_is_sent_stays_paused() {
        Notification plants = due(anna(), "полить цветы");
        Claim claim = claimed();
        assertThat(store().claims().begin(claim)).isTrue();
        var _ = stored(plants.as(State.PAUSED));

        assertThat(settle(claim, DELIVERED, new NextStep.GoOn(Set.of(), List.of(), State.WAITING)))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(plants)).isEqualTo(State.PAUSED);
        assertThat(alarmsOf(plants)).isEmpty();
    }

    @Test
    void one_that_is_paused_while_its_person_is_out_of_reach_keeps_its_alarm_until_it_is_resumed() {
        Notification tea = due(anna(), "чай");
        Claim claim = claimed();
        assertThat(store().claims().begin(claim)).isTrue();
        Notification paused = stored(tea.as(State.PAUSED));

        assertThat(settle(claim, new Outcome.Unreachable("blocked"), new NextStep.Suspend("blocked")))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.PAUSED);
        assertThat(store().claims().claim(1, LEASE)).isEmpty();
        var _ = stored(paused.as(State.ACTIVE));
        assertThat(claimed().attempt()).isEqualTo(1);
    }

    private Notification stored(Notification changed) {
        return ((Notifications.Saved.Stored) store().notifications().save(changed)).notification();
    }

    private static NextStep goOn(Alarm... follow) {
        return new NextStep.GoOn(Set.of(), List.of(follow), State.FINISHED);
    }

    @Test
    void one_that_is_tried_again_waits_for_its_pause_and_keeps_its_plan() {
        Notification tea = due(anna(), "чай");
        List<Alarm> planned = alarmsOf(tea);

        assertThat(settle(claimed(), NO_ANSWER, new NextStep.Again(Duration.ofSeconds(60), true)))
                .isEqualTo(Settled.DONE);

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        store().pass(Duration.ofSeconds(61));
        Claim second = claimed();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.unknowns()).isEqualTo(1);
        assertThat(List.of(second.alarm())).isEqualTo(planned);
    }

    @Test
    void a_pause_that_was_asked_for_is_no_unknown() {
        var _ = due(anna(), "чай");
        Outcome wait = new Outcome.TryAfter(Duration.ofSeconds(7), "too many requests");
        Claim begun = claimed();
        assertThat(store().claims().begin(begun)).isTrue();

        assertThat(settle(begun, wait, new NextStep.Again(Duration.ofSeconds(7), false)))
                .isEqualTo(Settled.DONE);

        store().pass(Duration.ofSeconds(8));
        Claim second = claimed();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.unknowns()).isZero();
    }

    @Test
    void a_fault_of_our_own_is_counted_apart_from_attempts() {
        var _ = due(anna(), "чай");
        Outcome wait = new Outcome.TryAfter(Duration.ofSeconds(7), "fault: of ours");
        Claim begun = claimed();
        assertThat(begun.faults()).isZero();
        assertThat(store().claims().begin(begun)).isTrue();

        assertThat(settle(begun, wait, new NextStep.AfterFault(Duration.ofSeconds(7))))
                .isEqualTo(Settled.DONE);

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        store().pass(Duration.ofSeconds(8));
        Claim second = claimed();
        assertThat(second.faults()).isEqualTo(1);
        assertThat(second.attempt()).isEqualTo(1);
        assertThat(second.unknowns()).isZero();
    }

    @Test
    void a_channel_that_is_down_costs_no_attempt() {
        var _ = due(anna(), "чай");

        assertThat(settle(claimed(), new Outcome.ChannelDown("401"), new NextStep.GiveBack(Duration.ofSeconds(5))))
                .isEqualTo(Settled.DONE);

        assertThat(store().claims().claim(10, LEASE)).isEmpty();
        store().pass(Duration.ofSeconds(6));
        assertThat(claimed().attempt()).isEqualTo(1);
    }

    @Test
    void a_notification_out_of_reach_waits_without_alarms() {
        Notification tea = due(anna(), "чай");

        assertThat(settle(claimed(), new Outcome.Unreachable("blocked"), new NextStep.Suspend("blocked")))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.UNREACHABLE);
        assertThat(alarmsOf(tea)).isEmpty();
    }

    @Test
    void a_chat_out_of_reach_stops_all_that_is_told_there_and_its_authors_are_told() {
        Destination group = new Destination(Destination.TELEGRAM, "-500");
        Notification tea = stored(due(anna(), "чай").to(group));
        Notification hers =
                stored(pending(kate(), "tea", in(Duration.ofHours(1))).to(group));

        assertThat(settle(claimed(), new Outcome.Unreachable("kicked"), new NextStep.Leave(group)))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.UNREACHABLE);
        assertThat(stateOf(hers)).isEqualTo(State.UNREACHABLE);
        assertThat(store().claims().claim(10, LEASE))
                .extracting(claim -> claim.alarm().trouble())
                .containsExactly(Optional.of(Trouble.OUT_OF_REACH), Optional.of(Trouble.OUT_OF_REACH));
    }

    @Test
    void a_single_one_given_up_is_parked_and_its_author_is_told() {
        Notification tea = due(anna(), "чай");
        Instant occurrence = alarmsOf(tea).getFirst().occurrence();

        assertThat(settle(
                        claimed(), new Outcome.Refused("can't be sent"), new NextStep.Park(Trouble.REFUSED, List.of())))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.PARKED);
        Alarm notice = claimed().alarm();
        assertThat(notice.kind()).isEqualTo(Alarm.Kind.NOTICE);
        assertThat(notice.trouble()).contains(Trouble.REFUSED);
        assertThat(notice.occurrence()).isEqualTo(occurrence);
    }

    @Test
    void an_occurrence_given_up_does_not_stop_its_series() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        set(tea, Alarm.occurrence(tea.id(), in(Duration.ofSeconds(-1))));
        Instant next = in(Duration.ofHours(1));

        assertThat(settle(
                        claimed(),
                        NO_ANSWER,
                        new NextStep.Park(Trouble.UNCONFIRMED, List.of(Alarm.occurrence(tea.id(), next)))))
                .isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
        assertThat(alarmsOf(tea)).contains(Alarm.occurrence(tea.id(), next));
        assertThat(claimed().alarm().trouble()).contains(Trouble.UNCONFIRMED);
    }

    @Test
    void a_chat_that_moved_is_followed_by_all_that_is_told_there() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Notification coffee = pending(anna, "кофе", in(Duration.ofHours(1)));
        Notification hers = pending(kate(), "tea", in(Duration.ofHours(1)));
        Notification beside =
                stored(pending(kate(), "coffee", in(Duration.ofHours(1))).to(tea.destination()));
        Destination to = new Destination(Destination.TELEGRAM, "-100500");

        assertThat(settle(claimed(), new Outcome.Moved(to), new NextStep.Redirect(to)))
                .isEqualTo(Settled.DONE);

        assertThat(destinationOf(coffee)).isEqualTo(to);
        assertThat(destinationOf(hers)).isEqualTo(hers.destination());
        assertThat(destinationOf(beside)).isEqualTo(to);
        Claim again = claimed();
        assertThat(again.notification().id()).isEqualTo(tea.id());
        assertThat(again.notification().destination()).isEqualTo(to);
    }

    @Test
    void a_settlement_under_a_lost_claim_changes_nothing() {
        Notification tea = due(anna(), "чай");
        Claim old = claimed();
        store().pass(LEASE.plusSeconds(1));
        Claim current = claimed();

        assertThat(settle(old, DELIVERED, FINISH)).isEqualTo(Settled.CLAIM_LOST);

        assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
        assertThat(store().claims().begin(current)).isTrue();
    }

    @Test
    void what_follows_is_decided_on_what_stands_when_the_sending_ends() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim claim = claimed();
        assertThat(store().claims().begin(claim)).isTrue();
        Notification renamed = stored(tea.called(new EventName("кофе")));
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(store().users().save(anna.in(tokyo))).isInstanceOf(Users.Saved.Stored.class);
        List<Claim> seen = new ArrayList<>();

        Settled settled = store().claims().settle(claim, fresh -> {
            seen.add(fresh);
            return Settlement.of(fresh, DELIVERED, Duration.ZERO, FINISH);
        });

        assertThat(settled).isEqualTo(Settled.DONE);
        assertThat(seen.getLast().notification()).isEqualTo(renamed);
        assertThat(seen.getLast().owner().zone()).contains(tokyo);
        assertThat(seen.getLast().alarm()).isEqualTo(claim.alarm());
    }

    @Test
    void a_settlement_that_is_made_again_because_its_answer_was_lost_is_in_the_history_once() {
        Notification tea = due(anna(), "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();

        assertThat(settle(claim, DELIVERED, FINISH)).isEqualTo(Settled.DONE);
        assertThat(settle(claim, DELIVERED, FINISH)).isEqualTo(Settled.CLAIM_LOST);

        assertThat(store().deliveries().of(tea.owner(), tea.id(), 10)).hasSize(1);
    }

    @Test
    void a_settlement_of_a_removed_notification_is_lost() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim claim = claimed();
        assertThat(store().notifications().remove(anna.id(), tea.id())).isTrue();

        assertThat(settle(claim, DELIVERED, FINISH)).isEqualTo(Settled.CLAIM_LOST);
    }

    @Test
    void alarms_of_a_notification_that_is_not_active_are_not_claimed_save_notices() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        var saved = store().notifications().save(tea.as(State.PAUSED));
        assertThat(saved).isInstanceOf(Notifications.Saved.Stored.class);
        set(tea, Alarm.notice(tea.id(), now(), in(Duration.ofSeconds(-1)), Trouble.GAVE_UP));

        assertThat(store().claims().claim(10, LEASE))
                .extracting(claim -> claim.alarm().kind())
                .containsExactly(Alarm.Kind.NOTICE);
    }

    @Test
    void the_next_due_instant_is_known_and_leased_ones_do_not_count() {
        User anna = anna();
        assertThat(store().claims().untilNextDue()).isEmpty();
        var _ = pending(anna, "later", in(Duration.ofHours(1)));
        assertThat(store().claims().untilNextDue().orElseThrow())
                .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
        var _ = due(anna, "чай");
        assertThat(store().claims().untilNextDue()).contains(Duration.ZERO);

        Claim claim = claimed();

        assertThat(claim.notification().event().value()).isEqualTo("чай");
        assertThat(store().claims().untilNextDue().orElseThrow())
                .as("nothing can be claimed before the lease ends")
                .isBetween(Duration.ofSeconds(20), LEASE);
    }

    private Claim claimed() {
        return store().claims().claim(1, LEASE).getFirst();
    }

    private Settled settle(Claim claim, Outcome outcome, NextStep next) {
        return store().claims().settle(Settlement.of(claim, outcome, Duration.ofMillis(5), next));
    }

    private State stateOf(Notification notification) {
        return store().notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .state();
    }

    private Destination destinationOf(Notification notification) {
        return store().notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .destination();
    }
}
