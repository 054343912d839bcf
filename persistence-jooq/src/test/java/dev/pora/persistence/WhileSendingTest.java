package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Answering;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Snooze;
import dev.pora.notification.State;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.schedule.Recurring;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a reminder whose owner changes it while it is on its way: one instance sends, the other changes. */
class WhileSendingTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int ROUNDS = 15;

    private final DatabaseSettings database = TestServer.emptyDatabase();
    private final Store sender = Store.open(database);
    private final Store changer = Store.open(database);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant due = now.minusSeconds(1);
    private final Instant next = due.plus(Duration.ofDays(1));
    private final Ledger ledger = new Ledger(
            changer.users(),
            changer.notifications(),
            changer.alarms(),
            changer.undos(),
            changer.transactions(),
            new FakePublicHolidays(),
            () -> now);
    private final User anna = sender.users().register(new TelegramId(101), Language.RUSSIAN);

    @AfterEach
    void close() {
        sender.close();
        changer.close();
    }

    /** Every day at the time of day of {@code due}. */
    private Notification tea() {
        Recurring daily = Recurring.of(
                Rule.every(1, Frequency.DAILY),
                LocalDateTime.ofInstant(due, ZoneOffset.UTC),
                new Zoning.Fixed(ZoneOffset.UTC));
        Notification tea = sender.notifications()
                .add(new Draft(
                        anna.id(),
                        new EventName("чай"),
                        daily,
                        Destination.privateChatOf(anna.telegramId()),
                        Attention.usual()));
        sender.alarms().set(anna.id(), Alarm.occurrence(tea.id(), due));
        return tea;
    }

    private Claim begun() {
        Claim claim = sender.claims().claim(1, LEASE).getFirst();
        assertThat(sender.claims().begin(claim)).isTrue();
        return claim;
    }

    private Settled delivered(Claim claim) {
        NextStep goOn = new NextStep.GoOn(
                Set.of(Kind.NAG, Kind.PRE_ALERT),
                List.of(Alarm.occurrence(claim.notification().id(), next)),
                State.FINISHED);
        return sender.claims()
                .settle(Settlement.of(
                        claim, new Outcome.Delivered(new MessageRef("101/7")), Duration.ofMillis(5), goOn));
    }

    private Changed skip(Notification tea) {
        return new Changing(ledger).skipNext(anna, tea.id());
    }

    private Changed snooze(Notification tea) {
        return new Answering(ledger).snooze(anna, tea.id(), due, new Snooze.For(Duration.ofHours(1)));
    }

    private Changed pause(Notification tea) {
        return new Changing(ledger).pause(anna, tea.id());
    }

    private Changed remove(Notification tea) {
        return new Scheduling(ledger).remove(anna, tea.id());
    }

    private static Changed.Made made(Changed changed) {
        assertThat(changed).isInstanceOf(Changed.Made.class);
        return (Changed.Made) changed;
    }

    private List<Alarm> alarmsOf(Notification tea) {
        return sender.alarms().of(anna.id(), tea.id());
    }

    private State stateOf(Notification tea) {
        return sender.notifications().find(anna.id(), tea.id()).orElseThrow().state();
    }

    private void isInTheHistoryOnce(Notification tea) {
        assertThat(sender.deliveries().of(anna.id(), tea.id(), 10))
                .extracting(Delivery::result)
                .containsExactly(Delivery.Result.DELIVERED);
    }

    private Alarm snoozed(Notification tea) {
        return Alarm.snoozed(tea.id(), due, now.plus(Duration.ofHours(1)));
    }

    @Test
    void one_that_is_skipped_still_arrives_and_its_series_goes_on_once() {
        Notification tea = tea();
        Claim claim = begun();

        assertThat(made(skip(tea)).beingSent()).isTrue();
        assertThat(delivered(claim)).isEqualTo(Settled.CLAIM_LOST);

        assertThat(alarmsOf(tea)).containsExactly(Alarm.occurrence(tea.id(), next));
        isInTheHistoryOnce(tea);
    }

    @Test
    void one_that_is_put_off_still_arrives_and_comes_again_later() {
        Notification tea = tea();
        Claim claim = begun();

        assertThat(made(snooze(tea)).beingSent()).isTrue();
        assertThat(delivered(claim)).isEqualTo(Settled.CLAIM_LOST);

        assertThat(alarmsOf(tea)).containsExactly(snoozed(tea), Alarm.occurrence(tea.id(), next));
        isInTheHistoryOnce(tea);
    }

    @Test
    void one_that_is_paused_still_arrives_and_nothing_comes_after_it() {
        Notification tea = tea();
        Claim claim = begun();

        var _ = made(pause(tea));
        assertThat(delivered(claim)).isEqualTo(Settled.DONE);

        assertThat(stateOf(tea)).isEqualTo(State.PAUSED);
        assertThat(alarmsOf(tea)).containsExactly(Alarm.occurrence(tea.id(), next));
        TestServer.execute(database, "UPDATE alarm SET due_at = now()");
        assertThat(sender.claims().claim(10, LEASE)).isEmpty();
    }

    @Test
    void one_that_is_deleted_still_arrives_and_is_gone_until_that_is_taken_back() {
        Notification tea = tea();
        Claim claim = begun();

        Changed.Made removal = made(remove(tea));
        assertThat(removal.beingSent()).isTrue();
        assertThat(delivered(claim)).isEqualTo(Settled.CLAIM_LOST);
        assertThat(sender.notifications().find(anna.id(), tea.id())).isEmpty();
        isInTheHistoryOnce(tea);

        assertThat(new Undoing(ledger).undo(anna, removal.undo())).isInstanceOf(Undone.Back.class);
        assertThat(sender.notifications().find(anna.id(), tea.id())).contains(tea);
    }

    @Test
    void one_that_is_claimed_only_is_not_sent_whatever_its_owner_does() {
        for (var change :
                List.<Function<Notification, Changed>>of(this::skip, this::snooze, this::pause, this::remove)) {
            Notification tea = tea();
            Claim claim = sender.claims().claim(1, LEASE).getFirst();

            assertThat(made(change.apply(tea)).beingSent()).isFalse();

            assertThat(sender.claims().begin(claim)).isFalse();
        }
    }

    @Test
    void whoever_is_first_the_end_is_the_same() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Notification tea = tea();
            Claim onItsWay = begun();
            assertThat(WhileSendingTest.<Object>atOnce(() -> delivered(onItsWay), () -> snooze(tea)))
                    .hasSize(2);
            assertThat(alarmsOf(tea)).contains(snoozed(tea), Alarm.occurrence(tea.id(), next));
            assertThat(stateOf(tea)).isEqualTo(State.ACTIVE);
            var _ = made(remove(tea));

            Notification coffee = tea();
            Claim claim = begun();
            assertThat(WhileSendingTest.<Object>atOnce(() -> delivered(claim), () -> pause(coffee)))
                    .hasSize(2);
            assertThat(alarmsOf(coffee)).containsExactly(Alarm.occurrence(coffee.id(), next));
            assertThat(stateOf(coffee)).isEqualTo(State.PAUSED);

            assertThat(WhileSendingTest.<Object>atOnce(
                            () -> remove(coffee), () -> new Changing(ledger).resume(anna, coffee.id())))
                    .hasSize(2);
            assertThat(sender.notifications().find(anna.id(), coffee.id())).isEmpty();
        }
    }

    @Test
    void of_two_who_take_back_at_once_one_does() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Notification tea = tea();
            Changed.Made removal = made(remove(tea));

            List<Undone> ended = atOnce(
                    () -> new Undoing(ledger).undo(anna, removal.undo()),
                    () -> new Undoing(ledger).undo(anna, removal.undo()));

            assertThat(ended)
                    .hasAtLeastOneElementOfType(Undone.Back.class)
                    .hasAtLeastOneElementOfType(Undone.Gone.class);
            assertThat(sender.notifications().find(anna.id(), tea.id())).isEqualTo(Optional.of(tea));
            assertThat(alarmsOf(tea)).containsExactly(Alarm.occurrence(tea.id(), due));
        }
    }

    private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other)
            throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<T> first = threads.submit(() -> {
                var _ = together.await();
                return one.call();
            });
            Future<T> second = threads.submit(() -> {
                var _ = together.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
