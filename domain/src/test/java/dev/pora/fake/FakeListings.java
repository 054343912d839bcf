package dev.pora.fake;

import dev.pora.delivery.Delivery;
import dev.pora.fake.FakeTables.AlarmRow;
import dev.pora.fake.FakeTables.HistoryRow;
import dev.pora.listing.Bookmark;
import dev.pora.listing.Choice;
import dev.pora.listing.Leaf;
import dev.pora.listing.Leaf.Line;
import dev.pora.listing.Listings;
import dev.pora.listing.Opening;
import dev.pora.listing.Words;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Notification;
import dev.pora.notification.Occurrence;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.Once;
import dev.pora.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of what is in memory. */
final class FakeListings implements Listings {
    private static final Comparator<Ranked<?>> IN_ORDER =
            Comparator.<Ranked<?>>comparingLong(Ranked::rank).thenComparingLong(Ranked::number);

    private static final Comparator<Due> EARLIEST_FIRST = Comparator.comparing(
                    (Due due) -> due.occurrence().at())
            .thenComparingLong(due -> due.notification().id().value())
            .thenComparing(due -> due.told().orElse(Instant.MIN));
    private static final Set<Kind> OF_AN_OCCURRENCE = Set.of(Kind.OCCURRENCE, Kind.SNOOZED, Kind.NAG);
    private static final Set<State> COMES_OR_CAME = Set.of(State.ACTIVE, State.WAITING, State.FINISHED);

    private final FakeStore store;

    FakeListings(FakeStore store) {
        this.store = store;
    }

    /** Something with what it is sorted by. */
    private record Ranked<T>(long rank, long number, T what) {
        boolean isBefore(Bookmark mark) {
            return rank < mark.rank() || (rank == mark.rank() && number < mark.number());
        }

        boolean isAfter(Bookmark mark) {
            return rank > mark.rank() || (rank == mark.rank() && number > mark.number());
        }
    }

    @Override
    public Leaf<Upcoming> ahead(UserId owner, Instant from, Instant until, Choice choice, Opening opening) {
        return store.read(tables -> leaf(
                opening,
                chosen(tables, owner, choice)
                        .filter(notification -> notification.state() == State.ACTIVE)
                        .flatMap(notification -> told(tables, notification)
                                .filter(row -> !row.alarm().planned().isBefore(from)
                                        && row.alarm().planned().isBefore(until))
                                .map(row -> new Ranked<>(
                                        rank(row.alarm().planned()),
                                        row.id(),
                                        new Upcoming(row.alarm(), notification))))));
    }

    @Override
    public Leaf<Entry> open(UserId owner, Times times, Choice choice, Opening opening) {
        return store.read(tables -> leaf(
                opening,
                chosen(tables, owner, choice)
                        .filter(Notification::isOpen)
                        .filter(notification -> times(notification) == times)
                        .map(notification -> entry(tables, notification))));
    }

    private static Times times(Notification notification) {
        return notification.schedule() instanceof Once ? Times.ONCE : Times.AGAIN;
    }

    private static Ranked<Entry> entry(FakeTables tables, Notification notification) {
        Optional<Instant> next =
                told(tables, notification).map(row -> row.alarm().planned()).min(Comparator.naturalOrder());
        return new Ranked<>(
                next.map(FakeListings::rank).orElse(Long.MAX_VALUE),
                notification.id().value(),
                new Entry(notification, next));
    }

    @Override
    public Leaf<Notification> containing(UserId owner, Words words, Choice choice, Opening opening) {
        return store.read(tables -> leaf(
                opening,
                chosen(tables, owner, choice)
                        .filter(notification -> words.areIn(notification.event().value()))
                        .map(notification -> new Ranked<>(
                                notification.isOpen() ? 0 : 1,
                                -notification.id().value(),
                                notification))));
    }

    @Override
    public List<Due> due(UserId owner, Instant since, Choice choice) {
        return store.read(tables -> chosen(tables, owner, choice)
                .flatMap(notification -> due(tables, notification, since).max(EARLIEST_FIRST).stream())
                .sorted(EARLIEST_FIRST)
                .toList());
    }

