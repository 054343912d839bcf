package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.channel.Destination;
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
import dev.pora.listing.Choice;
import dev.pora.listing.Listings.Due;
import dev.pora.notification.Answering.Together;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.Undoing.Undone;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that wants to be done is put off at once, over the store in memory. */
class PuttingAllOffTest extends StoreContract {
    private static final Snooze AN_HOUR = new Snooze.For(Duration.ofHours(1));

    private final FakeStore fake = new FakeStore();
    private final FakePublicHolidays holidays = new FakePublicHolidays();
    private final Ledger ledger = fake.ledger(holidays);
    private final Scheduling scheduling = new Scheduling(ledger);
    private final Answering answering = new Answering(ledger);
    private final Undoing undoing = new Undoing(ledger);
    private final Dispatch dispatch =
            new Dispatch(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0), holidays);

    private final User anna = fake.users().register(new TelegramId(101), Language.RUSSIAN);
    private final Instant first = fake.now().plus(Duration.ofHours(1));
    private final LocalDateTime then = LocalDateTime.ofInstant(first, ZoneOffset.UTC);
    private final Notification once = scheduled("однажды", new Once(then, new Zoning.Floating()), Attention.usual());
    private final Notification nagging = scheduled(
            "пока не сделано",
            everyDayAt(then),
            Attention.usual().withNag(Optional.of(new Nag(Duration.ofMinutes(15), 3))));
    private final Notification afterDone = scheduled(
            "после", new AfterDone(new Span(3, ChronoUnit.DAYS), then, new Zoning.Floating()), Attention.usual());
    private final List<Notification> all = List.of(once, nagging, afterDone);

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    private static Schedule everyDayAt(LocalDateTime start) {
        return Recurring.of(Rule.every(1, Frequency.DAILY), start, new Zoning.Floating());
    }

    private Notification scheduled(String event, Schedule schedule, Attention attention) {
        Draft plain = new Draft(
                anna.id(), new EventName(event), schedule, Destination.privateChatOf(anna.telegramId()), attention);
        return ((Scheduled.Saved) scheduling.schedule(anna, plain)).notification();
    }

    private List<Due> due() {
        return fake.listings().due(anna.id(), now().minus(Duration.ofHours(12)), Choice.EVERYTHING);
    }

    private Together putOffAll() {
        return answering.snooze(anna, due().stream().map(Due::occurrence).toList(), AN_HOUR);
    }

    private void tellAll() {
        List<Claim> claims = fake.claims().claim(10, LEASE);
        for (Claim claim : claims) {
            Decision.Tell tell = (Decision.Tell) dispatch.decide(claim, now());
            assertThat(fake.claims()
                            .settle(dispatch.settle(
                                    claim, tell, new Outcome.Delivered(new MessageRef("101/7")), now())))
                    .isEqualTo(Settled.DONE);
        }
    }

    private Set<Alarm> pending() {
        Set<Alarm> alarms = new HashSet<>();
        all.forEach(one -> alarms.addAll(alarmsOf(one)));
        return alarms;
    }

    @Test
    void whatever_was_told_and_not_done_comes_again_and_is_taken_back_as_one() {
        fake.pass(Duration.ofHours(1));
        tellAll();
        Set<Alarm> before = pending();
        assertThat(due()).extracting(due -> due.notification().id()).containsExactlyInAnyOrder(ids());

        Together together = putOffAll();

        assertThat(together.changed()).hasSize(3).allMatch(Changed.Made.class::isInstance);
        assertThat(pending())
                .contains(all.stream()
                        .map(one -> Alarm.snoozed(one.id(), first, in(Duration.ofHours(1))))
                        .toArray(Alarm[]::new));
        assertThat(due()).isEmpty();

        assertThat(undoing.undoAll(anna, together.undo().orElseThrow()))
                .hasSize(3)
                .allMatch(Undone.Back.class::isInstance);
        assertThat(pending()).isEqualTo(before);
        assertThat(due()).hasSize(3);
        assertThat(undoing.undo(anna, together.undo().orElseThrow())).isEqualTo(new Undone.Gone());
    }

    private NotificationId[] ids() {
        return all.stream().map(Notification::id).toArray(NotificationId[]::new);
    }

    @Test
    void what_is_late_and_was_not_told_yet_is_put_off_too_and_told_later_alone() {
        fake.pass(Duration.ofHours(1).plusMinutes(5));

        assertThat(putOffAll().changed()).hasSize(3).allMatch(Changed.Made.class::isInstance);

        assertThat(fake.claims().claim(10, LEASE)).isEmpty();
        fake.pass(Duration.ofHours(1));
        assertThat(fake.claims().claim(10, LEASE)).hasSize(3);
    }

    @Test
    void what_was_done_is_not_put_off_and_taking_that_back_makes_it_due_again() {
        fake.pass(Duration.ofHours(1));
        tellAll();
        List<Changed> done =
                all.stream().map(one -> answering.done(anna, one.id(), first)).toList();
        assertThat(due()).isEmpty();
        assertThat(putOffAll()).isEqualTo(new Together(List.of(), Optional.empty()));
        assertThat(fake.notifications().find(anna.id(), once.id()).orElseThrow().lastDone())
                .contains(first);

        done.forEach(change ->
                assertThat(undoing.undo(anna, ((Changed.Made) change).undo())).isInstanceOf(Undone.Back.class));

        assertThat(due()).hasSize(3);
    }

    @Test
    void one_that_cannot_be_put_off_does_not_keep_the_others() {
        fake.pass(Duration.ofHours(1));
        tellAll();
        List<Occurrence> which = due().stream().map(Due::occurrence).toList();
        assertThat(new Changing(ledger).pause(anna, nagging.id())).isInstanceOf(Changed.Made.class);
        assertThat(scheduling.remove(anna, once.id())).isInstanceOf(Changed.Made.class);

        Together together = answering.snooze(anna, which, AN_HOUR);

        assertThat(together.changed())
                .hasSize(3)
                .filteredOn(Changed.Made.class::isInstance)
                .hasSize(1);
        assertThat(undoing.undoAll(anna, together.undo().orElseThrow())).hasSize(1);
    }

    @Test
    void the_latest_that_was_done_stays_the_latest() {
        fake.pass(Duration.ofHours(1));
        tellAll();
        Instant next = first.plus(Duration.ofDays(1));
        assertThat(answering.done(anna, nagging.id(), next)).isInstanceOf(Changed.Made.class);
        assertThat(answering.done(anna, nagging.id(), first)).isInstanceOf(Changed.Made.class);

        assertThat(fake.notifications()
                        .find(anna.id(), nagging.id())
                        .orElseThrow()
                        .lastDone())
                .contains(next);
    }
}
