package dev.pora.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.listing.Listings.Due;
import dev.pora.listing.Listings.Entry;
import dev.pora.listing.Listings.TagCount;
import dev.pora.listing.Listings.Times;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Content;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications.Saved;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.notification.Trouble;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Listings} does. */
public abstract class ListingsContract extends StoreContract {
    private static final Tag HOME = new Tag("дом");
    private static final Tag WORK = new Tag("работа");
    private static final Destination GROUP = new Destination(Destination.TELEGRAM, "-100123/7");

    private Listings listings() {
        return store().listings();
    }

    private Leaf<Upcoming> ahead(User owner, Duration until, Choice choice, Opening opening) {
        return listings().ahead(owner.id(), now().minusSeconds(3600), in(until), choice, opening);
    }

    private static List<String> events(Leaf<Upcoming> leaf) {
        return leaf.lines().stream()
                .map(one -> one.notification().event().value())
                .toList();
    }

    @Test
    void what_is_ahead_comes_in_the_order_in_which_it_is_told_and_within_its_bounds_alone() {
        User anna = anna();
        Instant noon = in(Duration.ofHours(3));
        var _ = pending(anna, "второе", noon.plusMillis(1));
        Notification first = pending(anna, "первое", noon);
        var _ = pending(anna, "на границе", noon.plusSeconds(60));
        var _ = pending(anna, "раньше", noon.minusMillis(1));
        var _ = pending(kate(), "hers", noon);

        Leaf<Upcoming> leaf =
                listings().ahead(anna.id(), noon, noon.plusSeconds(60), Choice.EVERYTHING, Opening.first(10));

        assertThat(events(leaf)).containsExactly("первое", "второе");
        assertThat(leaf.lines().getFirst()).isEqualTo(new Upcoming(Alarm.occurrence(first.id(), noon), first));
        assertThat(leaf.total()).isEqualTo(2);
        assertThat(leaf.first()).isEqualTo(1);
        assertThat(leaf.previous()).isEmpty();
        assertThat(leaf.next()).isEmpty();
    }

    @Test
    void what_was_put_off_is_ahead_and_what_belongs_to_an_occurrence_is_not() {
        User anna = anna();
        Notification tea = pending(anna, "чай", in(Duration.ofHours(2)));
        set(
                tea,
                Alarm.snoozed(tea.id(), now(), in(Duration.ofHours(1))),
                Alarm.preAlert(tea.id(), in(Duration.ofHours(2)), in(Duration.ofHours(1))),
                Alarm.nag(tea.id(), now(), in(Duration.ofMinutes(1)), 1),
                Alarm.notice(tea.id(), now(), in(Duration.ofMinutes(1)), Trouble.GAVE_UP));

        assertThat(ahead(anna, Duration.ofDays(1), Choice.EVERYTHING, Opening.first(10))
                        .lines())
                .extracting(one -> one.alarm().kind())
                .containsExactly(Alarm.Kind.SNOOZED, Alarm.Kind.OCCURRENCE);
    }

    @Test
    void what_is_paused_is_not_ahead() {
        User anna = anna();
        Notification tea = pending(anna, "чай", in(Duration.ofHours(1)));
        var _ = pending(anna, "кофе", in(Duration.ofHours(1)));
        var _ = as(tea, State.PAUSED);

        assertThat(events(ahead(anna, Duration.ofDays(1), Choice.EVERYTHING, Opening.first(10))))
                .containsExactly("кофе");
    }