    private Stream<Due> due(FakeTables tables, Notification notification, Instant since) {
        Stream<Due> late = told(tables, notification)
                .filter(row -> notification.state() == State.ACTIVE
                        && !row.alarm().planned().isAfter(store.now()))
                .map(row -> new Due(
                        notification,
                        new Occurrence(notification.id(), row.alarm().occurrence()),
                        Optional.empty()));
        return Stream.concat(late, toldAndNotDone(tables, notification, since));
    }

    private static Stream<Due> toldAndNotDone(FakeTables tables, Notification notification, Instant since) {
        return tables.history.stream()
                .map(HistoryRow::delivery)
                .filter(delivery -> delivery.notification().equals(notification.id())
                        && delivery.result() == Delivery.Result.DELIVERED
                        && OF_AN_OCCURRENCE.contains(delivery.kind())
                        && COMES_OR_CAME.contains(notification.state())
                        && notification
                                .lastDone()
                                .filter(done -> !done.isBefore(delivery.occurrence()))
                                .isEmpty()
                        && !hasAlarm(tables, delivery, Kind.SNOOZED)
                        && (!delivery.at().isBefore(since)
                                || notification.state() == State.WAITING
                                || hasAlarm(tables, delivery, Kind.NAG)))
                .map(delivery -> new Due(
                        notification,
                        new Occurrence(notification.id(), delivery.occurrence()),
                        Optional.of(delivery.at())));
    }

    private static boolean hasAlarm(FakeTables tables, Delivery delivery, Kind kind) {
        return tables.alarms.values().stream()
                .map(AlarmRow::alarm)
                .anyMatch(alarm -> alarm.notification().equals(delivery.notification())
                        && alarm.kind() == kind
                        && alarm.occurrence().equals(delivery.occurrence()));
    }

    @Override
    public List<TagCount> tags(UserId owner) {
        Map<Tag, Long> counts = store.read(tables -> chosen(tables, owner, Choice.EVERYTHING)
                .filter(Notification::isOpen)
                .flatMap(notification -> notification.content().tags().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return counts.entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), Math.toIntExact(entry.getValue())))
                .sorted(Comparator.comparingInt(TagCount::count).reversed().thenComparing(TagCount::tag))
                .toList();
    }

    private static Stream<Notification> chosen(FakeTables tables, UserId owner, Choice choice) {
        return tables.notifications.values().stream()
                .filter(notification -> notification.owner().equals(owner))
                .filter(choice::includes);
    }

    private static Stream<AlarmRow> told(FakeTables tables, Notification notification) {
        return tables.alarms.values().stream()
                .filter(row -> row.alarm().notification().equals(notification.id()))
                .filter(row ->
                        row.alarm().kind() == Kind.OCCURRENCE || row.alarm().kind() == Kind.SNOOZED);
    }

    private static long rank(Instant planned) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, planned);
    }

    private static <T> Leaf<T> leaf(Opening opening, Stream<Ranked<T>> all) {
        List<Ranked<T>> sorted = all.sorted(IN_ORDER).toList();
        return Leaf.of(opening, at -> cut(sorted, at, opening.size()));
    }

    private static <T> List<Line<T>> cut(List<Ranked<T>> sorted, Optional<Bookmark> at, int size) {
        List<Line<T>> lines = new ArrayList<>();
        for (Ranked<T> one : sorted) {
            lines.add(new Line<>(lines.size() + 1, sorted.size(), one.rank(), one.number(), one.what()));
        }
        return at.map(mark -> switch (mark.side()) {
                    case AFTER ->
                        part(
                                lines,
                                Math.toIntExact(sorted.stream()
                                        .filter(one -> !one.isAfter(mark))
                                        .count()),
                                size);
                    case BEFORE -> {
                        int end = Math.toIntExact(sorted.stream()
                                .filter(one -> one.isBefore(mark))
                                .count());
                        yield lines.subList(Math.max(0, end - size), end);
                    }
                })
                .orElseGet(() -> part(lines, 0, size));
    }

    private static <T> List<Line<T>> part(List<Line<T>> lines, int from, int size) {
        return lines.subList(from, Math.min(lines.size(), from + size));
    }
}
