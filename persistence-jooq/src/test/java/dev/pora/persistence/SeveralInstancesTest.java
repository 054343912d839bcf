package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Closing;
import dev.pora.delivery.DueChanges.Subscription;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.notification.Alarm;
import dev.pora.notification.Change;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.notification.UndoId;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several programs, or several threads of one, over one database. */
class SeveralInstancesTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Outcome DELIVERED = new Outcome.Delivered(new MessageRef("1/1"));

    private final DatabaseSettings database = TestServer.emptyDatabase();
    private final Store first = Store.open(database);
    private final Store second = Store.open(database);

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void each_due_alarm_is_claimed_by_one_of_them_alone() throws Exception {
        Set<NotificationId> expected = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            expected.add(due(user(101 + i), "чай " + i).id());
        }

        List<Claim> claims = new ArrayList<>();
        for (List<Claim> some : atOnce(List.<Callable<List<Claim>>>of(
                () -> allClaims(first), () -> allClaims(first), () -> allClaims(second), () -> allClaims(second)))) {
            claims.addAll(some);
        }

        assertThat(claims).hasSize(200);
        assertThat(claims)
                .extracting(claim -> claim.notification().id())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Claim> allClaims(Store store) {
        List<Claim> all = new ArrayList<>();
        List<Claim> some = store.claims().claim(7, LEASE);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = store.claims().claim(7, LEASE);
        }
        return all;
    }

    @Test
    void an_alarm_that_one_sets_is_heard_by_the_other() {
        AtomicInteger heard = new AtomicInteger();
        try (Subscription subscription = second.dueChanges().subscribe(heard::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            User anna = user(101);

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var _ = due(anna, "чай");
                return heard.get() > 0;
            });
        }
    }

    @Test
    void one_whose_listening_connection_broke_is_woken_and_listens_again() {
        AtomicInteger heard = new AtomicInteger();
        try (Subscription subscription = second.dueChanges().subscribe(heard::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> TestServer.breakConnections(database, "query LIKE 'LISTEN%'") > 0);

            await().atMost(Duration.ofSeconds(20)).until(() -> heard.get() > 0);

            int before = heard.get();
            User anna = user(101);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var _ = due(anna, "чай");
                return heard.get() > before;
            });
        }
    }

    @Test
    void a_change_that_is_not_committed_wakes_and_shows_nothing() {
        User anna = user(101);
        first.transactions().run(() -> {
            var _ = due(anna, "чай");
            assertThat(second.claims().untilNextDue()).isEmpty();
            assertThat(first.claims().untilNextDue()).contains(Duration.ZERO);
        });

        await().atMost(Duration.ofSeconds(2))
                .until(() -> second.claims().untilNextDue().equals(Optional.of(Duration.ZERO)));
    }

    @Test
    void a_notification_that_was_changed_after_its_claim_is_claimed_anew_and_not_sent_in_its_old_form() {
        Notification tea = due(user(101), "чай");
        Claim old = first.claims().claim(1, LEASE).getFirst();
        Notification coffee = tea.called(new EventName("кофе"));

        assertThat(second.notifications().save(coffee)).isInstanceOf(Notifications.Saved.Stored.class);

        assertThat(first.claims().begin(old)).isFalse();
        Claim fresh = await().atMost(Duration.ofSeconds(2))
                .until(() -> first.claims().claim(1, LEASE), claims -> !claims.isEmpty())
                .getFirst();
        assertThat(fresh.notification().event().value()).isEqualTo("кофе");
        assertThat(fresh.attempt()).isEqualTo(1);
    }

    @Test
    void one_that_cannot_be_read_holds_up_nobody_else() {
        Notification broken = due(user(101), "чай");
        Notification whole = due(user(102), "кофе");
        TestServer.execute(
                database,
                "UPDATE notification SET zone = 'Mars/Olympus' WHERE notification_id = "
                        + broken.id().value());

        assertThat(first.claims().claim(10, LEASE))
                .extracting(Claim::notification)
                .containsExactly(whole);
        assertThat(first.claims().claim(10, LEASE)).isEmpty();
    }

    @Test
    void a_settlement_counts_once() {
        var _ = due(user(101), "чай");
        Claim claim = first.claims().claim(1, LEASE).getFirst();
        NextStep again = new NextStep.Again(Duration.ofMinutes(1), true);

        assertThat(settle(first, claim, again)).isEqualTo(Settled.DONE);
        assertThat(settle(second, claim, again)).isEqualTo(Settled.CLAIM_LOST);
    }

    @Test
    void one_settlement_that_cannot_be_stored_spoils_none_of_the_others() {
        Notification broken = due(user(101), "чай");
        Notification whole = due(user(102), "кофе");
        List<Claim> claims = first.claims().claim(2, LEASE);
        Instant never = Instant.parse("+300000-01-01T00:00:00Z");
        NextStep beyond = new NextStep.GoOn(Set.of(), List.of(Alarm.occurrence(broken.id(), never)), State.FINISHED);
        NextStep finish = new NextStep.GoOn(Set.of(), List.of(), State.FINISHED);

        assertThat(first.claims()
                        .settle(List.of(closing(claims.getFirst(), beyond), closing(claims.getLast(), finish))))
                .containsExactly(Settled.FAULTY, Settled.DONE);

        assertThat(stateOf(whole)).isEqualTo(State.FINISHED);
        assertThat(stateOf(broken)).isEqualTo(State.ACTIVE);
        assertThat(first.deliveries().of(broken.owner(), broken.id(), 10)).isEmpty();
        assertThat(first.claims().begin(claims.getFirst())).isTrue();
    }

    private static Closing closing(Claim claim, NextStep next) {
        return new Closing(claim, fresh -> Settlement.of(fresh, DELIVERED, Duration.ZERO, next));
    }

    private State stateOf(Notification notification) {
        return first.notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow()
                .state();
    }

    @Test
    void what_was_told_to_a_user_who_is_gone_is_forgotten_with_them() {
        User anna = user(101);
        var _ = due(anna, "чай");
        Claim claim = first.claims().claim(1, LEASE).getFirst();
        assertThat(second.users().remove(anna.id())).isTrue();

        assertThat(settle(first, claim, new NextStep.GoOn(Set.of(), List.of(), State.FINISHED)))
                .isEqualTo(Settled.CLAIM_LOST);
        assertThat(TestServer.dump(database, "delivery")).isEmpty();
    }

    @Test
    void nobody_waits_in_a_circle() throws Exception {
        for (int round = 0; round < 25; round++) {
            User anna = user(1000 + round);
            List<Notification> notifications = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                notifications.add(due(anna, "чай " + i, anna.telegramId().value() + "/" + (1 + i / 2)));
            }
            List<Claim> claims = first.claims().claim(6, LEASE);
            Destination to = new Destination(Destination.TELEGRAM, "-100" + round);

            List<Object> ended = atOnce(List.<Callable<Object>>of(
                    () -> settle(first, claims.get(0), new NextStep.Redirect(to)),
                    () -> settle(second, claims.get(1), new NextStep.Redirect(to)),
                    () -> settle(second, claims.get(2), new NextStep.Suspend("blocked")),
                    () -> first.transactions().within(() -> forget(first, anna, notifications.get(3))),
                    () -> first.transactions().within(() -> forget(second, anna, notifications.get(1))),
                    () -> second.claims().claim(10, LEASE),
                    () -> holdAll(second, anna),
                    () -> changeAndTakeBack(first, anna, notifications.get(4)),
                    () -> second.users().remove(anna.id())));

            assertThat(ended).hasSize(9);
        }
    }

    /** As services do for a person who moved. */
    private static int holdAll(Store store, User owner) {
        return store.transactions().within(() -> {
            List<Notification> all = store.notifications().list(owner.id(), Notifications.Page.first(100));
            all.forEach(
                    one -> assertThat(store.alarms().hold(owner.id(), one.id())).isNotNull());
            return all.size();
        });
    }

    private static boolean changeAndTakeBack(Store store, User owner, Notification notification) {
        Optional<UndoId> kept = store.transactions()
                .within(() -> store.alarms()
                        .hold(owner.id(), notification.id())
                        .map(held -> store.undos()
                                .keep(
                                        owner.id(),
                                        new Change(held.notification(), Optional.of(1L), held.alarms(), List.of()))));
        return store.transactions()
                .within(() -> kept.flatMap(id ->
                                store.undos().take(owner.id(), id).stream().findFirst())
                        .flatMap(change -> store.alarms().hold(owner.id(), notification.id()))
                        .isPresent());
    }

    private static boolean forget(Store store, User owner, Notification notification) {
        return store.transactions().within(() -> {
            var course = store.alarms().hold(owner.id(), notification.id());
            course.ifPresent(held ->
                    assertThat(store.alarms().remove(owner.id(), held.alarms())).isNotNull());
            return store.notifications().remove(owner.id(), notification.id());
        });
    }

    @Test
    void transactions_of_virtual_threads_do_not_mix() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TelegramId id = new TelegramId(5000 + i);
            boolean fails = i % 2 == 0;
            tries.add(() -> registered(id, fails));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> ended : threads.invokeAll(tries)) {
                assertThat(ended.get()).isTrue();
            }
        }
        for (int i = 0; i < 60; i++) {
            assertThat(first.users().find(new TelegramId(5000 + i)).isPresent()).isEqualTo(i % 2 == 1);
        }
    }

    private boolean registered(TelegramId id, boolean fails) {
        try {
            first.transactions().run(() -> {
                var _ = first.users().register(id, Language.ENGLISH);
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
            });
            return !fails;
        } catch (IllegalStateException e) {
            return fails;
        }
    }

    @Test
    void people_who_come_twice_at_once_are_one_user() throws Exception {
        List<Callable<User>> comes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Store store = i % 2 == 0 ? first : second;
            comes.add(() -> store.users().register(new TelegramId(77), Language.ENGLISH));
        }

        assertThat(new HashSet<>(atOnce(comes))).hasSize(1);
    }

    private User user(long telegramId) {
        return first.users().register(new TelegramId(telegramId), Language.RUSSIAN);
    }

    private Notification due(User owner, String event) {
        return due(owner, event, Long.toString(owner.telegramId().value()));
    }

    private Notification due(User owner, String event, String address) {
        Instant planned = Instant.now().minusSeconds(60);
        return first.transactions().within(() -> {
            Notification added = first.notifications()
                    .add(new Draft(
                            owner.id(),
                            new EventName(event),
                            new Once(planned),
                            new Destination(Destination.TELEGRAM, address)));
            first.alarms().set(owner.id(), Alarm.occurrence(added.id(), planned));
            return added;
        });
    }

    private static Settled settle(Store store, Claim claim, NextStep next) {
        return store.claims().settle(Settlement.of(claim, DELIVERED, Duration.ZERO, next));
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            for (Future<T> ended : threads.invokeAll(works)) {
                results.add(ended.get());
            }
        }
        return results;
    }
}