    @Test
    void a_list_is_of_one_place_and_of_one_tag_when_it_is_asked_for_those() {
        User anna = anna();
        var _ = planned(anna, "дома", Destination.privateChatOf(anna.telegramId()), HOME);
        var _ = planned(anna, "в группе", GROUP, HOME, WORK);
        var _ = planned(anna, "там же", GROUP);

        assertThat(events(ahead(anna, Duration.ofDays(1), Choice.EVERYTHING.tagged(HOME), Opening.first(10))))
                .containsExactly("дома", "в группе");
        assertThat(events(ahead(anna, Duration.ofDays(1), Choice.EVERYTHING.toldAt(GROUP), Opening.first(10))))
                .containsExactly("в группе", "там же");
        Choice both = Choice.EVERYTHING.toldAt(GROUP).tagged(HOME);
        assertThat(events(ahead(anna, Duration.ofDays(1), both, Opening.first(10))))
                .containsExactly("в группе");
        assertThat(listings()
                        .open(anna.id(), Times.ONCE, both, Opening.first(10))
                        .total())
                .isEqualTo(1);
        assertThat(listings()
                        .containing(anna.id(), words("в"), both, Opening.first(10))
                        .total())
                .isEqualTo(1);
    }

    /** Each a second after the one before. */
    private Notification planned(User owner, String event, Destination destination, Tag... tags) {
        Instant at = in(Duration.ofHours(1));
        Notification added = store().notifications()
                .add(new Draft(
                        owner.id(),
                        Content.of(new EventName(event)).tagged(List.of(tags)),
                        new Once(at),
                        destination,
                        draft(owner, event, new Once(at)).attention()));
        set(added, Alarm.occurrence(added.id(), at));
        return added;
    }

    @Test
    void leaves_are_turned_there_and_back_whatever_is_due_at_one_instant() {
        User anna = anna();
        Instant noon = in(Duration.ofHours(3));
        List<String> all =
                IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList();
        all.forEach(event -> {
            var _ = pending(anna, event, noon);
        });

        Leaf<Upcoming> first = ahead(anna, Duration.ofDays(1), Choice.EVERYTHING, Opening.first(3));
        Leaf<Upcoming> second = turned(anna, first.next());
        Leaf<Upcoming> third = turned(anna, second.next());

        assertThat(Stream.of(first, second, third).flatMap(leaf -> events(leaf).stream()))
                .containsExactlyElementsOf(all);
        assertThat(List.of(first, second, third)).allSatisfy(leaf -> {
            assertThat(leaf.total()).isEqualTo(7);
            assertThat(leaf.count()).isEqualTo(3);
        });
        assertThat(List.of(first, second, third)).extracting(Leaf::number).containsExactly(1, 2, 3);
        assertThat(third.next()).isEmpty();
        assertThat(turned(anna, third.previous())).isEqualTo(second);
        assertThat(turned(anna, second.previous())).isEqualTo(first);
    }

    private Leaf<Upcoming> turned(User owner, Optional<Bookmark> to) {
        return ahead(owner, Duration.ofDays(1), Choice.EVERYTHING, Opening.at(to.orElseThrow(), 3));
    }

    @Test
    void a_bookmark_keeps_its_place_when_lines_come_and_go() {
        User anna = anna();
        List<Notification> all = new ArrayList<>();
        for (int hour = 1; hour <= 7; hour++) {
            all.add(pending(anna, Integer.toString(hour), in(Duration.ofHours(hour))));
        }
        Leaf<Upcoming> first = ahead(anna, Duration.ofDays(1), Choice.EVERYTHING, Opening.first(3));

        assertThat(store().notifications().remove(anna.id(), all.get(2).id())).isTrue();
        var _ = pending(anna, "новое", in(Duration.ofMinutes(10)));

        assertThat(events(turned(anna, first.next()))).containsExactly("4", "5", "6");
        assertThat(turned(anna, first.next()).number()).isEqualTo(2);
    }

