package dev.pora.fake;

import dev.pora.fake.FakeTables.AlarmRow;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.Course;
import dev.pora.notification.NotificationId;
import dev.pora.user.UserId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pending side of the queue, in memory. */
final class FakeAlarms implements Alarms {
    private static final Comparator<AlarmRow> EARLIEST_FIRST =
            Comparator.comparing((AlarmRow row) -> row.alarm().planned()).thenComparingLong(AlarmRow::id);

    private final FakeStore store;

    FakeAlarms(FakeStore store) {
        this.store = store;
    }

    /** The store has one lock: whoever is in a transaction holds everything. */
    @Override
    public Optional<Course> hold(UserId owner, NotificationId notification) {
        return store.read(tables ->
                tables.notification(owner, notification).map(found -> new Course(found, of(owner, notification))));
    }

    @Override
    public void set(UserId owner, Alarm alarm) {
        store.write(tables -> tables.notification(owner, alarm.notification()).ifPresent(_ -> put(tables, alarm)));
        store.wakeListeners();
    }

    void put(FakeTables tables, Alarm alarm) {
        Optional<AlarmRow> before = tables.alarms.values().stream()
                .filter(row -> same(row.alarm(), alarm))
                .findFirst();
        long id = before.map(AlarmRow::id).orElseGet(store::nextId);
        long epoch = before.map(row -> row.epoch() + 1).orElse(0L);
        tables.alarms.put(id, AlarmRow.of(id, alarm, epoch));
    }

    private static boolean same(Alarm one, Alarm other) {
        return one.notification().equals(other.notification())
                && one.kind() == other.kind()
                && one.occurrence().equals(other.occurrence());
    }

    @Override
    public List<Alarm> of(UserId owner, NotificationId notification) {
        return store.read(tables -> tables.notification(owner, notification).stream()
                .flatMap(_ -> tables.alarms.values().stream())
                .filter(row -> row.alarm().notification().equals(notification))
                .sorted(EARLIEST_FIRST)
                .map(AlarmRow::alarm)
                .toList());
    }

    @Override
    public boolean isBeingSent(UserId owner, NotificationId notification) {
        return store.read(tables -> tables.notification(owner, notification).isPresent()
                && tables.alarms.values().stream()
                        .anyMatch(row -> row.alarm().notification().equals(notification) && isBeingSent(row)));
    }

    private static boolean isBeingSent(AlarmRow row) {
        return row.begun() || row.unknowns() > 0;
    }

    @Override
    public Removed remove(UserId owner, Collection<Alarm> alarms) {
        return store.read(tables -> {
            List<AlarmRow> removed = tables.alarms.values().stream()
                    .filter(row -> alarms.stream().anyMatch(alarm -> same(row.alarm(), alarm)))
                    .filter(row -> tables.notification(owner, row.alarm().notification())
                            .isPresent())
                    .toList();
            removed.forEach(row -> tables.alarms.remove(row.id()));
            boolean sending = removed.stream().anyMatch(FakeAlarms::isBeingSent);
            return sending ? Removed.WHILE_SENDING : Removed.BEFORE_SENDING;
        });
    }

    @Override
    public void unhold(UserId owner, NotificationId notification) {
        store.write(tables -> tables.alarms.replaceAll((_, row) -> isHeld(row)
                        && row.alarm().notification().equals(notification)
                        && tables.notification(owner, notification).isPresent()
                ? AlarmRow.of(row.id(), row.alarm(), row.epoch() + 1)
                : row));
        store.wakeListeners();
    }

    private static boolean isHeld(AlarmRow row) {
        return row.due().isAfter(row.alarm().planned())
                && row.attempt() == 0
                && row.unknowns() == 0
                && row.leaseUntil().isEmpty();
    }

    @Override
    public List<Upcoming> upcoming(UserId owner, int limit) {
        return store.read(tables -> tables.alarms.values().stream()
                .filter(row -> row.alarm().kind() == Alarm.Kind.OCCURRENCE
                        || row.alarm().kind() == Alarm.Kind.SNOOZED)
                .sorted(EARLIEST_FIRST)
                .flatMap(row -> tables
                        .notification(owner, row.alarm().notification())
                        .map(notification -> new Upcoming(row.alarm(), notification))
                        .stream())
                .limit(limit)
                .toList());
    }
}
