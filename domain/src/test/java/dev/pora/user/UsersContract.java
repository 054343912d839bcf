package dev.pora.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.listing.Choice;
import dev.pora.listing.Opening;
import dev.pora.listing.Words;
import dev.pora.notification.Change;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.notification.State;
import dev.pora.notification.UndoId;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.user.Users.Saved;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. */
public abstract class UsersContract extends StoreContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void a_registered_user_is_found_by_either_id_and_nobody_else_is() {
        User anna = anna();

        assertThat(store().users().find(anna.id())).contains(anna);
        assertThat(store().users().find(new TelegramId(101))).contains(anna);
        assertThat(store().users().find(new TelegramId(102))).isEmpty();
        assertThat(anna.zone()).isEmpty();
        assertThat(anna.version()).isZero();
    }

    @Test
    void registering_again_gives_the_same_user_with_the_first_language() {
        User first = anna();

        User second = store().users().register(first.telegramId(), Language.ENGLISH);

        assertThat(second).isEqualTo(first);
        assertThat(kate().id()).isNotEqualTo(first.id());
    }

    @Test
    void zone_and_language_are_stored_and_the_version_rises() {
        User anna = anna();

        Saved saved = store().users().save(anna.in(MOSCOW).speaking(Language.ENGLISH));

        User expected =
                new User(anna.id(), anna.telegramId(), Optional.of(MOSCOW), Language.ENGLISH, Preferences.usual(), 1);
        assertThat(saved).isEqualTo(new Saved.Stored(expected));
        assertThat(store().users().find(anna.id())).contains(expected);
    }

    @Test
    void preferences_come_back_as_they_went_in() {
        User anna = anna();
        assertThat(anna.preferences()).isEqualTo(Preferences.usual());
        OwnDays days = OwnDays.none()
                .withOff(LocalDate.of(2026, 12, 31))
                .withOff(LocalDate.of(2027, 1, 2))
                .withWorking(LocalDate.of(2026, 5, 9));
        List<Preferences> all = List.of(
                new Preferences(
                        new Lateness.Expire(Duration.ofMinutes(90)),
                        Optional.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))),
                        Optional.of(new Country("RU")),
                        days,
                        Habits.usual()),
                Preferences.usual().withLateness(new Lateness.Skip()),
                Preferences.usual().withDigest(Optional.of(LocalTime.of(8, 0))),
                Preferences.usual().withDigest(Optional.of(LocalTime.MIDNIGHT)),
                Preferences.usual().withLateness(new Lateness.Coalesce()),
                Preferences.usual());
        for (Preferences preferences : all) {
            User before = store().users().find(anna.id()).orElseThrow();
            assertThat(store().users().save(before.preferring(preferences))).isInstanceOf(Saved.Stored.class);

            assertThat(store().users().find(anna.id()).orElseThrow().preferences())
                    .isEqualTo(preferences);
        }
    }

    @Test
    void habits_come_back_as_they_went_in() {
        User anna = anna();
        Habits owl = new Habits(
                LocalTime.of(10, 5),
                Map.of(
                        DayPart.EARLY_MORNING, LocalTime.of(8, 0),
                        DayPart.MORNING, LocalTime.of(11, 30),
                        DayPart.LUNCH, LocalTime.of(14, 15),
                        DayPart.AFTERNOON, LocalTime.of(16, 45),
                        DayPart.END_OF_DAY, LocalTime.of(20, 0),
                        DayPart.EVENING, LocalTime.of(21, 1),
                        DayPart.NIGHT, LocalTime.of(0, 0)),
                DayOfWeek.SUNDAY,
                Optional.of(DateOrder.MONTH_FIRST));
        List<Habits> all = List.of(
                owl,
                Habits.usual().with(DayPart.NIGHT, LocalTime.of(23, 59)).withWeekStart(DayOfWeek.SATURDAY),
                Habits.usual().withDateOrder(Optional.of(DateOrder.DAY_FIRST)),
                Habits.usual());
        for (Habits habits : all) {
            User before = store().users().find(anna.id()).orElseThrow();
            Preferences preferences = before.preferences().withHabits(habits);

            assertThat(store().users().save(before.preferring(preferences))).isInstanceOf(Saved.Stored.class);

            assertThat(store().users().find(anna.id()).orElseThrow().preferences())
                    .isEqualTo(preferences);
        }
    }

    @Test
    void everybody_is_listed_in_order_a_page_at_a_time() {
        User anna = anna();
        User kate = kate();

        assertThat(store().users().list(Optional.empty(), 10)).containsExactly(anna, kate);
        assertThat(store().users().list(Optional.empty(), 1)).containsExactly(anna);
        assertThat(store().users().list(Optional.of(anna.id()), 10)).containsExactly(kate);
    }

    @Test
    void a_stale_user_is_refused_and_changes_nothing() {
        User anna = anna();
        Saved first = store().users().save(anna.in(MOSCOW));

        Saved second = store().users().save(anna.speaking(Language.ENGLISH));

        assertThat(second).isEqualTo(new Saved.Stale(anna.id()));
        assertThat(store().users().find(anna.id())).contains(((Saved.Stored) first).user());
    }

    @Test
    void a_removed_user_is_gone_with_notifications_and_alarms_and_the_others_stay() {
        User anna = anna();
        User kate = kate();
        Instant soon = in(Duration.ofHours(1));
        var lost = pending(anna, "чай", soon);
        var kept = pending(kate, "tea", soon);

        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().users().find(anna.id())).isEmpty();
        assertThat(store().notifications().find(anna.id(), lost.id())).isEmpty();
        assertThat(store().alarms().of(anna.id(), lost.id())).isEmpty();
        assertThat(store().notifications().find(kate.id(), kept.id())).contains(kept);
        assertThat(store().users().remove(anna.id())).isFalse();
    }

    @Test
    void nothing_that_a_removed_user_said_or_was_told_is_left() {
        User anna = anna();
        User kate = kate();
        Notification lost = due(anna, "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(store().claims()
                        .settle(Settlement.of(
                                claim,
                                new Outcome.Delivered(new MessageRef("101/7")),
                                Duration.ZERO,
                                new NextStep.GoOn(Set.of(), List.of(), State.FINISHED))))
                .isEqualTo(Claims.Settled.DONE);
        UndoId undo = store().undos().keep(anna.id(), new Change(lost, Optional.empty(), List.of(), List.of()));
        assertThat(store().deliveries().of(anna.id(), lost.id(), 10)).hasSize(1);

        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().deliveries().of(anna.id(), lost.id(), 10)).isEmpty();
        assertThat(store().undos().take(anna.id(), undo)).isEmpty();
        assertThat(store().listings().tags(anna.id())).isEmpty();
        assertThat(store().listings()
                        .containing(anna.id(), Words.of("чай").orElseThrow(), Choice.EVERYTHING, Opening.first(1))
                        .total())
                .isZero();
        assertThat(anna().id()).isNotEqualTo(anna.id());
        assertThat(store().users().find(kate.id())).contains(kate);
    }

    @Test
    void nobody_else_calls_a_removed_user_any_more() {
        User anna = anna();
        Notification tea = pending(kate(), "tea", in(Duration.ofHours(1)));
        Notification milk = pending(kate(), "milk", in(Duration.ofHours(1)));
        Person called = new Person(Optional.of(anna.telegramId()), Optional.of("anna"), "Anna Maria");
        Person other = new Person(
                Optional.of(new TelegramId(1)),
                Optional.empty(),
                anna.telegramId().value() + " is my name");
        Roll roll = Roll.of(List.of(Person.named("boris"), called, other)).done(called, in(Duration.ofHours(-1)));
        assertThat(store().notifications().save(tea.calling(roll))).isInstanceOf(Notifications.Saved.Stored.class);

        assertThat(store().users().remove(anna.id())).isTrue();

        Notification after = store().notifications().find(tea.owner(), tea.id()).orElseThrow();
        assertThat(after.content().roll()).isEqualTo(roll.without(called));
        assertThat(after.version()).isEqualTo(tea.version() + 2);
        assertThat(store().notifications().find(milk.owner(), milk.id())).contains(milk);
    }

    @Test
    void a_removed_user_cannot_be_saved_back() {
        User anna = anna();
        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().users().save(anna.in(MOSCOW))).isEqualTo(new Saved.Stale(anna.id()));
    }
}