    @Test
    void beyond_the_end_is_the_last_leaf_and_before_the_beginning_the_first() {
        User anna = anna();
        List<Notification> all = new ArrayList<>();
        for (int hour = 1; hour <= 5; hour++) {
            all.add(pending(anna, Integer.toString(hour), in(Duration.ofHours(hour))));
        }
        Leaf<Upcoming> first = ahead(anna, Duration.ofDays(1), Choice.EVERYTHING, Opening.first(3));
        Leaf<Upcoming> last = turned(anna, first.next());
        remove(all.subList(3, 5));

        assertThat(events(turned(anna, first.next()))).containsExactly("1", "2", "3");
        remove(all.subList(0, 1));
        assertThat(events(turned(anna, last.previous()))).containsExactly("2", "3");
        remove(all.subList(1, 3));
        assertThat(turned(anna, last.previous()))
                .isEqualTo(new Leaf<>(List.of(), 3, 0, 0, Optional.empty(), Optional.empty()));
        assertThat(turned(anna, first.next()).number()).isEqualTo(1);
        assertThat(events(first)).hasSize(3);
    }

    private void remove(List<Notification> gone) {
        gone.forEach(one -> assertThat(store().notifications().remove(one.owner(), one.id()))
                .isTrue());
    }

    @Test
    void everything_open_comes_by_its_next_instant_and_what_waits_comes_last() {
        User anna = anna();
        Instant now = now();
        Notification waits = as(added(anna, "ждёт", rule()), State.WAITING);
        Notification later = again(anna, "позже", everyDayAtNine(), now.plusSeconds(500));
        Notification paused = as(again(anna, "стоит", everyDayAtNine(), now.plusSeconds(100)), State.PAUSED);
        set(later, Alarm.snoozed(later.id(), now, now.plusSeconds(200)));
        Notification gone = as(added(anna, "без связи", everyDayAtNine()), State.UNREACHABLE);
        var _ = as(added(anna, "кончилось", everyDayAtNine()), State.FINISHED);
        var _ = as(added(anna, "не дошло", everyDayAtNine()), State.PARKED);
        Notification once = pending(anna, "однажды", now.plusSeconds(300));
        var _ = pending(kate(), "hers", in(Duration.ofHours(3)));

        Leaf<Entry> again = listings().open(anna.id(), Times.AGAIN, Choice.EVERYTHING, Opening.first(10));

        assertThat(again.lines())
                .containsExactly(
                        new Entry(paused, Optional.of(now.plusSeconds(100))),
                        new Entry(later, Optional.of(now.plusSeconds(200))),
                        new Entry(waits, Optional.empty()),
                        new Entry(gone, Optional.empty()));
        assertThat(listings()
                        .open(anna.id(), Times.ONCE, Choice.EVERYTHING, Opening.first(10))
                        .lines())
                .containsExactly(new Entry(once, Optional.of(now.plusSeconds(300))));
    }

    private static Schedule rule() {
        return new AfterDone(new Span(3, ChronoUnit.DAYS), LocalDateTime.of(2026, 1, 1, 9, 0), new Zoning.Floating());
    }

    private Notification again(User owner, String event, Schedule schedule, Instant next) {
        Notification added = added(owner, event, schedule);
        set(added, Alarm.occurrence(added.id(), next));
        return added;
    }

    private Notification as(Notification notification, State state) {
        return ((Saved.Stored) store().notifications().save(notification.as(state))).notification();
    }

    @Test
    void leaves_of_what_waits_are_turned_too() {
        User anna = anna();
        for (int number = 1; number <= 5; number++) {
            var _ = as(added(anna, Integer.toString(number), rule()), State.WAITING);
        }

        Leaf<Entry> first = listings().open(anna.id(), Times.AGAIN, Choice.EVERYTHING, Opening.first(2));
        Leaf<Entry> second = listings()
                .open(
                        anna.id(),
                        Times.AGAIN,
                        Choice.EVERYTHING,
                        Opening.at(first.next().orElseThrow(), 2));

        assertThat(Stream.of(first, second).flatMap(leaf -> leaf.lines().stream()))
                .extracting(entry -> entry.notification().event().value())
                .containsExactly("1", "2", "3", "4");
        assertThat(listings()
                        .open(
                                anna.id(),
                                Times.AGAIN,
                                Choice.EVERYTHING,
                                Opening.at(second.previous().orElseThrow(), 2)))
                .isEqualTo(first);
    }

