package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.QuietHours;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.contract.Subject;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people do with notifications, over the store in memory. */
class ServicesTest extends StoreContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final FakeStore fake = new FakeStore();
    private final Ledger ledger = fake.ledger(new FakePublicHolidays());
    private final Scheduling scheduling = new Scheduling(ledger);
    private final Answering answering = new Answering(ledger);
    private final Changing changing = new Changing(ledger);
    private final Undoing undoing = new Undoing(ledger);
    private final Relocating relocating = new Relocating(ledger);
    private final Returning returning = new Returning(ledger, fake.sharedNotifications());

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    @Test
    void what_is_scheduled_is_stored_with_its_first_alarm() {
        User anna = anna();
        Instant soon = in(Duration.ofMinutes(1));

        Scheduled scheduled = scheduling.schedule(anna, draft(anna, "чай", new Once(soon)));

        Notification saved = ((Scheduled.Saved) scheduled).notification();
        assertThat(((Scheduled.Saved) scheduled).first()).isEqualTo(soon);
        assertThat(alarmsOf(saved)).containsExactly(Alarm.occurrence(saved.id(), soon));
        assertThat(scheduling.nextOf(saved)).contains(soon);
    }

    @Test
    void the_past_is_refused_and_nothing_is_stored() {
        User anna = anna();

        assertThat(scheduling.schedule(anna, draft(anna, "чай", new Once(now()))))
                .isEqualTo(new Scheduled.Refused(Refusal.ALREADY_PAST));

        assertThat(fake.notifications().list(anna.id(), Notifications.Page.first(10)))
                .isEmpty();
    }

    @Test
    void a_removal_says_when_a_message_is_on_its_way() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Notification coffee = due(anna, "кофе");
        Claim claim = fake.claims().claim(1, LEASE).getFirst();
        assertThat(fake.claims().begin(claim)).isTrue();

        assertThat(made(scheduling.remove(anna, tea.id())).beingSent()).isTrue();
        assertThat(made(scheduling.remove(anna, coffee.id())).beingSent()).isFalse();
        assertThat(scheduling.remove(anna, tea.id())).isEqualTo(new Changed.NotFound());
        assertThat(scheduling.remove(kate(), coffee.id())).isEqualTo(new Changed.NotFound());
    }

    private static Changed.Made made(Changed changed) {
        return (Changed.Made) changed;
    }

    @Test
    void a_snoozed_single_one_comes_again_and_is_finished_when_done() {
        User anna = anna();
        Notification tea = delivered(anna);

        Instant occurrence = now();
        Changed snoozed = answering.snooze(anna, tea.id(), occurrence, new Snooze.For(Duration.ofMinutes(10)));

        assertThat(made(snoozed).next()).contains(in(Duration.ofMinutes(10)));
        fake.pass(Duration.ofMinutes(10));
        assertThat(fake.claims().claim(1, LEASE)).hasSize(1);
        assertThat(answering.done(anna, tea.id(), occurrence)).isInstanceOf(Changed.Made.class);
        assertThat(alarmsOf(tea)).isEmpty();
        assertThat(fake.notifications().find(anna.id(), tea.id()))
                .map(Notification::state)
                .contains(State.FINISHED);
    }

    @Test
    void snoozing_twice_keeps_the_last() {
        User anna = anna();
        Notification tea = delivered(anna);
        Instant occurrence = now();

        Changed first = answering.snooze(anna, tea.id(), occurrence, new Snooze.For(Duration.ofMinutes(10)));
        Changed second = answering.snooze(anna, tea.id(), occurrence, new Snooze.For(Duration.ofHours(1)));

        assertThat(first).isNotEqualTo(second);
        assertThat(alarmsOf(tea)).containsExactly(Alarm.snoozed(tea.id(), occurrence, in(Duration.ofHours(1))));
    }

    @Test
    void tomorrow_is_the_next_day_where_the_person_lives() {
        assertThat(new Snooze.Tomorrow(LocalTime.of(9, 0)).until(Instant.parse("2026-03-11T22:30:00Z"), MOSCOW))
                .isEqualTo(Instant.parse("2026-03-13T06:00:00Z"));
    }

    @Test
    void an_instant_that_was_named_is_taken_and_one_that_passed_is_refused() {
        User anna = anna();
        Notification tea = delivered(anna);
        Instant occurrence = now();

        assertThat(made(answering.snooze(anna, tea.id(), occurrence, new Snooze.Until(in(Duration.ofHours(3)))))
                        .next())
                .contains(in(Duration.ofHours(3)));
        assertThat(answering.snooze(anna, tea.id(), occurrence, new Snooze.Until(now())))
                .isInstanceOf(Changed.Refused.class);
    }

    @Test
    void done_with_an_occurrence_leaves_the_series_going() {
        User anna = anna();
        Notification tea = added(anna, "чай", everyDayAtNine());
        Alarm next = Alarm.occurrence(tea.id(), in(Duration.ofHours(20)));
        set(tea, next, Alarm.snoozed(tea.id(), now(), in(Duration.ofMinutes(10))));

        Notification after = made(answering.done(anna, tea.id(), now())).notification();
        assertThat(after).isEqualTo(tea.doneAt(now()).at(1));

        assertThat(alarmsOf(tea)).containsExactly(next);
    }

    @Test
    void what_quiet_hours_hold_back_is_told_at_their_end_unless_it_is_urgent() {
        User anna = relocating.prefer(
                anna(),
                preferences -> preferences.withQuietHours(
                        Optional.of(new QuietHours(LocalTime.of(10, 0), LocalTime.of(12, 0)))));
        Instant noon = Instant.parse("2026-03-11T12:00:00Z");
        Notification tea = pending(anna, "чай", in(Duration.ofMinutes(1)));
        Notification late = pending(anna, "кофе", in(Duration.ofHours(3)));

        assertThat(scheduling.nextOf(tea)).contains(noon);
        fake.pass(Duration.ofMinutes(30));
        assertThat(scheduling.nextOf(tea)).as("held since").contains(noon);
        assertThat(scheduling.nextOf(late)).contains(Instant.parse("2026-03-11T13:20:00Z"));

        Notification urgent = tea.with(tea.attention().withUrgent(true));
        assertThat(scheduling.toldAt(anna, urgent, noon.minusSeconds(60))).isEqualTo(noon.minusSeconds(60));
    }

    @Test
    void nobody_answers_for_another() {
        Notification tea = due(anna(), "чай");

        assertThat(answering.done(kate(), tea.id(), now())).isEqualTo(new Changed.NotFound());
        assertThat(answering.snooze(kate(), tea.id(), now(), new Snooze.Tomorrow(LocalTime.of(9, 0))))
                .isEqualTo(new Changed.NotFound());
    }

    @Test
    void all_floating_ones_follow_however_many_there_are() {
        User anna = relocating.move(anna(), MOSCOW).user();
        List<Notification> many = IntStream.range(0, 401)
                .mapToObj(number -> scheduled(anna, "чай " + number, everyDayAtNine()))
                .toList();

        User moved = relocating.move(anna, ZoneId.of("Asia/Tokyo")).user();

        assertThat(moved.zone()).contains(ZoneId.of("Asia/Tokyo"));
        assertThat(many)
                .allSatisfy(one -> assertThat(scheduling.nextOf(one)).contains(Instant.parse("2026-03-12T00:00:00Z")));
    }

    @Test
    void floating_ones_follow_their_user_to_another_zone_and_single_ones_stay() {
        User anna = relocating.move(anna(), MOSCOW).user();
        Notification daily = added(anna, "чай", everyDayAtNine());
        set(daily, Alarm.occurrence(daily.id(), Instant.parse("2026-03-12T06:00:00Z")));
        Notification single = pending(anna, "поезд", in(Duration.ofHours(5)));

        User moved = relocating.move(anna, ZoneId.of("Asia/Tokyo")).user();

        assertThat(moved.zone()).contains(ZoneId.of("Asia/Tokyo"));
        assertThat(scheduling.nextOf(daily)).contains(Instant.parse("2026-03-12T00:00:00Z"));
        assertThat(scheduling.nextOf(single)).contains(in(Duration.ofHours(5)));
    }

    @Test
    void somebody_who_is_back_hears_the_missed_one_late_and_the_series_at_its_next() {
        User anna = anna();
        Instant missed = in(Duration.ofHours(-2));
        Notification single = outOfReach(added(anna, "поезд", new Once(missed)));
        Notification daily = outOfReach(added(anna, "чай", everyDayAtNine()));
        Notification finished = delivered(anna);

        assertThat(returning.welcomeBack(anna)).isEqualTo(2);

        assertThat(scheduling.nextOf(single)).contains(missed);
        assertThat(scheduling.nextOf(daily)).contains(Instant.parse("2026-03-12T09:00:00Z"));
        assertThat(scheduling.nextOf(finished)).isEmpty();
        assertThat(returning.welcomeBack(anna)).isZero();
    }

    @Test
    void what_is_told_to_others_goes_on_when_its_place_is_back_and_not_when_its_owner_is() {
        User anna = anna();
        User kate = kate();
        Destination group = new Destination(Destination.TELEGRAM, "-500");
        Notification hers = toldAt(group, anna);
        Notification alsoThere = toldAt(new Destination(Destination.TELEGRAM, "-500/7"), kate);
        assertThat(fake.sharedNotifications().suspend(group)).isEqualTo(2);

        assertThat(returning.welcomeBack(anna)).isZero();
        assertThat(returning.welcomeBack(group)).isEqualTo(2);

        assertThat(scheduling.nextOf(hers)).contains(Instant.parse("2026-03-12T09:00:00Z"));
        assertThat(scheduling.nextOf(alsoThere)).contains(Instant.parse("2026-03-12T09:00:00Z"));
        assertThat(alarmsOf(hers))
                .as("nobody needs to hear any more that it waits")
                .allMatch(alarm -> alarm.kind() != Alarm.Kind.NOTICE);
        assertThat(returning.welcomeBack(group)).isZero();
    }

    private Notification toldAt(Destination place, User owner) {
        Draft draft = new Draft(owner.id(), new EventName("чай"), everyDayAtNine(), place);
        return ((Scheduled.Saved) scheduling.schedule(owner, draft)).notification();
    }

    @Test
    void an_occurrence_nags_until_all_who_are_called_have_done_it_and_each_of_them_can_take_it_back() {
        User anna = anna();
        Person kate = Person.named("kate");
        Person boris = Person.named("boris");
        Notification tea = toldAt(new Destination(Destination.TELEGRAM, "-500"), anna);
        assertThat(changing.call(anna, tea.id(), _ -> Roll.of(List.of(kate, boris))))
                .isInstanceOf(Changed.Made.class);
        Instant occurrence = in(Duration.ofHours(-1));
        set(tea, Alarm.nag(tea.id(), occurrence, in(Duration.ofMinutes(5)), 1));

        Changed.Made half = made(answering.acknowledge(anna, tea.id(), occurrence, kate));

        assertThat(half.notification().content().roll().waiting(occurrence)).containsExactly(boris);
        assertThat(alarmsOf(tea)).extracting(Alarm::kind).contains(Alarm.Kind.NAG);
        assertThat(undoing.undo(anna, half.undo())).isInstanceOf(Undoing.Undone.Back.class);
        assertThat(rollOf(tea).waiting(occurrence)).containsExactly(kate, boris);

        var _ = made(answering.acknowledge(anna, tea.id(), occurrence, boris));
        Changed.Made all = made(answering.acknowledge(anna, tea.id(), occurrence, kate));

        assertThat(alarmsOf(tea)).extracting(Alarm::kind).containsExactly(Alarm.Kind.OCCURRENCE);
        assertThat(undoing.undo(anna, all.undo())).isInstanceOf(Undoing.Undone.Back.class);
        assertThat(alarmsOf(tea)).extracting(Alarm::kind).contains(Alarm.Kind.NAG);
        assertThat(rollOf(tea).waiting(occurrence)).containsExactly(kate);
    }

    private Roll rollOf(Notification notification) {
        return fake.notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .content()
                .roll();
    }

    @Test
    void a_notice_that_could_not_be_told_is_told_when_its_person_is_heard_of() {
        User anna = anna();
        Destination group = new Destination(Destination.TELEGRAM, "-500");
        Notification tea = toldAt(group, anna);
        assertThat(fake.sharedNotifications().suspend(group)).isEqualTo(1);
        Claim notice = fake.claims().claim(1, LEASE).getFirst();
        NextStep untilHeardOf = new NextStep.GiveBack(Duration.ofDays(3650));
        assertThat(fake.claims()
                        .settle(Settlement.of(
                                notice, new Outcome.Unreachable("never started"), Duration.ZERO, untilHeardOf)))
                .isEqualTo(Claims.Settled.DONE);
        assertThat(fake.claims().claim(1, LEASE)).isEmpty();

        assertThat(returning.welcomeBack(anna)).isZero();

        Claim told = fake.claims().claim(1, LEASE).getFirst();
        assertThat(told.notification().id()).isEqualTo(tea.id());
        assertThat(told.alarm().trouble()).contains(Trouble.OUT_OF_REACH);
    }

    private Notification scheduled(User owner, String event, Schedule schedule) {
        return ((Scheduled.Saved) scheduling.schedule(owner, draft(owner, event, schedule))).notification();
    }

    private Notification outOfReach(Notification notification) {
        var saved = fake.notifications().save(notification.as(State.UNREACHABLE));
        return ((Notifications.Saved.Stored) saved).notification();
    }

    private Notification delivered(User owner) {
        Notification tea = due(owner, "чай");
        Claim claim = fake.claims().claim(1, LEASE).getFirst();
        var settled = fake.claims()
                .settle(Settlement.of(
                        claim,
                        new Outcome.Delivered(new MessageRef("1")),
                        Duration.ZERO,
                        new NextStep.GoOn(Set.of(), List.of(), State.FINISHED)));
        assertThat(settled).isNotNull();
        return tea;
    }
}
