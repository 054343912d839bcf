package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.contract.Subject;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Undoing.Undone;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking changes back, over the store in memory. */
class UndoingTest extends StoreContract {
    private static final Duration PATIENCE = Undos.PATIENCE;

    private final FakeStore fake = new FakeStore();
    private final FakePublicHolidays holidays = new FakePublicHolidays();
    private final Ledger ledger = fake.ledger(holidays);
    private final Scheduling scheduling = new Scheduling(ledger);
    private final Answering answering = new Answering(ledger);
    private final Changing changing = new Changing(ledger);
    private final Undoing undoing = new Undoing(ledger);
    private final Dispatch dispatch =
            new Dispatch(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0), holidays);

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    enum Kind {
        ONCE,
        RECURRING,
        AFTER_DONE;

        Schedule at(Instant first) {
            LocalDateTime local = LocalDateTime.ofInstant(first, ZoneOffset.UTC);
            return switch (this) {
                case ONCE -> new Once(local, new Zoning.Floating());
                case RECURRING -> Recurring.of(Rule.every(1, Frequency.DAILY), local, new Zoning.Floating());
                case AFTER_DONE -> new AfterDone(new Span(3, ChronoUnit.DAYS), local, new Zoning.Floating());
            };
        }
    }

    private record Standing(Optional<Notification> notification, Set<Alarm> alarms) {}

    private Standing standing(Notification tea) {
        return new Standing(
                fake.notifications().find(tea.owner(), tea.id()).map(found -> found.at(0)),
                new HashSet<>(alarmsOf(tea)));
    }

    /** Due in an hour, announced before and nagging after. */
    private Notification insistent(User owner, Kind kind) {
        Attention attention = Attention.usual()
                .withNag(Optional.of(new Nag(Duration.ofMinutes(15), 3)))
                .withPreAlerts(new LinkedHashSet<>(List.of(new Span(30, ChronoUnit.MINUTES))));
        Draft plain = draft(owner, "чай", kind.at(in(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS)));
        Draft draft = new Draft(plain.owner(), plain.event(), plain.schedule(), plain.destination(), attention);
        return ((Scheduling.Scheduled.Saved) scheduling.schedule(owner, draft)).notification();
    }

    private Instant first(Notification tea) {
        return scheduling.nextOf(tea).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_change_before_its_time_is_taken_back_exactly_and_once(Kind kind) {
        User anna = anna();
        Notification tea = insistent(anna, kind);
        Instant first = first(tea);
        Standing before = standing(tea);

        takesBack(anna, tea, before, answering.done(anna, tea.id(), first));
        takesBack(anna, tea, before, answering.snooze(anna, tea.id(), first, new Snooze.Tomorrow(LocalTime.of(9, 0))));
        takesBack(anna, tea, before, changing.skipNext(anna, tea.id()));
        takesBack(anna, tea, before, changing.pause(anna, tea.id()));
        takesBack(anna, tea, before, changing.moveNext(anna, tea.id(), first.plusSeconds(600)));
        takesBack(anna, tea, before, changing.reschedule(anna, tea.id(), new Once(first.plusSeconds(60))));
        takesBack(anna, tea, before, changing.bind(anna, tea.id(), new Zoning.Fixed(ZoneId.of("America/New_York"))));
        takesBack(
                anna, tea, before, changing.retell(anna, tea.id(), content -> content.tagged(List.of(new Tag("дом")))));
        takesBack(anna, tea, before, changing.attend(anna, tea.id(), _ -> Attention.usual()));
        takesBack(
                anna,
                tea,
                before,
                changing.revise(
                        anna,
                        tea.id(),
                        _ -> new Revision(
                                Optional.of(Content.of(new EventName("кофе"))), Optional.empty(), Optional.empty())));
        takesBack(anna, tea, before, scheduling.remove(anna, tea.id()));
        if (kind == Kind.RECURRING) {
            takesBack(anna, tea, before, changing.end(anna, tea.id(), now()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_answer_to_what_was_told_is_taken_back_exactly_and_once(Kind kind) {
        User anna = anna();
        Notification tea = insistent(anna, kind);
        Instant first = first(tea);
        fake.pass(Duration.ofHours(1));
        assertThat(tellAll()).isEqualTo(1);
        Standing before = standing(tea);
        assertThat(before.alarms()).contains(Alarm.nag(tea.id(), first, now().plus(Duration.ofMinutes(15)), 1));

        takesBack(anna, tea, before, answering.done(anna, tea.id(), first));
        takesBack(anna, tea, before, answering.snooze(anna, tea.id(), first, new Snooze.For(Duration.ofHours(1))));
        takesBack(anna, tea, before, changing.pause(anna, tea.id()));
        takesBack(anna, tea, before, scheduling.remove(anna, tea.id()));
    }

    private void takesBack(User owner, Notification tea, Standing before, Changed changed) {
        UndoId undo = ((Changed.Made) changed).undo();
        assertThat(standing(tea)).isNotEqualTo(before);

        assertThat(undoing.undo(owner, undo))
                .isInstanceOfSatisfying(
                        Undone.Back.class,
                        back -> assertThat(Optional.of(back.notification().at(0)))
                                .isEqualTo(before.notification()));

        assertThat(standing(tea)).isEqualTo(before);
        assertThat(undoing.undo(owner, undo)).isEqualTo(new Undone.Gone());
        assertThat(standing(tea)).isEqualTo(before);
    }

    @Test
    void it_can_be_taken_back_for_ten_minutes_and_by_nobody_else() {
        User anna = anna();
        Notification tea = insistent(anna, Kind.RECURRING);
        UndoId inTime = undo(changing.skipNext(anna, tea.id()));

        assertThat(undoing.undo(kate(), inTime)).isEqualTo(new Undone.Gone());
        fake.pass(PATIENCE);
        assertThat(undoing.undo(anna, inTime)).isInstanceOf(Undone.Back.class);

        UndoId tooLate = undo(changing.skipNext(anna, tea.id()));
        fake.pass(PATIENCE.plusMillis(1));
        assertThat(undoing.undo(anna, tooLate)).isEqualTo(new Undone.Gone());
        assertThat(undoing.undo(anna, new UndoId(987))).isEqualTo(new Undone.Gone());
    }

    @Test
    void what_was_changed_again_since_is_not_taken_back() {
        User anna = anna();
        Notification tea = insistent(anna, Kind.RECURRING);
        UndoId skip = undo(changing.skipNext(anna, tea.id()));
        assertThat(changing.revise(
                        anna,
                        tea.id(),
                        _ -> new Revision(
                                Optional.of(Content.of(new EventName("кофе"))), Optional.empty(), Optional.empty())))
                .isInstanceOf(Changed.Made.class);
        Standing present = standing(tea);

        assertThat(undoing.undo(anna, skip)).isEqualTo(new Undone.Overtaken());
        assertThat(standing(tea)).isEqualTo(present);
    }

    @Test
    void an_older_snooze_is_not_taken_back_after_a_newer_one() {
        User anna = anna();
        Notification tea = told(anna, Kind.RECURRING);
        Instant occurrence = now();
        UndoId older = undo(answering.snooze(anna, tea.id(), occurrence, new Snooze.For(Duration.ofMinutes(20))));
        UndoId newer = undo(answering.snooze(anna, tea.id(), occurrence, new Snooze.For(Duration.ofMinutes(40))));

        assertThat(undoing.undo(anna, older)).isEqualTo(new Undone.Overtaken());
        assertThat(undoing.undo(anna, newer)).isInstanceOf(Undone.Back.class);
        assertThat(alarmsOf(tea)).contains(Alarm.snoozed(tea.id(), occurrence, in(Duration.ofMinutes(20))));
    }

    @Test
    void what_fired_since_is_not_taken_back() {
        User anna = anna();
        Notification tea = told(anna, Kind.ONCE);
        UndoId snooze = undo(answering.snooze(anna, tea.id(), now(), new Snooze.For(Duration.ofMinutes(5))));
        fake.pass(Duration.ofMinutes(5));
        assertThat(tellAll()).isEqualTo(1);

        assertThat(undoing.undo(anna, snooze)).isEqualTo(new Undone.Overtaken());
    }

    @Test
    void one_that_was_removed_since_is_not_taken_back_and_one_that_was_restored_is_not_restored_again() {
        User anna = anna();
        Notification tea = insistent(anna, Kind.RECURRING);
        UndoId skip = undo(changing.skipNext(anna, tea.id()));
        UndoId removal = undo(scheduling.remove(anna, tea.id()));

        assertThat(undoing.undo(anna, skip)).isEqualTo(new Undone.Overtaken());
        assertThat(undoing.undo(anna, removal)).isInstanceOf(Undone.Back.class);
        assertThat(undoing.undo(anna, removal)).isEqualTo(new Undone.Gone());
    }

    @Test
    void what_came_due_while_it_was_removed_is_told_late() {
        User anna = anna();
        Notification tea = insistent(anna, Kind.ONCE);
        fake.pass(Duration.ofMinutes(55));
        UndoId removal = undo(scheduling.remove(anna, tea.id()));
        fake.pass(Duration.ofMinutes(8));
        assertThat(tellAll()).isZero();

        assertThat(undoing.undo(anna, removal)).isInstanceOf(Undone.Back.class);
        assertThat(tellAll()).as("its announcement is pointless by now").isEqualTo(1);
    }

    @Test
    void a_nag_whose_next_occurrence_came_is_not_restored() {
        User anna = anna();
        Attention nagging = Attention.usual().withNag(Optional.of(new Nag(Duration.ofMinutes(2), 9)));
        Recurring often = Recurring.of(
                Rule.every(5, Frequency.MINUTELY), LocalDateTime.ofInstant(now(), ZoneOffset.UTC), Zoning.EXACT);
        Draft plain = draft(anna, "вода", often);
        Notification water = ((Scheduling.Scheduled.Saved) scheduling.schedule(
                        anna, new Draft(plain.owner(), plain.event(), plain.schedule(), plain.destination(), nagging)))
                .notification();
        fake.pass(Duration.ofMinutes(5));
        assertThat(tellAll()).isEqualTo(1);
        Instant told = now();
        UndoId soon = undo(answering.done(anna, water.id(), told));
        fake.pass(Duration.ofMinutes(4));
        assertThat(undoing.undo(anna, soon)).isInstanceOf(Undone.Back.class);
        assertThat(alarmsOf(water)).extracting(Alarm::kind).contains(Alarm.Kind.NAG);

        UndoId later = undo(answering.done(anna, water.id(), told));
        fake.pass(Duration.ofMinutes(1));
        assertThat(undoing.undo(anna, later)).isInstanceOf(Undone.Back.class);
        assertThat(alarmsOf(water)).extracting(Alarm::kind).containsExactly(Alarm.Kind.OCCURRENCE);
    }

    @Test
    void done_of_what_counts_from_done_waits_again_when_it_is_taken_back() {
        User anna = anna();
        Notification watering = told(anna, Kind.AFTER_DONE);
        Standing waiting = standing(watering);
        assertThat(waiting.notification().orElseThrow().state()).isEqualTo(State.WAITING);

        Changed.Made done = (Changed.Made) answering.done(anna, watering.id(), now());
        assertThat(done.next()).contains(now().plus(Duration.ofDays(3)));
        takesBack(anna, watering, waiting, done);
    }

    private Notification told(User owner, Kind kind) {
        Notification tea = ((Scheduling.Scheduled.Saved)
                        scheduling.schedule(owner, draft(owner, "чай", kind.at(in(Duration.ofMinutes(1))))))
                .notification();
        fake.pass(Duration.ofMinutes(1));
        assertThat(tellAll()).isEqualTo(1);
        return tea;
    }

    private static UndoId undo(Changed changed) {
        return ((Changed.Made) changed).undo();
    }

    /** How many messages that makes. */
    private int tellAll() {
        int told = 0;
        for (List<Claim> claims = fake.claims().claim(1, LEASE);
                !claims.isEmpty();
                claims = fake.claims().claim(1, LEASE)) {
            Claim claim = claims.getFirst();
            switch (dispatch.decide(claim, now())) {
                case Decision.Instead(var settlement) ->
                    assertThat(fake.claims().settle(settlement)).isEqualTo(Settled.DONE);
                case Decision.Tell tell -> {
                    assertThat(fake.claims().begin(claim)).isTrue();
                    assertThat(fake.claims()
                                    .settle(dispatch.settle(
                                            claim, tell, new Outcome.Delivered(new MessageRef("1")), now())))
                            .isEqualTo(Settled.DONE);
                    told++;
                }
            }
        }
        return told;
    }
}