    @Test
    void what_contains_all_words_is_found_in_any_case_with_yo_and_ye_the_same() {
        User anna = anna();
        Notification tree = added(anna, "Купить ЁЛКУ домой", everyDayAtNine());
        Notification hedge = added(anna, "подстричь Елку, HEDGE и Äpfel", everyDayAtNine());
        var _ = added(kate(), "ёлку", everyDayAtNine());

        assertThat(found(anna, "елку")).containsExactly(hedge, tree);
        assertThat(found(anna, "ёлку")).containsExactly(hedge, tree);
        assertThat(found(anna, "домОЙ  купить")).containsExactly(tree);
        assertThat(found(anna, "hedge äPFEL")).containsExactly(hedge);
        assertThat(found(anna, "ёлку нет")).isEmpty();
    }

    @Test
    void no_character_stands_for_another() {
        User anna = anna();
        Notification percent = added(anna, "скидка 50% на чай_зелёный \\ 'чай'", everyDayAtNine());
        var _ = added(anna, "скидка 500 на чай зелёный / чай", everyDayAtNine());

        assertThat(found(anna, "50%")).containsExactly(percent);
        assertThat(found(anna, "чай_зел")).containsExactly(percent);
        assertThat(found(anna, "\\")).containsExactly(percent);
        assertThat(found(anna, "'чай'")).containsExactly(percent);
        assertThat(found(anna, "%чай")).isEmpty();
    }

    private static Words words(String text) {
        return Words.of(text).orElseThrow();
    }

    private List<Notification> found(User owner, String text) {
        return listings()
                .containing(owner.id(), words(text), Choice.EVERYTHING, Opening.first(10))
                .lines();
    }

