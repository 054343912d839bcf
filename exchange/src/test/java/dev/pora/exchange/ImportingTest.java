package dev.pora.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.exchange.json.JsonFile;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Alarm;
import dev.pora.notification.Answering;
import dev.pora.notification.Changing;
import dev.pora.notification.Content;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Original;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Snooze;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
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
import dev.pora.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What leaves a person's store comes into another, and what cannot come is said. Over the store in memory. */
class ImportingTest {
    private static final Instant NOW = Instant.parse("2026-03-11T10:20:00Z");
    private static final Zoning MOSCOW = new Zoning.Fixed(ZoneId.of("Europe/Moscow"));
    private static final LocalDateTime SOON = LocalDateTime.of(2026, 3, 12, 9, 0);
    private static final int MOST = 5;

    private final FakeStore store = new FakeStore(NOW);
    private final Ledger ledger = store.ledger(new FakePublicHolidays());
    private final Importing importing = new Importing(ledger, MOST);
    private final Exporting exporting = new Exporting(store.notifications(), store.alarms());
    private final User anna = person(1);
    private final User kate = person(2);

    private User person(long id) {
        User user = store.users().register(new TelegramId(id), Language.RUSSIAN).in(ZoneId.of("Europe/Moscow"));
        return ((Users.Saved.Stored) store.users().save(user)).user();
    }

    @Test
    void what_is_taken_has_its_alarms_and_says_when_it_comes_first() {
        List<Line> lines = take(anna, ready(1, reminder("tea", new Once(SOON, MOSCOW))));

        Line.Taken taken = (Line.Taken) lines.getFirst();
        assertThat(taken.first()).contains(Instant.parse("2026-03-12T06:00:00Z"));
        NotificationId id = taken.id().orElseThrow();
        assertThat(store.alarms().of(anna.id(), id))
                .containsExactly(Alarm.occurrence(id, Instant.parse("2026-03-12T06:00:00Z")));
    }

    @Test
    void a_preview_says_the_same_and_stores_nothing() {
        List<Item> items = List.of(
                ready(1, reminder("tea", new Once(SOON, MOSCOW))),
                ready(2, reminder("tea", new Once(SOON, MOSCOW))),
                ready(3, reminder("past", new Once(NOW))));

        List<Line> preview = importing.preview(anna, chat(anna), items);

        assertThat(oldestFirst(anna)).isEmpty();
        assertThat(importing.take(anna, chat(anna), items).stream().map(ImportingTest::withoutId))
                .containsExactlyElementsOf(preview);
        assertThat(preview).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(reasons(preview)).containsExactly(Reason.DUPLICATE, Reason.PAST);
    }

    private static Line withoutId(Line line) {
        return line instanceof Line.Taken taken
                ? new Line.Taken(taken.number(), taken.reminder(), taken.first(), Optional.empty(), taken.remarks())
                : line;
    }

    @Test
    void what_one_person_has_comes_to_another_as_it_is() {
        Content tea = Content.of(new EventName("tea")).tagged(List.of(new Tag("home")));
        Notification series = scheduled(anna, tea, daily());
        Notification once = scheduled(anna, Content.of(new EventName("once")), new Once(SOON, MOSCOW));
        var _ = new Changing(ledger).pause(anna, series.id());

        byte[] file = JsonFile.write(Settings.of(anna), NOW, exporting.reminders(anna.id()));
        List<Item> items = ((Reading.Read) JsonFile.read(file)).items();
        List<Line> lines = importing.take(kate, chat(kate), items);

        assertThat(lines).hasSize(2).allMatch(Line.Taken.class::isInstance);
        assertThat(oldestFirst(kate)).extracting(Notification::content).containsExactly(tea, once.content());
        assertThat(oldestFirst(kate)).extracting(Notification::schedule).containsExactly(daily(), once.schedule());
        assertThat(oldestFirst(kate)).extracting(Notification::state).containsExactly(State.PAUSED, State.ACTIVE);
        assertThat(oldestFirst(kate)).extracting(Notification::destination).containsOnly(chat(kate));
    }

