package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pora.contract.StoreContract;
import dev.pora.contract.Subject;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Relocating.Relocated;
import dev.pora.notification.Scheduling.Scheduled;
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
import dev.pora.user.Users;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import dev.pora.workday.OwnDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Notifications follow how their owners live and what the world's zones are: a new zone, other days off, new rules. */
class KeepingInStepTest extends StoreContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final Zoning IN_MOSCOW = new Zoning.Fixed(MOSCOW);
    private static final Zoning FLOATING = new Zoning.Floating();
    private static final Instant NINE_IN_MOSCOW = Instant.parse("2026-03-12T06:00:00Z");
    private static final Instant NINE_IN_TOKYO = Instant.parse("2026-03-12T00:00:00Z");

    private final FakeStore fake = new FakeStore();
    private final Ledger ledger = fake.ledger(new FakePublicHolidays());
    private final Scheduling scheduling = new Scheduling(ledger);
    private final Changing changing = new Changing(ledger);
    private final Answering answering = new Answering(ledger);
    private final Returning returning = new Returning(ledger, fake.sharedNotifications());
    private final Relocating relocating = new Relocating(ledger);
    private final Renewing renewing = new Renewing(ledger, fake.zoneRules());

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    private User muscovite() {
        return relocating.move(anna(), MOSCOW).user();
    }

    private Notification scheduled(User owner, Schedule schedule) {
        return ((Scheduled.Saved) scheduling.schedule(owner, draft(owner, "чай", schedule))).notification();
    }

    private static Recurring daily(Zoning zoning) {
        return Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.of(2026, 1, 1, 9, 0), zoning);
    }

    private Optional<Instant> next(Notification notification) {
        return scheduling.nextOf(notification);
    }

    private Notification present(Notification notification) {
        return fake.notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow();
    }

    @Test
    void floating_ones_follow_and_those_bound_to_the_zone_that_is_left_are_named() {
        User anna = muscovite();
        Notification floating = scheduled(anna, daily(FLOATING));
        Notification bound = scheduled(anna, daily(IN_MOSCOW));
        Notification elsewhere = scheduled(anna, daily(new Zoning.Fixed(APIA)));
        Notification exact = scheduled(anna, new Once(in(Duration.ofDays(9))));
        Notification over = scheduled(anna, new Once(LocalDateTime.of(2026, 5, 1, 9, 0), FLOATING));
        assertThat(changing.skipNext(anna, over.id())).isInstanceOf(Changed.Made.class);

        Relocated relocated = relocating.move(anna, TOKYO);

        assertThat(relocated.following()).containsExactly(floating.id());
        assertThat(relocated.bound()).containsExactly(bound.id());
        assertThat(next(floating)).contains(NINE_IN_TOKYO);
        assertThat(next(bound)).contains(NINE_IN_MOSCOW);
        assertThat(next(elsewhere)).contains(Instant.parse("2026-03-11T20:00:00Z"));
        assertThat(next(exact)).contains(in(Duration.ofDays(9)));
        assertThat(relocating.move(relocated.user(), TOKYO).bound()).isEmpty();
    }

    @Test
    void bound_ones_are_bound_anew_with_the_same_times_of_day() {
        User anna = muscovite();
        Notification bound = scheduled(anna, daily(IN_MOSCOW));
        Notification elsewhere = scheduled(anna, daily(new Zoning.Fixed(APIA)));

        assertThat(relocating.rebind(anna, MOSCOW, TOKYO).count()).isEqualTo(1);

        assertThat(present(bound).schedule().zoning()).isEqualTo(new Zoning.Fixed(TOKYO));
        assertThat(next(bound)).contains(NINE_IN_TOKYO);
        assertThat(present(elsewhere)).isEqualTo(elsewhere);
        assertThat(relocating.rebind(anna, MOSCOW, TOKYO)).isEqualTo(new Relocating.Rebound(0, Optional.empty()));
    }

    @Test
    void all_that_was_bound_anew_is_bound_as_before_by_one_undo() {
        User anna = muscovite();
        Notification one = scheduled(anna, daily(IN_MOSCOW));
        Notification other = scheduled(anna, daily(IN_MOSCOW));
        Notification inTokyo = scheduled(anna, daily(new Zoning.Fixed(TOKYO)));

        UndoId undo = relocating.rebind(anna, MOSCOW, TOKYO).undo().orElseThrow();
        assertThat(new Undoing(ledger).undoAll(anna, undo)).hasSize(2);

        assertThat(List.of(present(one), present(other)))
                .allSatisfy(back -> assertThat(back.schedule().zoning()).isEqualTo(IN_MOSCOW));
        assertThat(next(one)).contains(NINE_IN_MOSCOW);
        assertThat(present(inTokyo)).isEqualTo(inTokyo);
    }

    @Test
    void a_move_that_is_taken_back_brings_back_what_followed() {
        User before = muscovite();
        Notification floating = scheduled(before, daily(FLOATING));
        User moved = relocating.move(before, TOKYO).user();
        assertThat(next(floating)).contains(NINE_IN_TOKYO);

        assertThat(relocating.restore(before, moved.version())).map(User::zone).contains(Optional.of(MOSCOW));

        assertThat(next(floating)).contains(NINE_IN_MOSCOW);
    }

    @Test
    void preferences_and_language_are_taken_back_with_all_that_follows_from_them() {
        User before = muscovite();
        Recurring onWorkingDays = daily(FLOATING).withOnDayOff(OnDayOff.SKIP);
        Notification series = scheduled(before, onWorkingDays);
        Optional<Instant> usual = next(series);
        User changed = relocating.prefer(
                before, preferences -> preferences.withOwnDays(OwnDays.none().withOff(LocalDate.of(2026, 3, 12))));
        assertThat(next(series)).isNotEqualTo(usual);

        assertThat(relocating.restore(before, changed.version()))
                .map(User::preferences)
                .contains(before.preferences());

        assertThat(next(series)).isEqualTo(usual);
    }

    @Test
    void what_was_changed_since_is_not_taken_back() {
        User before = muscovite();
        User changed = relocating.prefer(before, preferences -> preferences.withCountry(Country.of("RU")));
        User again = relocating.prefer(changed, preferences -> preferences.withCountry(Country.of("DE")));

        assertThat(relocating.restore(before, changed.version())).isEmpty();

        assertThat(fake.users().find(before.id())).contains(again);
    }

    @Test
    void what_is_bound_to_no_place_is_not_bound_to_utc() {
        User anna = anna();
        Notification exact = scheduled(anna, new Once(in(Duration.ofDays(1))));

        assertThat(relocating.move(anna, ZoneId.of("UTC")).user().zone()).contains(ZoneId.of("UTC"));
        assertThat(relocating.rebind(anna, ZoneId.of("UTC"), TOKYO).count()).isZero();
        assertThat(next(exact)).contains(in(Duration.ofDays(1)));
    }

    @Test
    void what_is_due_and_untold_stays_due_when_its_person_moves() {
        User anna = muscovite();
        Notification tea = scheduled(anna, daily(FLOATING));
        fake.pass(Duration.between(now(), NINE_IN_MOSCOW.plusSeconds(5)));

        assertThat(relocating.move(anna, TOKYO).following()).containsExactly(tea.id());

        assertThat(next(tea)).contains(NINE_IN_MOSCOW);
    }

    @Test
    void a_single_one_whose_time_has_passed_on_the_new_clock_is_due_at_once() {
        User anna = muscovite();
        Notification once = scheduled(anna, new Once(LocalDateTime.of(2026, 3, 11, 15, 0), FLOATING));
        Notification watering = scheduled(
                anna, new AfterDone(new Span(3, ChronoUnit.DAYS), LocalDateTime.of(2026, 3, 11, 15, 0), FLOATING));

        assertThat(relocating.move(anna, TOKYO).following()).hasSize(2);

        Instant threeInTokyo = Instant.parse("2026-03-11T06:00:00Z");
        assertThat(next(once)).contains(threeInTokyo);
        assertThat(next(watering)).contains(threeInTokyo);
        assertThat(fake.claims().claim(1, LEASE)).hasSize(1);
        assertThat(fake.claims().claim(1, LEASE)).hasSize(1);
    }

    @Test
    void the_last_of_a_series_is_not_lost_on_the_way_east() {
        User anna = muscovite();
        Notification tea = scheduled(anna, daily(FLOATING));
        assertThat(changing.end(anna, tea.id(), NINE_IN_MOSCOW)).isInstanceOf(Changed.Made.class);
        fake.pass(Duration.between(now(), NINE_IN_MOSCOW.minusSeconds(60)));

        assertThat(relocating.move(anna, TOKYO).following()).containsExactly(tea.id());

        assertThat(next(tea)).contains(NINE_IN_TOKYO);
        assertThat(present(tea).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void other_days_off_move_what_depends_on_them_and_other_preferences_move_nothing() {
        User anna = muscovite();
        Recurring workdays = Recurring.of(
                Rule.every(1, Frequency.WEEKLY).on(Set.of(DayOfWeek.THURSDAY)),
                LocalDateTime.of(2026, 1, 1, 9, 0),
                FLOATING);
        Notification after = scheduled(anna, workdays.withOnDayOff(OnDayOff.AFTER));
        Notification anyway = scheduled(anna, workdays);
        setWrong(after);

        User late = relocating.prefer(
                anna,
                preferences -> preferences
                        .withQuietHours(Optional.empty())
                        .withLateness(Preferences.usual().lateness()));
        assertThat(next(after)).as("nothing was looked up").contains(in(Duration.ofDays(300)));

        OwnDays off = OwnDays.none().withOff(LocalDate.of(2026, 3, 12));
        User resting = relocating.prefer(late, preferences -> preferences.withOwnDays(off));
        assertThat(resting.preferences().ownDays()).isEqualTo(off);
        assertThat(next(after)).contains(Instant.parse("2026-03-13T06:00:00Z"));
        assertThat(next(anyway)).contains(NINE_IN_MOSCOW);

        assertThat(relocating
                        .prefer(resting, preferences -> preferences.withCountry(Optional.of(new Country("RU"))))
                        .preferences()
                        .country())
                .contains(new Country("RU"));
        assertThat(next(after)).contains(Instant.parse("2026-03-13T06:00:00Z"));
    }

    /** As if it had been computed by other rules. */
    private void setWrong(Notification notification) {
        assertThat(fake.alarms().remove(notification.owner(), alarmsOf(notification)))
                .isEqualTo(Alarms.Removed.BEFORE_SENDING);
        set(notification, Alarm.occurrence(notification.id(), in(Duration.ofDays(300))));
    }

    @Test
    void a_newer_edition_of_the_zones_rules_gives_new_instants_and_an_older_one_does_not() {
        User anna = muscovite();
        Notification tea = scheduled(anna, daily(FLOATING));
        assertThat(renewing.adopt("2025b", _ -> {}))
                .as("the first edition is no news")
                .isZero();
        setWrong(tea);

        assertThat(renewing.adopt("2025b", _ -> {})).isZero();
        assertThat(renewing.adopt("2024a", _ -> {})).isZero();
        assertThat(next(tea)).contains(in(Duration.ofDays(300)));
        assertThat(fake.zoneRules().edition()).contains("2025b");

        assertThat(renewing.adopt("2026a", _ -> {})).isEqualTo(1);
        assertThat(next(tea)).contains(NINE_IN_MOSCOW);
        assertThat(fake.zoneRules().edition()).contains("2026a");
        assertThat(renewing.adopt("2025c", _ -> {})).isZero();
        assertThat(fake.zoneRules().edition()).contains("2026a");
    }

    @Test
    void an_edition_is_adopted_when_there_is_nobody_yet() {
        assertThat(renewing.adopt("2025b", _ -> {})).isZero();
        assertThat(renewing.adopt("2026a", _ -> {})).isZero();
        assertThat(fake.zoneRules().edition()).contains("2026a");
    }

    @Test
    void all_users_are_looked_at_and_an_interrupted_renewal_begins_again() {
        List<Notification> teas = new ArrayList<>();
        for (int number = 1; number <= 201; number++) {
            User user = fake.users().register(new TelegramId(1000 + number), Language.RUSSIAN);
            teas.add(scheduled(relocating.move(user, MOSCOW).user(), daily(FLOATING)));
        }
        assertThat(renewing.adopt("2025b", _ -> {})).isZero();
        teas.forEach(this::setWrong);

        assertThatIllegalStateException()
                .isThrownBy(() -> renewing.adopt("2026a", _ -> {
                    throw new IllegalStateException("the machine was stopped");
                }));
        assertThat(fake.zoneRules().edition()).contains("2025b");
        assertThat(next(teas.getLast())).contains(in(Duration.ofDays(300)));

        List<Integer> progress = new ArrayList<>();
        assertThat(renewing.adopt("2026a", progress::add)).isEqualTo(201);
        assertThat(progress).containsExactly(200, 201);
        assertThat(teas).allSatisfy(tea -> assertThat(next(tea)).contains(NINE_IN_MOSCOW));
    }

    @Test
    void a_renewal_reads_where_people_live_when_their_turn_comes() {
        User anna = muscovite();
        User kate = relocating.move(kate(), MOSCOW).user();
        Notification hers = scheduled(kate, daily(FLOATING));
        Ledger moving = new Ledger(
                new MovingMeanwhile(fake.users(), () -> {
                    var _ = relocating.move(kate, TOKYO);
                }),
                ledger.notifications(),
                ledger.alarms(),
                ledger.undos(),
                ledger.transactions(),
                ledger.holidays(),
                ledger.clock());
        assertThat(renewing.adopt("2025b", _ -> {})).isZero();

        assertThat(new Renewing(moving, fake.zoneRules()).adopt("2026a", _ -> {}))
                .isEqualTo(2);

        assertThat(anna.zone()).contains(MOSCOW);
        assertThat(next(hers)).contains(NINE_IN_TOKYO);
    }

    /** Users of whom one moves right after the first page of them was read. */
    private record MovingMeanwhile(Users users, Runnable move) implements Users {
        @Override
        public User register(TelegramId telegramId, Language language) {
            return users.register(telegramId, language);
        }

        @Override
        public Optional<User> find(UserId id) {
            return users.find(id);
        }

        @Override
        public Optional<User> find(TelegramId id) {
            return users.find(id);
        }

        @Override
        public List<User> list(Optional<UserId> after, int limit) {
            List<User> page = users.list(after, limit);
            if (after.isEmpty()) {
                move.run();
            }
            return page;
        }

        @Override
        public Saved save(User user) {
            return users.save(user);
        }

        @Override
        public boolean remove(UserId id) {
            return users.remove(id);
        }
    }

    @Test
    void out_of_reach_a_series_that_is_paused_and_resumed_goes_on() {
        User anna = muscovite();
        Notification tea = outOfReach(scheduled(anna, daily(FLOATING)));

        assertThat(changing.pause(anna, tea.id())).isInstanceOf(Changed.Made.class);
        assertThat(returning.welcomeBack(anna)).as("its owner stopped it").isZero();
        assertThat(changing.resume(anna, tea.id())).isInstanceOf(Changed.Made.class);

        assertThat(present(tea).state()).isEqualTo(State.ACTIVE);
        assertThat(next(tea)).contains(NINE_IN_MOSCOW);
    }

    @Test
    void out_of_reach_a_series_that_is_answered_goes_on() {
        User anna = muscovite();
        Notification snoozed = outOfReach(scheduled(anna, daily(FLOATING)));
        Notification done = outOfReach(scheduled(anna, daily(FLOATING)));
        Instant told = NINE_IN_MOSCOW.minus(Duration.ofDays(1));

        assertThat(answering.snooze(anna, snoozed.id(), told, new Snooze.For(Duration.ofHours(1))))
                .isInstanceOf(Changed.Made.class);
        assertThat(answering.done(anna, done.id(), told)).isInstanceOf(Changed.Made.class);

        assertThat(alarmsOf(snoozed))
                .containsExactly(
                        Alarm.snoozed(snoozed.id(), told, in(Duration.ofHours(1))),
                        Alarm.occurrence(snoozed.id(), NINE_IN_MOSCOW));
        assertThat(next(done)).contains(NINE_IN_MOSCOW);
        assertThat(returning.welcomeBack(anna)).isZero();
    }

    @Test
    void out_of_reach_a_single_one_that_is_done_is_not_told_again() {
        User anna = muscovite();
        Instant due = in(Duration.ofHours(1));
        Notification once = outOfReach(scheduled(anna, new Once(due)));
        fake.pass(Duration.ofHours(2));

        assertThat(answering.done(anna, once.id(), due)).isInstanceOf(Changed.Made.class);

        assertThat(returning.welcomeBack(anna)).isZero();
        assertThat(alarmsOf(once)).isEmpty();
        assertThat(present(once).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void a_series_that_ended_while_its_person_was_out_of_reach_is_finished() {
        User anna = muscovite();
        Notification tea = outOfReach(scheduled(anna, daily(FLOATING)));
        assertThat(changing.end(anna, tea.id(), now())).isInstanceOf(Changed.Made.class);

        assertThat(returning.welcomeBack(anna)).isEqualTo(1);

        assertThat(alarmsOf(tea)).isEmpty();
        assertThat(present(tea).state()).isEqualTo(State.FINISHED);
    }

    private Notification outOfReach(Notification notification) {
        assertThat(fake.alarms().remove(notification.owner(), alarmsOf(notification)))
                .isEqualTo(Alarms.Removed.BEFORE_SENDING);
        var saved = fake.notifications().save(notification.as(State.UNREACHABLE));
        return ((Notifications.Saved.Stored) saved).notification();
    }
}