    @Test
    void open_ones_are_found_first_of_each_the_newest_and_a_leaf_at_a_time() {
        User anna = anna();
        Notification finished = as(added(anna, "чай 1", everyDayAtNine()), State.FINISHED);
        Notification open = added(anna, "чай 2", everyDayAtNine());
        Notification parked = as(added(anna, "чай 3", everyDayAtNine()), State.PARKED);
        Notification paused = as(added(anna, "чай 4", everyDayAtNine()), State.PAUSED);

        assertThat(found(anna, "чай")).containsExactly(paused, open, parked, finished);
        Leaf<Notification> first = listings().containing(anna.id(), words("чай"), Choice.EVERYTHING, Opening.first(3));
        Leaf<Notification> second = listings()
                .containing(
                        anna.id(),
                        words("чай"),
                        Choice.EVERYTHING,
                        Opening.at(first.next().orElseThrow(), 3));
        assertThat(second.lines()).containsExactly(finished);
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void what_was_told_lately_and_is_not_done_is_due() {
        User anna = anna();
        Notification tea = told(anna, "чай");
        Notification hers = told(kate(), "tea");

        List<Due> due = due(anna, Duration.ofHours(1));

        assertThat(due).singleElement().satisfies(one -> {
            assertThat(one.notification().id()).isEqualTo(tea.id());
            assertThat(one.occurrence().at()).isEqualTo(once(tea));
            assertThat(one.told()).isPresent();
        });
        assertThat(due(kate(), Duration.ofHours(1)))
                .extracting(one -> one.notification().id())
                .containsExactly(hers.id());
        assertThat(due(anna, Duration.ofHours(-1))).as("told too long ago").isEmpty();
    }

    @Test
    void what_was_done_put_off_or_paused_is_not_due() {
        User anna = anna();
        Notification done = told(anna, "сделано");
        Notification later = told(anna, "отложено");
        Notification paused = told(anna, "стоит");
        Notification tea = told(anna, "чай");
        set(later, Alarm.snoozed(later.id(), once(later), in(Duration.ofHours(1))));
        var _ = as(found(paused), State.PAUSED);
        assertThat(store().notifications().save(done(found(done), once(done)))).isInstanceOf(Saved.Stored.class);
        assertThat(store().notifications().save(done(found(tea), once(tea).minusSeconds(1))))
                .isInstanceOf(Saved.Stored.class);

        assertThat(due(anna, Duration.ofHours(1)))
                .extracting(one -> one.notification().id())
                .containsExactly(tea.id());
    }

    @Test
    void what_nags_or_waits_is_due_however_long_ago_it_was_told() {
        User anna = anna();
        Notification nags = told(anna, "сердится");
        Notification waits = told(anna, "ждёт");
        Notification silent = told(anna, "молчит");
        set(nags, Alarm.nag(nags.id(), once(nags), in(Duration.ofHours(1)), 1));
        var _ = as(found(waits), State.WAITING);

        assertThat(due(anna, Duration.ofHours(-1)))
                .extracting(one -> one.notification().id())
                .containsExactlyInAnyOrder(nags.id(), waits.id())
                .doesNotContain(silent.id());
    }

    @Test
    void what_is_late_and_not_told_yet_is_due_in_its_place_alone() {
        User anna = anna();
        Notification late = due(anna, "чай");
        var _ = pending(anna, "ещё нет", in(Duration.ofHours(1)));

        assertThat(due(anna, Duration.ofHours(1))).singleElement().satisfies(one -> {
            assertThat(one.notification()).isEqualTo(late);
            assertThat(one.told()).isEmpty();
        });
        assertThat(listings().due(anna.id(), now().minusSeconds(3600), Choice.EVERYTHING.toldAt(GROUP)))
                .isEmpty();
    }

    @Test
    void of_a_series_the_latest_occurrence_is_due() {
        User anna = anna();
        Notification tea = told(anna, "чай");
        Instant later = in(Duration.ofSeconds(-1));
        Notification again = as(tea, State.ACTIVE);
        set(again, Alarm.occurrence(again.id(), later));
        deliver(again);

        assertThat(due(anna, Duration.ofHours(1)))
                .extracting(one -> one.occurrence().at())
                .containsExactly(later);
    }

    private List<Due> due(User owner, Duration back) {
        return listings().due(owner.id(), now().minus(back), Choice.EVERYTHING);
    }

    /** Told a moment ago; its only occurrence was ten minutes before. */
    private Notification told(User owner, String event) {
        Notification notification = pending(owner, event, in(Duration.ofMinutes(-10)));
        deliver(notification);
        return found(notification);
    }

    private void deliver(Notification notification) {
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(claim.notification().id()).isEqualTo(notification.id());
        NextStep stay = new NextStep.GoOn(Set.of(), List.of(), State.FINISHED);
        assertThat(store().claims()
                        .settle(Settlement.of(
                                claim, new Outcome.Delivered(new MessageRef("101/7")), Duration.ZERO, stay)))
                .isEqualTo(Claims.Settled.DONE);
    }

    private Notification found(Notification notification) {
        return store().notifications()
                .find(notification.owner(), notification.id())
                .orElseThrow();
    }

    private static Instant once(Notification notification) {
        return ((Once) notification.schedule()).instant(ZoneOffset.UTC);
    }

    private static Notification done(Notification notification, Instant occurrence) {
        return new Notification(
                notification.id(),
                notification.owner(),
                notification.content(),
                notification.schedule(),
                notification.destination(),
                notification.attention(),
                notification.state(),
                Optional.of(occurrence),
                notification.version());
    }

    @Test
    void tags_are_counted_over_what_is_open() {
        User anna = anna();
        tagged(anna, State.ACTIVE, HOME);
        tagged(anna, State.PAUSED, HOME, WORK);
        tagged(anna, State.ACTIVE, new Tag("a"));
        tagged(anna, State.FINISHED, WORK, new Tag("z"));
        tagged(kate(), State.ACTIVE, WORK);

        assertThat(listings().tags(anna.id()))
                .containsExactly(new TagCount(HOME, 2), new TagCount(new Tag("a"), 1), new TagCount(WORK, 1));
    }

    private void tagged(User owner, State state, Tag... tags) {
        var _ = as(planned(owner, "чай", GROUP, tags), state);
    }
}