    @Test
    void what_comes_again_is_noticed_whatever_was_skipped_since() {
        Item item = ready(1, reminder("tea", daily()));
        Notification taken = taken(take(anna, item));
        var _ = new Changing(ledger).skipNext(anna, taken.id());

        assertThat(reasons(take(anna, item))).containsExactly(Reason.DUPLICATE);
        assertThat(reasons(take(kate, item))).isEmpty();
    }

    @Test
    void the_same_instant_on_another_clock_is_the_same() {
        var _ = take(anna, ready(1, reminder("tea", new Once(SOON, MOSCOW))));

        assertThat(reasons(take(anna, ready(1, reminder("tea", new Once(SOON, new Zoning.Floating()))))))
                .containsExactly(Reason.DUPLICATE);
        assertThat(reasons(take(anna, ready(1, reminder("coffee", new Once(SOON, MOSCOW))))))
                .isEmpty();
    }

    @Test
    void a_person_has_no_more_than_they_may() {
        Item[] items = IntStream.rangeClosed(1, MOST + 2)
                .mapToObj(number -> ready(number, reminder("tea " + number, new Once(SOON, MOSCOW))))
                .toArray(Item[]::new);

        List<Line> lines = take(anna, items);

        assertThat(lines.subList(0, MOST)).allMatch(Line.Taken.class::isInstance);
        assertThat(lines.getLast()).isEqualTo(new Line.Refused(MOST + 2, "tea 7", Flaw.of(Reason.NO_ROOM, "", "5")));
        assertThat(oldestFirst(anna)).hasSize(MOST);
    }

    @Test
    void what_is_over_and_what_can_never_be_is_refused() {
        List<Line> lines = take(
                anna,
                ready(1, reminder("past", new Once(NOW))),
                ready(
                        2,
                        reminder(
                                "never",
                                Recurring.of(
                                        Rule.every(1, Frequency.YEARLY)
                                                .in(Set.of(Month.FEBRUARY))
                                                .onMonthDays(Set.of(30)),
                                        SOON,
                                        MOSCOW))),
                ready(3, reminder("often", Recurring.of(Rule.every(1, Frequency.SECONDLY), SOON, MOSCOW))),
                ready(4, in(State.FINISHED, daily())),
                ready(5, in(State.PARKED, daily())),
                new Item.Refused(6, "broken", Flaw.of(Reason.BROKEN)));

        assertThat(reasons(lines))
                .containsExactly(Reason.PAST, Reason.NEVER, Reason.TOO_OFTEN, Reason.PAST, Reason.PAST, Reason.BROKEN);
        assertThat(oldestFirst(anna)).isEmpty();
    }

    @Test
    void what_waits_to_be_done_goes_on_waiting() {
        AfterDone rule = new AfterDone(new Span(3, ChronoUnit.DAYS), LocalDateTime.of(2026, 3, 10, 9, 0), MOSCOW);

        Notification taken = taken(take(anna, ready(1, in(State.WAITING, rule))));

        assertThat(taken.state()).isEqualTo(State.WAITING);
        assertThat(store.alarms().of(anna.id(), taken.id())).isEmpty();
        var _ = new Answering(ledger).done(anna, taken.id(), rule.instant(ZoneId.of("Europe/Moscow")));
        assertThat(new Scheduling(ledger).nextOf(taken)).contains(Instant.parse("2026-03-14T06:00:00Z"));
    }

    @Test
    void what_was_put_off_comes_when_it_was_put_off_to() {
        Notification tea = scheduled(anna, Content.of(new EventName("tea")), new Once(SOON, MOSCOW));
        store.pass(Duration.ofDays(1));
        var _ = new Answering(ledger)
                .snooze(anna, tea.id(), Instant.parse("2026-03-12T06:00:00Z"), new Snooze.For(Duration.ofHours(3)));

        List<Reminder> exported = exporting.reminders(anna.id());
        List<Line> lines = take(kate, ready(1, exported.getFirst()));

        assertThat(exported.getFirst().putOff()).contains(Instant.parse("2026-03-12T13:20:00Z"));
        assertThat(((Line.Taken) lines.getFirst()).first()).contains(Instant.parse("2026-03-12T13:20:00Z"));
        assertThat(((Line.Taken) lines.getFirst()).remarks()).containsExactly(Remark.of(Remark.Kind.PUT_OFF));
    }

