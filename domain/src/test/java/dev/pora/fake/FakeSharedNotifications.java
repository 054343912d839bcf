package dev.pora.fake;

import dev.pora.channel.Destination;
import dev.pora.fake.FakeTables.AlarmRow;
import dev.pora.fake.FakeTables.UndoRow;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.notification.UndoId;
import dev.pora.user.UserId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Notifications by where they are told, in memory. */
final class FakeSharedNotifications implements SharedNotifications {
    private final FakeStore store;

    FakeSharedNotifications(FakeStore store) {
        this.store = store;
    }

    @Override
    public Optional<Notification> find(Destination place, NotificationId id) {
        return store.read(tables -> Optional.ofNullable(tables.notifications.get(id.value()))
                .filter(found -> found.destination().isWithin(place)));
    }

    @Override
    public List<Upcoming> upcoming(Destination place, int limit) {
        return store.read(tables -> tables.alarms.values().stream()
                .filter(row -> row.alarm().kind() == Alarm.Kind.OCCURRENCE
                        || row.alarm().kind() == Alarm.Kind.SNOOZED)
                .sorted(Comparator.comparing((AlarmRow row) -> row.alarm().planned())
                        .thenComparingLong(AlarmRow::id))
                .flatMap(row ->
                        find(place, row.alarm().notification()).map(found -> new Upcoming(row.alarm(), found)).stream())
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<UserId> ownerOf(Destination place, UndoId change) {
        return store.read(tables -> Optional.ofNullable(tables.undos.get(change.value()))
                .filter(row -> row.change().before().destination().isWithin(place))
                .map(UndoRow::owner));
    }

    @Override
    public int move(Destination from, Destination to) {
        int moved = store.read(tables -> {
            List<Notification> there = within(tables, from).toList();
            there.forEach(one -> put(tables, one.to(one.destination().moved(from, to))));
            there.forEach(one -> FakeNotifications.takeBackClaims(tables, one.id()));
            return there.size();
        });
        store.wakeListeners();
        return moved;
    }

    @Override
    public int suspend(Destination place) {
        int suspended = store.read(tables -> suspend(tables, place));
        store.wakeListeners();
        return suspended;
    }

    private int suspend(FakeTables tables, Destination place) {
        List<Notification> there = within(tables, place)
                .filter(one -> one.state() == State.ACTIVE)
                .sorted(newestFirst())
                .toList();
        there.forEach(one -> suspend(tables, one));
        Set<UserId> told = new HashSet<>();
        there.stream()
                .filter(one -> !isPrivate(tables, one) && told.add(one.owner()))
                .map(one -> Alarm.notice(one.id(), store.now(), store.now(), Trouble.OUT_OF_REACH))
                .forEach(notice -> new FakeAlarms(store).put(tables, notice));
        return there.size();
    }

    private static void suspend(FakeTables tables, Notification one) {
        tables.alarms
                .values()
                .removeIf(row -> row.alarm().notification().equals(one.id())
                        && row.alarm().kind() != Alarm.Kind.NOTICE);
        put(tables, one.as(State.UNREACHABLE));
    }

    private static boolean isPrivate(FakeTables tables, Notification one) {
        return one.destination()
                .equals(Destination.privateChatOf(
                        Objects.requireNonNull(tables.users.get(one.owner().value()))
                                .telegramId()));
    }

    @Override
    public List<Notification> suspended(Destination place, int limit) {
        return store.read(tables -> within(tables, place)
                .filter(one -> one.state() == State.UNREACHABLE)
                .sorted(newestFirst())
                .limit(limit)
                .toList());
    }

    private static Stream<Notification> within(FakeTables tables, Destination place) {
        return tables.notifications.values().stream()
                .filter(one -> one.destination().isWithin(place));
    }

    private static Comparator<Notification> newestFirst() {
        return Comparator.comparingLong((Notification one) -> one.id().value()).reversed();
    }

    private static void put(FakeTables tables, Notification changed) {
        tables.notifications.put(changed.id().value(), changed.at(changed.version() + 1));
    }
}
