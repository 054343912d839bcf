package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Choice;
import dev.pora.listing.Leaf;
import dev.pora.listing.Listings;
import dev.pora.listing.Listings.TagCount;
import dev.pora.listing.Listings.Times;
import dev.pora.listing.Opening;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chat may show: in private all that its person has, in a group all that is told there, whoever asked for it, since
 * they hear it anyway.
 */
final class Stock {
    /** So much of what is told in a group is looked at. */
    private static final int COUNTED = 1000;

    private static final Duration LONGEST_QUIET = Duration.ofDays(1);

    private final Ledger ledger;
    private final SharedNotifications shared;
    private final Listings listings;
    private final Scheduling scheduling;

    Stock(Ledger ledger, SharedNotifications shared, Listings listings, Scheduling scheduling) {
        this.ledger = ledger;
        this.shared = shared;
        this.listings = listings;
        this.scheduling = scheduling;
    }

    Instant now() {
        return ledger.clock().instant();
    }

    UserCalendar calendar(User user) {
        return user.calendar(ledger.holidays());
    }

    /** What is open, by when it comes; what waits at the end. */
    Leaf<Entry> open(Turn turn, Times times, Optional<Tag> tag, Opening opening) {
        return turn.inPrivate() ? own(turn, times, tag, opening) : here(turn, times, tag, opening);
    }

    private Leaf<Entry> own(Turn turn, Times times, Optional<Tag> tag, Opening opening) {
        return own(turn, times, tag.map(Choice.EVERYTHING::tagged).orElse(Choice.EVERYTHING), opening);
    }

    /** The same of nobody else; in a group what is told there. */
    Leaf<Entry> own(Turn turn, Times times, Opening opening) {
        return own(turn, times, here(turn), opening);
    }

    private static Choice here(Turn turn) {
        return turn.inPrivate()
                ? Choice.EVERYTHING
                : Choice.EVERYTHING.toldAt(turn.chat().destination());
    }

    private Leaf<Entry> own(Turn turn, Times times, Choice choice, Opening opening) {
        Leaf<Listings.Entry> leaf = listings.open(turn.user().id(), times, choice, opening);
        return new Leaf<>(
                leaf.lines().stream().map(line -> entry(turn, line)).toList(),
                leaf.size(),
                leaf.first(),
                leaf.total(),
                leaf.previous(),
                leaf.next());
    }

    private Entry entry(Turn turn, Listings.Entry line) {
        return line.next()
                .map(next -> entry(turn.user(), line.notification(), next, isPutOff(turn, line.notification(), next)))
                .orElseGet(() -> new Entry(line.notification(), Optional.empty(), Set.of()));
    }

    /** Whether it is not the schedule that says so. */
    private boolean isPutOff(Turn turn, Notification notification, Instant planned) {
        return switch (notification.schedule()) {
            case Once once -> !once.instant(turn.user().zoneOrUtc()).equals(planned);
            case Recurring series ->
                !series.next(planned.minusNanos(1), calendar(turn.user())).equals(Optional.of(planned));
            default -> false;
        };
    }

    /** As it is told, with quiet hours in mind. */
    Entry entry(User owner, Notification notification, Instant planned, boolean putOff) {
        Instant told = scheduling.toldAt(owner, notification, planned);
        Stream<Entry.Sign> signs = Stream.concat(
                putOff ? Stream.of(Entry.Sign.SNOOZED) : Stream.empty(),
                told.isAfter(planned) ? Stream.of(Entry.Sign.HELD) : Stream.empty());
        return new Entry(notification, Optional.of(told), signs.collect(Collectors.toUnmodifiableSet()));
    }

    private Leaf<Entry> here(Turn turn, Times times, Optional<Tag> tag, Opening opening) {
        Choice choice = tag.map(Choice.EVERYTHING::tagged).orElse(Choice.EVERYTHING);
        List<Entry> all = new ArrayList<>(nextOfEach(turn));
        all.addAll(waitingHere(turn, times));
        return Cut.of(
                all.stream()
                        .filter(one -> times(one.notification()) == times && choice.includes(one.notification()))
                        .map(one -> new Cut.Ranked<>(
                                one.at().map(Stock::rank).orElse(Long.MAX_VALUE),
                                one.notification().id().value(),
                                one))
                        .toList(),
                opening);
    }

    private static Times times(Notification notification) {
        return notification.schedule() instanceof Once ? Times.ONCE : Times.AGAIN;
    }

    static long rank(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private List<Entry> nextOfEach(Turn turn) {
        Map<NotificationId, Entry> next = new HashMap<>();
        plannedHere(turn).forEach(one -> next.computeIfAbsent(one.notification().id(), _ -> entry(one)));
        return List.copyOf(next.values());
    }

    /** What waits to be done has no time: only that of whoever asks is known. */
    private List<Entry> waitingHere(Turn turn, Times times) {
        return own(turn, times, Opening.first(Opening.MOST)).lines().stream()
                .filter(one -> one.at().isEmpty())
                .toList();
    }

    private List<Planned> plannedHere(Turn turn) {
        Map<UserId, User> owners = new HashMap<>(Map.of(turn.user().id(), turn.user()));
        return shared.upcoming(turn.chat().destination(), COUNTED).stream()
                .map(one -> new Planned(one, owner(owners, one.notification().owner(), turn.user())))
                .toList();
    }

    private User owner(Map<UserId, User> known, UserId id, User otherwise) {
        return known.computeIfAbsent(id, unknown -> ledger.users().find(unknown).orElse(otherwise));
    }

    /** What is pending, and for whom. */
    record Planned(Upcoming upcoming, User owner) {
        Instant at() {
            return upcoming.alarm().planned();
        }

        Notification notification() {
            return upcoming.notification();
        }

        boolean isPutOff() {
            return upcoming.alarm().kind() == Alarm.Kind.SNOOZED;
        }
    }

    private Entry entry(Planned one) {
        return entry(one.owner(), one.notification(), one.at(), one.isPutOff());
    }

    /**
     * What is planned before {@code until} and is active: of a series its next occurrence, and what was put off of it. What
     * quiet hours may hold back since yesterday is there as well, and with it what is late.
     */
    List<Planned> planned(Turn turn, Instant until) {
        return turn.inPrivate()
                ? ownPlanned(turn, until)
                : plannedHere(turn).stream()
                        .filter(one -> one.notification().state() == State.ACTIVE
                                && one.at().isBefore(until))
                        .toList();
    }

    private List<Planned> ownPlanned(Turn turn, Instant until) {
        List<Planned> all = new ArrayList<>();
        Optional<Opening> opening = Optional.of(Opening.first(Opening.MOST));
        while (opening.isPresent()) {
            Leaf<Upcoming> leaf = listings.ahead(
                    turn.user().id(), now().minus(LONGEST_QUIET), until, Choice.EVERYTHING, opening.get());
            leaf.lines().forEach(one -> all.add(new Planned(one, turn.user())));
            opening = leaf.next().map(mark -> Opening.at(mark, Opening.MOST));
        }
        return all;
    }

    /** The tags of its person; none in a group, where somebody else might read what is told elsewhere. */
    List<TagCount> tags(Turn turn) {
        return turn.inPrivate() ? listings.tags(turn.user().id()) : List.of();
    }
}