    @Test
    void a_file_makes_nobody_s_messages_be_copied_but_one_s_own() {
        Item own = ready(1, copying("1/17"));
        Item foreign = ready(2, copying("2/17"));
        Item similar = ready(3, copying("17/1"));

        List<Line> lines = take(anna, own, foreign, similar);
        List<Line> elsewhere = importing.take(anna, new Destination(Destination.TELEGRAM, "-100"), List.of(own));

        assertThat(lines.stream()
                        .map(line -> ((Line.Taken) line)
                                .reminder()
                                .content()
                                .original()
                                .isPresent()))
                .containsExactly(true, false, false);
        assertThat(((Line.Taken) lines.getLast()).remarks())
                .containsExactly(Remark.of(Remark.Kind.LEFT_OUT, "original"));
        assertThat(elsewhere).singleElement().isInstanceOf(Line.Refused.class);
    }

    private static Reminder copying(String message) {
        return reminder("copy " + message, new Once(SOON, MOSCOW))
                .telling(Content.of(new EventName("copy " + message))
                        .copying(new Original(Destination.TELEGRAM, new MessageRef(message))));
    }

    @Test
    void a_store_that_fails_keeps_nothing_of_it() {
        Ledger failing = new Ledger(
                ledger.users(),
                ledger.notifications(),
                new FailingAlarms(ledger.alarms(), 2),
                ledger.undos(),
                ledger.transactions(),
                ledger.holidays(),
                ledger.clock());
        List<Item> items = List.of(
                ready(1, reminder("one", new Once(SOON, MOSCOW))), ready(2, reminder("two", new Once(SOON, MOSCOW))));

        assertThatThrownBy(() -> new Importing(failing, MOST).take(anna, chat(anna), items))
                .isInstanceOf(IllegalStateException.class);

        assertThat(oldestFirst(anna)).isEmpty();
    }

    @Test
    void everything_is_exported_the_open_ones_first() {
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < 450; number++) {
            Notification made = scheduled(anna, Content.of(new EventName("tea " + number)), new Once(SOON, MOSCOW));
            if (number % 2 == 0) {
                var _ = new Changing(ledger).skipNext(anna, made.id());
                texts.add("tea " + number);
            }
        }

        List<Reminder> reminders = exporting.reminders(anna.id());

        assertThat(reminders).hasSize(450);
        assertThat(reminders.subList(225, 450))
                .extracting(reminder -> reminder.event().value())
                .containsExactlyElementsOf(texts);
        assertThat(exporting.reminders(kate.id())).isEmpty();
    }

    private static Recurring daily() {
        return Recurring.of(Rule.every(1, Frequency.DAILY), SOON, MOSCOW);
    }

    private static Reminder in(State state, Schedule schedule) {
        return new Reminder(
                Optional.empty(), Content.of(new EventName(state.name())), schedule, Attention.usual(), state);
    }

    private static Reminder reminder(String text, Schedule schedule) {
        return in(State.ACTIVE, schedule).telling(Content.of(new EventName(text)));
    }

    private static Item ready(int number, Reminder reminder) {
        return new Item.Ready(number, reminder, List.of());
    }

    private static Destination chat(User user) {
        return Destination.privateChatOf(user.telegramId());
    }

    private List<Line> take(User owner, Item... items) {
        return importing.take(owner, chat(owner), List.of(items));
    }

    private Notification taken(List<Line> lines) {
        NotificationId id = ((Line.Taken) lines.getFirst()).id().orElseThrow();
        return store.notifications().find(anna.id(), id).orElseThrow();
    }

    private static List<Reason> reasons(List<Line> lines) {
        return lines.stream()
                .filter(Line.Refused.class::isInstance)
                .map(line -> ((Line.Refused) line).flaw().reason())
                .toList();
    }

    private Notification scheduled(User owner, Content content, Schedule schedule) {
        Draft draft = new Draft(owner.id(), content, schedule, chat(owner), Attention.usual());
        return ((Scheduling.Scheduled.Saved) new Scheduling(ledger).schedule(owner, draft)).notification();
    }

    private List<Notification> oldestFirst(User owner) {
        return store.notifications()
                .list(owner.id(), Notifications.Page.first(1000))
                .reversed();
    }
}
