package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.contract.StoreContract;
import dev.pora.notification.Notifications.Page;
import dev.pora.notification.Notifications.Saved;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Notifications} does. */
public abstract class NotificationsContract extends StoreContract {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 31, 9, 30, 15);

    @Test
    void an_added_notification_is_active_and_is_found_as_it_was() {
        User anna = anna();

        Notification added = added(anna, "Позвонить маме ☎ <b>&\"'%s", new Once(in(Duration.ofHours(1))));

        assertThat(added.state()).isEqualTo(State.ACTIVE);
        assertThat(added.version()).isZero();
        assertThat(store().notifications().find(anna.id(), added.id())).contains(added);
    }

    @Test
    void every_kind_of_schedule_comes_back_as_it_went_in() {
        User anna = anna();
        for (Schedule schedule : schedules()) {
            Notification added = added(anna, "чай", schedule);
            assertThat(store().notifications()
                            .find(anna.id(), added.id())
                            .orElseThrow()
                            .schedule())
                    .isEqualTo(schedule);
        }
    }

    private static List<Schedule> schedules() {
        Zoning berlin = new Zoning.Fixed(ZoneId.of("Europe/Berlin"));
        Zoning offset = new Zoning.Fixed(ZoneId.of("+05:30"));
        Zoning floating = new Zoning.Floating();
        Rule daily = Rule.every(1, Frequency.DAILY);
        return List.of(
                new Once(Instant.parse("2031-02-28T23:59:59.123456Z")),
                new Once(START, berlin),
                new Once(START, floating),
                new AfterDone(new Span(3, ChronoUnit.DAYS), START, berlin),
                new AfterDone(new Span(8, ChronoUnit.HOURS), START, floating),
                Recurring.of(Rule.every(45, Frequency.MINUTELY), START, berlin),
                Recurring.of(Rule.every(8, Frequency.HOURLY), START, offset),
                Recurring.of(daily, START, floating),
                Recurring.of(daily.on(Set.of(DayOfWeek.MONDAY)), START, berlin),
                Recurring.of(
                        Rule.every(2, Frequency.WEEKLY).on(Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY)),
                        START,
                        floating),
                Recurring.of(Rule.monthlyOn(1, 31), START, berlin),
                Recurring.of(Rule.yearlyOn(3, MonthDay.of(2, 29)), START, floating),
                Recurring.of(
                        rule("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2TU;BYHOUR=9;BYMINUTE=30;WKST=SU"), START, berlin),
                Recurring.of(rule("FREQ=DAILY;COUNT=10"), START, berlin),
                Recurring.of(rule("FREQ=DAILY;UNTIL=20300131T093015"), START, floating),
                Recurring.of(
                        daily, START, floating, TimesOfDay.At.each(List.of(LocalTime.of(9, 0), LocalTime.of(18, 30)))),
                Recurring.of(
                        Rule.every(45, Frequency.MINUTELY).on(Set.of(DayOfWeek.MONDAY)),
                        START,
                        berlin,
                        new TimesOfDay.Window(LocalTime.of(22, 0), LocalTime.of(6, 15))),
                Recurring.of(daily, START, berlin)
                        .withOnDayOff(OnDayOff.AFTER)
                        .withExceptions(Exceptions.of(
                                List.of(START.plusDays(1), START.plusDays(2)),
                                List.of(START.toLocalDate().plusDays(9)),
                                List.of(START.plusHours(1)))));
    }

    private static Rule rule(String text) {
        return ((Parsed.Read) RuleText.parse(text, ZoneOffset.UTC)).rule();
    }

    @Test
    void every_call_for_attention_comes_back_as_it_went_in() {
        User anna = anna();
        SequencedSet<Span> preAlerts = new LinkedHashSet<>(
                List.of(new Span(1, ChronoUnit.DAYS), new Span(1, ChronoUnit.HOURS), new Span(2, ChronoUnit.WEEKS)));
        Nag nag = new Nag(Duration.ofMinutes(15), 5);
        for (Attention attention : List.of(
                Attention.usual(),
                Attention.usual().withUrgent(true).withNag(Optional.of(nag)).withPreAlerts(preAlerts),
                Attention.usual().withLateness(Optional.of(new Lateness.FireLate())),
                Attention.usual().withLateness(Optional.of(new Lateness.Skip())),
                Attention.usual().withLateness(Optional.of(new Lateness.Coalesce())),
                Attention.usual().withLateness(Optional.of(new Lateness.Expire(Duration.ofMinutes(90)))))) {
            Draft draft = draft(anna, "чай", everyDayAtNine());
            Notification added = store().notifications()
                    .add(new Draft(draft.owner(), draft.event(), draft.schedule(), draft.destination(), attention));

            assertThat(added.attention()).isEqualTo(attention);
            assertThat(store().notifications().find(anna.id(), added.id())).contains(added);
        }
    }

    @Test
    void every_content_comes_back_as_it_went_in() {
        User anna = anna();
        Content text = Content.of(new EventName("чай"));
        Original photo = new Original(Destination.TELEGRAM, new MessageRef("-100123/7"));
        List<Tag> tags = IntStream.range(0, Content.MOST_TAGS)
                .mapToObj(number -> new Tag("Дом_" + number + "\uD801\uDC00"))
                .toList();
        for (Content content : List.of(
                text,
                text.copying(photo),
                text.tagged(tags),
                text.saidIn(new MessageRef("101/5")),
                text.copying(photo).tagged(tags).saidIn(new MessageRef("101/5")))) {
            Draft draft = draft(anna, "чай", everyDayAtNine());
            Notification added = store().notifications()
                    .add(new Draft(anna.id(), content, draft.schedule(), draft.destination(), Attention.usual()));

            assertThat(added.content()).isEqualTo(content);
            assertThat(store().notifications().find(anna.id(), added.id())).contains(added);
        }
    }

    @Test
    void another_content_takes_the_place_of_the_one_before() {
        Content whole = Content.of(new EventName("чай"))
                .copying(new Original(Destination.TELEGRAM, new MessageRef("101/7")))
                .tagged(List.of(new Tag("дом"), new Tag("вечер")))
                .saidIn(new MessageRef("101/8"));
        Notification tea = added(anna(), "чай", everyDayAtNine());

        Notification told = ((Saved.Stored) store().notifications().save(tea.telling(whole))).notification();
        assertThat(found(told)).isEqualTo(told);
        assertThat(told.content()).isEqualTo(whole);
        Content bare = whole.called(new EventName("кофе"))
                .withoutOriginal()
                .tagged(List.of())
                .withoutSource();
        Notification bared = ((Saved.Stored) store().notifications().save(told.telling(bare))).notification();

        assertThat(found(bared).content()).isEqualTo(Content.of(new EventName("кофе")));
    }

    private Notification found(Notification notification) {
        return store().notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow();
    }

    @Test
    void what_was_said_in_a_message_is_found_by_it_the_oldest_first_and_by_its_owner_alone() {
        User anna = anna();
        MessageRef message = new MessageRef("101/7");
        Notification first = said(anna, "чай", message);
        Notification second = said(anna, "кофе", message);
        Notification another = said(anna, "сок", new MessageRef("101/70"));
        var _ = added(anna, "вода", everyDayAtNine());
        Notification kates = said(kate(), "tea", message);
        Notification over = ((Saved.Stored) store().notifications().save(second.as(State.FINISHED))).notification();

        assertThat(store().notifications().saidIn(anna.id(), message)).containsExactly(first, over);
        assertThat(store().notifications().saidIn(anna.id(), new MessageRef("101/70")))
                .containsExactly(another);
        assertThat(store().notifications().saidIn(kates.owner(), message)).containsExactly(kates);
        assertThat(store().notifications().saidIn(anna.id(), new MessageRef("101/9")))
                .isEmpty();
    }

    private Notification said(User owner, String event, MessageRef message) {
        Draft draft = draft(owner, event, everyDayAtNine());
        return store().notifications()
                .add(new Draft(
                        owner.id(),
                        draft.content().saidIn(message),
                        draft.schedule(),
                        draft.destination(),
                        draft.attention()));
    }

    @Test
    void a_removed_notification_is_restored_under_its_id_and_version() {
        User anna = anna();
        Notification tea = added(anna, "чай", everyDayAtNine());
        Notification changed = ((Saved.Stored) store().notifications().save(tea.as(State.PAUSED))).notification();
        assertThat(store().notifications().remove(anna.id(), tea.id())).isTrue();

        store().notifications().restore(changed);

        assertThat(store().notifications().find(anna.id(), tea.id())).contains(changed);
        assertThat(added(anna, "кофе", everyDayAtNine()).id()).isNotEqualTo(tea.id());
    }

    @Test
    void the_longest_text_is_kept_whole() {
        User anna = anna();
        String longest = "я".repeat(EventName.MOST);

        Notification added = added(anna, longest, everyDayAtNine());

        assertThat(store().notifications()
                        .find(anna.id(), added.id())
                        .orElseThrow()
                        .event()
                        .value())
                .isEqualTo(longest);
    }

    @Test
    void nobody_sees_changes_or_removes_anothers() {
        User anna = anna();
        User kate = kate();
        Notification annas = added(anna, "чай", everyDayAtNine());
        Notification forged = new Notification(
                annas.id(),
                kate.id(),
                annas.content(),
                annas.schedule(),
                annas.destination(),
                annas.attention(),
                State.PARKED,
                0);

        assertThat(store().notifications().find(kate.id(), annas.id())).isEmpty();
        assertThat(store().notifications().list(kate.id(), Page.first(10))).isEmpty();
        assertThat(store().notifications().save(forged)).isEqualTo(new Saved.Stale(annas.id()));
        assertThat(store().notifications().remove(kate.id(), annas.id())).isFalse();
        assertThat(store().notifications().find(anna.id(), annas.id())).contains(annas);
    }

    @Test
    void a_change_is_stored_and_the_version_rises() {
        User anna = anna();
        Notification added = added(anna, "чай", everyDayAtNine());
        Notification changed = new Notification(
                added.id(),
                anna.id(),
                Content.of(new EventName("кофе")),
                new Once(in(Duration.ofDays(1))),
                new Destination("log", "-100/7"),
                Attention.usual().withUrgent(true),
                State.PAUSED,
                Optional.of(in(Duration.ofHours(-1))),
                0);

        Saved saved = store().notifications().save(changed);

        Notification stored = ((Saved.Stored) saved).notification();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
        assertThat(store().notifications().find(anna.id(), added.id())).contains(stored);
    }

    @Test
    void a_stale_notification_is_refused_and_changes_nothing() {
        User anna = anna();
        Notification added = added(anna, "чай", everyDayAtNine());
        Saved first = store().notifications().save(added.as(State.PAUSED));

        Saved second = store().notifications().save(added.as(State.FINISHED));

        assertThat(second).isEqualTo(new Saved.Stale(added.id()));
        assertThat(store().notifications().find(anna.id(), added.id())).contains(((Saved.Stored) first).notification());
    }

    @Test
    void a_removed_notification_is_gone_with_its_alarms() {
        User anna = anna();
        Notification pending = pending(anna, "чай", in(Duration.ofHours(1)));

        assertThat(store().notifications().remove(anna.id(), pending.id())).isTrue();

        assertThat(store().notifications().find(anna.id(), pending.id())).isEmpty();
        assertThat(alarmsOf(pending)).isEmpty();
        assertThat(store().notifications().remove(anna.id(), pending.id())).isFalse();
        assertThat(store().notifications().save(pending)).isEqualTo(new Saved.Stale(pending.id()));
    }

    @Test
    void what_may_still_be_told_one_day_is_counted_for_its_owner() {
        User anna = anna();
        for (State state : State.values()) {
            Notification tea = added(anna, "чай", everyDayAtNine());
            assertThat(store().notifications().save(tea.as(state))).isInstanceOf(Saved.Stored.class);
        }
        var _ = added(kate(), "tea", everyDayAtNine());

        assertThat(store().notifications().countOpen(anna.id())).isEqualTo(4);
    }

    @Test
    void those_who_count_before_they_add_never_add_too_many() {
        User anna = anna();
        List<Thread> adders = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> addUpTo(5, anna)))
                .toList();
        adders.forEach(NotificationsContract::join);

        assertThat(store().notifications().list(anna.id(), Page.first(100))).hasSize(5);
    }

    private void addUpTo(int most, User owner) {
        store().transactions().run(() -> {
            if (store().notifications().countOpen(owner.id()) < most) {
                var _ = added(owner, "чай", everyDayAtNine());
            }
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_list_is_paged_from_the_newest_to_the_oldest() {
        User anna = anna();
        Notification first = added(anna, "1", everyDayAtNine());
        Notification second = added(anna, "2", everyDayAtNine());
        Notification third = added(anna, "3", everyDayAtNine());

        List<Notification> page = store().notifications().list(anna.id(), Page.first(2));
        List<Notification> rest = store().notifications().list(anna.id(), new Page(Optional.of(second.id()), 2));

        assertThat(page).containsExactly(third, second);
        assertThat(rest).containsExactly(first);
    }

    @Test
    void who_is_to_do_it_is_kept_with_what_each_has_done() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Person boris = new Person(Optional.of(new TelegramId(303)), Optional.of("boris_b"), "Борис - \"Боря\" О'Нил");
        Roll roll = Roll.of(List.of(Person.named("kate"), boris)).done(boris, in(Duration.ofHours(-1)));

        var saved = store().notifications().save(tea.calling(roll));

        assertThat(saved).isInstanceOf(Notifications.Saved.Stored.class);
        assertThat(store().notifications()
                        .find(tea.owner(), tea.id())
                        .orElseThrow()
                        .content()
                        .roll())
                .isEqualTo(roll);
    }
}
